package org.wanfen.settlement.export;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;

/**
 * Writes accounts.csv: every account of a date, sorted by number, out of all buckets.
 *
 * <p>All of them are in memory meanwhile: {@link AccountsOnSpark} is for more.
 */
public final class AccountsCsv {

  private static final String HEADER =
      "account_id,opening_units,fast_out,fast_in,income,subscribed,redeemed,closing_units,"
          + "pending_subscriptions,pending_redemptions\n";
  private static final int LONGEST_LINE = 256;
  private static final int BUFFER_CHARACTERS = 1 << 16;

  private final FileStore store;

  /** Writes from the given files. */
  public AccountsCsv(FileStore store) {
    this.store = store;
  }

  /**
   * Writes the accounts of a date.
   *
   * @param files the files of its buckets
   * @param out where to; stays open
   */
  public void write(Collection<BucketFile> files, OutputStream out) {
    try {
      writeHeader(out);
      writeSorted(files.stream().map(file -> BucketDays.read(store, file)).toList(), out);
    } catch (IOException e) {
      throw FileFaults.of("writing", "accounts.csv", e);
    }
  }

  static void writeHeader(OutputStream out) throws IOException {
    out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes the accounts of some buckets, or of parts of them, sorted by number over all. */
  static void writeSorted(List<BucketDays> buckets, OutputStream out) throws IOException {
    int rows = buckets.stream().mapToInt(BucketDays::size).reduce(0, Math::addExact);
    long[] account = new long[rows];
    int[] bucketOf = new int[rows];
    int[] rowOf = new int[rows];
    int[] order = new int[rows];
    int at = 0;
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      for (int row = 0; row < buckets.get(bucket).size(); row++) {
        account[at] = buckets.get(bucket).account(row);
        bucketOf[at] = bucket;
        rowOf[at] = row;
        order[at] = at++;
      }
    }
    LongArrays.radixSortIndirect(order, account, false);
    StringBuilder lines = new StringBuilder(BUFFER_CHARACTERS + LONGEST_LINE);
    for (int each : order) {
      append(lines, buckets.get(bucketOf[each]).day(rowOf[each]));
      if (lines.length() > BUFFER_CHARACTERS) {
        flush(lines, out);
      }
    }
    flush(lines, out);
  }

  private static void flush(StringBuilder lines, OutputStream out) throws IOException {
    out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
    lines.setLength(0);
  }

  private static void append(StringBuilder lines, AccountDay day) {
    lines.append(day.account());
    appendFen(lines, day.openingUnits());
    appendFen(lines, day.fastOut());
    appendFen(lines, day.fastIn());
    appendFen(lines, day.income());
    appendFen(lines, day.subscribed());
    appendFen(lines, day.redeemed());
    appendFen(lines, day.closingUnits());
    appendFen(lines, day.pendingSubscriptions());
    appendFen(lines, day.pendingRedemptions());
    lines.append('\n');
  }

  private static void appendFen(StringBuilder lines, long fen) {
    lines.append(',');
    Fen.append(lines, fen);
  }
}
