package org.wanfen.benchmark.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.wanfen.benchmark.copy.ColumnFiles.Coding;
import org.wanfen.benchmark.copy.ColumnFiles.Column;
import org.wanfen.benchmark.data.Folders;
import org.wanfen.benchmark.running.RegisterFiles;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.register.RegisterColumns;

/**
 * Reads what a night reads and writes what it writes, by as many threads.
 *
 * <p>What is written is loaded before: the register that the night has come to.
 */
public final class CopySide {

  /** The part that the whole leaves out: event ids are kept so that duplicates can be found. */
  public static final String EVENT_IDS = "event ids, besides";

  private static final int READ_BYTES = 1 << 20;

  private static final List<Column> ACCOUNTS =
      List.of(
          new Column(RegisterColumns.ACCOUNT, Coding.ASCENDING),
          new Column(RegisterColumns.CLOSING_UNITS, Coding.DENSE));
  private static final List<Column> OPENING =
      concat(
          ACCOUNTS,
          Stream.of(
                  Movement.PENDING_SUBSCRIPTIONS_DUE,
                  Movement.PENDING_SUBSCRIPTIONS_NEXT,
                  Movement.PENDING_REDEMPTIONS_DUE,
                  Movement.PENDING_REDEMPTIONS_NEXT)
              .map(CopySide::column)
              .toList());
  private static final List<Column> REGISTER =
      concat(
          concat(ACCOUNTS, List.of(new Column(RegisterColumns.INCOME, Coding.DENSE))),
          Stream.of(Movement.values()).map(CopySide::column).toList());
  private static final List<Column> SOUGHT_IDS = List.of(new Column("id_high", Coding.ASCENDING));
  private static final List<Column> KEPT_IDS =
      concat(
          SOUGHT_IDS,
          List.of(new Column("id_low", Coding.UNLIKE), new Column("content", Coding.UNLIKE)));

  private final Path folder;
  private final int threads;
  private final ColumnFiles files = new ColumnFiles();

  /**
   * A side.
   *
   * @param folder where it writes
   * @param threads how many files it works on at once
   */
  public CopySide(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * A night with what it has written in memory.
   *
   * @param night its files
   * @param register what it has written of the register
   * @param ids what it has written of event ids
   */
  public record Loaded(
      CopiedNight night, List<ColumnFiles.Content> register, List<ColumnFiles.Content> ids) {}

  /** Loads what will be written. */
  public Loaded load(CopiedNight night) {
    return new Loaded(night, load(night.register(), REGISTER), load(night.ids(), KEPT_IDS));
  }

  /** Copies a night; the time of each part. */
  public Map<String, Duration> run(Loaded loaded) {
    Folders.delete(folder);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Files.createDirectories(folder);
      return run(loaded, new Parts(pool, folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    } finally {
      pool.shutdownNow();
      Folders.delete(folder);
    }
  }

  private Map<String, Duration> run(Loaded loaded, Parts parts) {
    CopiedNight night = loaded.night();
    parts.take("feed", night.feed(), CopySide::readBytes);
    parts.take("read register", night.before(), file -> files.read(file, OPENING));
    List<RegisterFiles.File> written = parts.write("write register", loaded.register());
    parts.take("read it again", written, file -> files.decode(file, REGISTER));
    parts.begin(EVENT_IDS);
    parts.take(night.windowIds(), file -> files.read(file, SOUGHT_IDS));
    var unused = parts.write(loaded.ids());
    parts.end();
    return parts.took();
  }

  private List<ColumnFiles.Content> load(List<RegisterFiles.File> from, List<Column> columns) {
    return from.stream().map(file -> files.load(file, columns)).toList();
  }

  private static void readBytes(Path file) {
    byte[] bytes = new byte[READ_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      int read = 0;
      while (read >= 0) {
        read = in.read(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Column column(Movement movement) {
    return new Column(RegisterColumns.of(movement), Coding.SPARSE);
  }

  private static List<Column> concat(List<Column> first, List<Column> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
