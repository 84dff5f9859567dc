package org.wanfen.settlement.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;

/** Writes accounts.csv: every account of a date, sorted by number, by merging the buckets. */
public final class AccountsCsv {

  private static final String HEADER =
      "account_id,opening_units,fast_out,fast_in,income,subscribed,redeemed,closing_units,"
          + "pending_subscriptions,pending_redemptions\n";
  private static final int BUFFER_BYTES = 1 << 20;

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
    PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(Cursor::account));
    for (BucketFile file : files) {
      Cursor cursor = new Cursor(BucketDays.read(store, file));
      if (cursor.isOnAccount()) {
        next.add(cursor);
      }
    }
    try {
      OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
      buffered.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      StringBuilder line = new StringBuilder(160);
      while (!next.isEmpty()) {
        Cursor cursor = next.poll();
        line.setLength(0);
        append(line, cursor.day());
        buffered.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        cursor.advance();
        if (cursor.isOnAccount()) {
          next.add(cursor);
        }
      }
      buffered.flush();
    } catch (IOException e) {
      throw FileFaults.of("writing", "accounts.csv", e);
    }
  }

  private static void append(StringBuilder line, AccountDay day) {
    line.append(day.account());
    appendFen(line, day.openingUnits());
    appendFen(line, day.fastOut());
    appendFen(line, day.fastIn());
    appendFen(line, day.income());
    appendFen(line, day.subscribed());
    appendFen(line, day.redeemed());
    appendFen(line, day.closingUnits());
    appendFen(line, day.pendingSubscriptions());
    appendFen(line, day.pendingRedemptions());
    line.append('\n');
  }

  private static void appendFen(StringBuilder line, long fen) {
    line.append(',');
    Fen.append(line, fen);
  }

  /** A place in a bucket. */
  private static final class Cursor {
    private final BucketDays days;
    private int row;

    Cursor(BucketDays days) {
      this.days = days;
    }

    boolean isOnAccount() {
      return row < days.size();
    }

    long account() {
      return days.account(row);
    }

    AccountDay day() {
      return days.day(row);
    }

    void advance() {
      row++;
    }
  }
}
