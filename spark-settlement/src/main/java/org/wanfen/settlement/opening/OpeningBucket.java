package org.wanfen.settlement.opening;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;

/**
 * A bucket of the opening register as it was written, or why it was not.
 *
 * @param file its file; null if it has no accounts or was refused
 * @param unitsFen its units
 * @param repeated the first account that is named again; else null
 */
record OpeningBucket(BucketFile file, long unitsFen, Repeated repeated) implements Serializable {

  /**
   * An account that is named again.
   *
   * @param account its number
   * @param line the line that repeats it; 0 where there are no lines
   * @param firstLine the line that it repeats
   */
  record Repeated(long account, long line, long firstLine) implements Serializable {

    /** The one that a reader of the file meets first. */
    static final Comparator<Repeated> IN_ORDER =
        Comparator.comparingLong(Repeated::line).thenComparingLong(Repeated::account);
  }

  static OpeningBucket write(
      BucketStore store, String path, int bucket, Iterator<OpeningBlock> blocks) {
    return new Columns(blocks).write(store, path, bucket);
  }

  /** All rows of the bucket. */
  private static final class Columns {
    private final long[] accounts;
    private final long[] unitsFen;
    private final long[] lines;

    /** The rows by account, and those of one account by line. */
    private final int[] order;

    Columns(Iterator<OpeningBlock> blocks) {
      List<OpeningBlock> all = new ArrayList<>();
      blocks.forEachRemaining(all::add);
      int rows = all.stream().mapToInt(OpeningBlock::size).reduce(0, Math::addExact);
      accounts = new long[rows];
      unitsFen = new long[rows];
      lines = new long[rows];
      order = new int[rows];
      int at = 0;
      for (int i = 0; i < all.size(); i++) {
        OpeningBlock block = all.set(i, null); // its room is needed again
        block.copyTo(accounts, unitsFen, lines, at);
        at += block.size();
      }
      for (int i = 0; i < rows; i++) {
        order[i] = i;
      }
      LongArrays.radixSortIndirect(order, accounts, lines, true);
    }

    OpeningBucket write(BucketStore store, String path, int bucket) {
      Repeated repeated = firstRepeated();
      if (repeated != null || order.length == 0) {
        return new OpeningBucket(null, 0, repeated);
      }
      long[] sorted = new long[order.length];
      long[] units = new long[order.length];
      long sum = 0;
      for (int i = 0; i < order.length; i++) {
        sorted[i] = accounts[order[i]];
        units[i] = unitsFen[order[i]];
        sum = Math.addExact(sum, units[i]);
      }
      ClosedAccounts closed =
          new ClosedAccounts(sorted, units, new long[sorted.length], new int[0], Map.of());
      return new OpeningBucket(store.write(path, bucket, closed), sum, null);
    }

    private Repeated firstRepeated() {
      Repeated first = null;
      for (int i = 1; i < order.length; i++) {
        long account = accounts[order[i]];
        boolean again = account == accounts[order[i - 1]];
        // Only an account's second line says that it is named again: the third repeats the same.
        if (again && (i == 1 || account != accounts[order[i - 2]])) {
          Repeated found = new Repeated(account, lines[order[i]], lines[order[i - 1]]);
          first = first == null || Repeated.IN_ORDER.compare(found, first) < 0 ? found : first;
        }
      }
      return first;
    }
  }
}
