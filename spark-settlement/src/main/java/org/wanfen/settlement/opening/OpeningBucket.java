package org.wanfen.settlement.opening;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import scala.Tuple2;

/**
 * A bucket of the opening register as it was written, or why it was not.
 *
 * @param file its file; null if it has no accounts or was refused
 * @param unitsFen its units
 * @param repeated the account that is named twice, with the line that repeats it; else null
 */
record OpeningBucket(BucketFile file, long unitsFen, Repeated repeated) implements Serializable {

  /**
   * An account that is named twice.
   *
   * @param account its number
   * @param line the line that repeats it; 0 where there are no lines
   * @param firstLine the line that it repeats
   */
  record Repeated(long account, long line, long firstLine) implements Serializable {}

  static OpeningBucket write(
      BucketStore store, String path, int bucket, Iterator<Tuple2<Integer, OpeningBlock>> blocks) {
    OpeningBlock all = new OpeningBlock();
    blocks.forEachRemaining(block -> all.addAll(block._2()));
    if (all.size() == 0) {
      return new OpeningBucket(null, 0, null);
    }
    long[] accounts = all.accounts();
    int[] order = new int[accounts.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    LongArrays.radixSortIndirect(order, accounts, true);
    long[] sorted = new long[accounts.length];
    long[] units = new long[accounts.length];
    long sum = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = accounts[order[i]];
      units[i] = all.unitsFen(order[i]);
      sum = Math.addExact(sum, units[i]);
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        Repeated repeated = new Repeated(sorted[i], all.line(order[i]), all.line(order[i - 1]));
        return new OpeningBucket(null, 0, repeated);
      }
    }
    ClosedAccounts closed =
        new ClosedAccounts(sorted, units, new long[sorted.length], new int[0], Map.of());
    return new OpeningBucket(store.write(path, bucket, closed), sum, null);
  }
}
