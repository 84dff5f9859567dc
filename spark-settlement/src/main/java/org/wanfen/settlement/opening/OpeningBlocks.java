package org.wanfen.settlement.opening;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.wanfen.settlement.dataset.OpeningRows;
import org.wanfen.settlement.register.Cells;
import scala.Tuple2;

/**
 * The rows of an opening register as blocks of their buckets.
 *
 * <p>A block leaves as soon as it is full, so that only so many rows are held, however many there
 * are; those that never fill leave at the end.
 */
final class OpeningBlocks implements Iterator<Tuple2<Integer, OpeningBlock>> {

  private static final int MOST_ROWS_HELD = 1 << 22;
  private static final int MOST_ROWS_OF_BLOCK = 1 << 14;

  private final OpeningRows rows;
  private final Cells cells;
  private final OpeningBlock.Builder[] byBucket;
  private boolean ended;
  private int drained;
  private Tuple2<Integer, OpeningBlock> next;

  OpeningBlocks(OpeningRows rows, Cells cells) {
    this.rows = rows;
    this.cells = cells;
    this.byBucket = new OpeningBlock.Builder[cells.buckets()];
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = full();
      ended = next == null;
    }
    if (next == null) {
      next = rest();
    }
    return next != null;
  }

  @Override
  public Tuple2<Integer, OpeningBlock> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Tuple2<Integer, OpeningBlock> block = next;
    next = null;
    return block;
  }

  /** Reads on until a block is full; null if the rows end before one is. */
  private Tuple2<Integer, OpeningBlock> full() {
    while (rows.next()) {
      int bucket = cells.bucketOf(rows.account());
      OpeningBlock.Builder block = byBucket[bucket];
      if (block == null) {
        block = new OpeningBlock.Builder(rowsOfBlock());
        byBucket[bucket] = block;
      }
      block.add(rows.account(), rows.unitsFen(), rows.line());
      if (block.isFull()) {
        return new Tuple2<>(bucket, block.take());
      }
    }
    return null;
  }

  private int rowsOfBlock() {
    return Math.min(MOST_ROWS_OF_BLOCK, MOST_ROWS_HELD / cells.buckets());
  }

  /** The next block that did not fill; null if there is none. */
  private Tuple2<Integer, OpeningBlock> rest() {
    while (drained < byBucket.length) {
      int bucket = drained++;
      if (byBucket[bucket] != null && !byBucket[bucket].isEmpty()) {
        return new Tuple2<>(bucket, byBucket[bucket].take());
      }
    }
    return null;
  }
}
