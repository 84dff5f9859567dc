package org.wanfen.settlement.audit;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.wanfen.settlement.register.Cells;

/**
 * Whether accounts stand where they can stand only once: each in its own bucket, and within a
 * bucket each above the one before.
 *
 * <p>If all do, no account is there twice, and nobody had to gather all numbers in one place to see
 * it.
 *
 * @param bucket the bucket that the rows lie in
 * @param first the first account of them
 * @param last the greatest account of them
 * @param misplaced rows with an account of another bucket, or not above the one before
 */
record Placement(int bucket, long first, long last, long misplaced) implements Serializable {

  /**
   * How many rows are misplaced in all.
   *
   * @param pieces of all buckets, in any order; a bucket may have come in several
   */
  static long misplaced(List<Placement> pieces) {
    List<Placement> inOrder =
        pieces.stream()
            .sorted(Comparator.comparingInt(Placement::bucket).thenComparingLong(Placement::first))
            .toList();
    long misplaced = 0;
    Placement before = null;
    for (Placement piece : inOrder) {
      misplaced += piece.misplaced();
      boolean overlaps =
          before != null && before.bucket() == piece.bucket() && before.last() >= piece.first();
      misplaced += overlaps ? 1 : 0;
      before = overlaps && before.last() > piece.last() ? before : piece;
    }
    return misplaced;
  }

  /** Looks at the accounts of one bucket as they are read. */
  static final class Of {
    private final int bucket;
    private final Cells cells;
    private long rows;
    private long first;
    private long last;
    private long misplaced;

    Of(int bucket, Cells cells) {
      this.bucket = bucket;
      this.cells = cells;
    }

    void add(DayBatch batch) {
      if (rows == 0 && batch.size() > 0) {
        first = batch.account(0);
        last = first - 1;
      }
      rows += batch.size();
      for (int row = 0; row < batch.size(); row++) {
        long account = batch.account(row);
        if (account <= last || cells.bucketOf(account) != bucket) {
          misplaced++;
        } else {
          last = account;
        }
      }
    }

    long rows() {
      return rows;
    }

    boolean isInOrder() {
      return misplaced == 0;
    }

    Placement build() {
      return new Placement(bucket, first, last, misplaced);
    }
  }
}
