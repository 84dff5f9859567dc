package org.wanfen.settlement.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;

/** The register of a fund on a date, as everyone reads it: Iceberg says what it is. */
public final class RegisterDay {

  /** The columns of a row, in the order of {@link RegisterRow}. */
  public static final List<String> COLUMNS =
      List.of(
          "account_id",
          "closing_units",
          "income",
          "fast_out",
          "fast_in",
          "subscribed",
          "redeemed",
          "lapsed",
          "pending_subscriptions_due",
          "pending_subscriptions_next",
          "pending_redemptions_due",
          "pending_redemptions_next");

  private static final int BUFFER_BYTES = 1 << 20;

  private final FileStore store;
  private final Table table;
  private final long snapshot;
  private final LocalDate date;
  private final List<DataFile> files;

  private RegisterDay(
      FileStore store, Table table, long snapshot, LocalDate date, List<DataFile> files) {
    this.store = store;
    this.table = table;
    this.snapshot = snapshot;
    this.date = date;
    this.files = List.copyOf(files);
  }

  /**
   * A file of the day.
   *
   * @param path where it is
   * @param lengthBytes its length, as Iceberg recorded it
   * @param rows its rows, likewise
   */
  private record DataFile(String path, long lengthBytes, long rows) {}

  static RegisterDay of(FileStore store, Table table, long snapshot, LocalDate date) {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).filter(on(date)).planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(
            new DataFile(
                task.file().location(), task.file().fileSizeInBytes(), task.file().recordCount()));
      }
    } catch (IOException e) {
      throw FileFaults.of("planning", table.name(), e);
    }
    files.sort(Comparator.comparing(DataFile::path));
    return new RegisterDay(store, table, snapshot, date, files);
  }

  private static Expression on(LocalDate date) {
    return Expressions.equal("business_date", Math.toIntExact(date.toEpochDay()));
  }

  /** The date. */
  public LocalDate date() {
    return date;
  }

  /** Rows of the day, as Iceberg recorded them. */
  public long rows() {
    return files.stream().mapToLong(DataFile::rows).sum();
  }

  /** How many files it lies in. */
  public int files() {
    return files.size();
  }

  /**
   * The digest of its files: SHA-256 over their SHA-256 in the order of those, a line each. It does
   * not depend on where the files lie; other files with the same rows have another digest.
   *
   * @throws WanfenException EVIDENCE_DAMAGED if a file is missing, or of another length than
   *     Iceberg recorded
   */
  public String digest() {
    List<String> digests = new ArrayList<>();
    for (DataFile file : files) {
      digests.add(digest(file));
    }
    MessageDigest all = Digests.sha256();
    digests.stream()
        .sorted()
        .forEach(
            each -> all.update((each + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(all.digest());
  }

  private String digest(DataFile file) {
    MessageDigest digest = Digests.sha256();
    long length = 0;
    try (InputStream in = store.open(new Path(file.path()))) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        length += count;
      }
    } catch (IOException e) {
      throw FileFaults.of("reading", file.path(), e);
    } catch (WanfenException e) {
      throw e.code() == ErrorCode.NO_SUCH_FILE ? damaged(file.path(), "is missing", e) : e;
    }
    if (length != file.lengthBytes()) {
      throw damaged(
          file.path(),
          "has " + length + " bytes, and had " + file.lengthBytes() + " when it was written",
          null);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Hands over every row, in no order.
   *
   * @throws WanfenException EVIDENCE_DAMAGED if a file cannot be read any more
   */
  public void forEach(Consumer<RegisterRow> consumer) {
    try (CloseableIterable<Record> rows =
        IcebergGenerics.read(table)
            .useSnapshot(snapshot)
            .where(on(date))
            .select(COLUMNS.toArray(String[]::new))
            .build()) {
      for (Record row : rows) {
        consumer.accept(row(row));
      }
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    } catch (RuntimeException e) {
      // Parquet's own exceptions have no type in common but this.
      throw WanfenException.within(e) == null ? unreadable(e) : e;
    }
  }

  /** What to say of a day whose files cannot be read. */
  public WanfenException unreadable(Throwable cause) {
    return damaged(
        files.size() == 1 ? files.get(0).path() : "one of " + files.size(),
        "cannot be read: " + cause.getMessage(),
        cause);
  }

  private WanfenException damaged(String path, String what, Throwable cause) {
    return Evidence.damaged("The register of " + date + ": the file " + path + " " + what, cause);
  }

  private static RegisterRow row(Record row) {
    return new RegisterRow(
        fen(row, 0),
        fen(row, 1),
        fen(row, 2),
        fen(row, 3),
        fen(row, 4),
        fen(row, 5),
        fen(row, 6),
        fen(row, 7),
        fen(row, 8),
        fen(row, 9),
        fen(row, 10),
        fen(row, 11));
  }

  private static long fen(Record row, int column) {
    Object value = row.getField(COLUMNS.get(column));
    return value == null ? 0 : (long) value;
  }
}
