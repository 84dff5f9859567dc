package org.wanfen.settlement.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.register.Cells;

/** Goes through a part of a day, batch by batch. */
final class DayReader {

  private final Day day;
  private final DaySums sums = new DaySums();
  private final List<Placement> pieces = new ArrayList<>();
  private boolean inPiece;
  private int bucket;
  private long first;
  private long last;
  private long misplaced;

  private DayReader(Day day) {
    this.day = day;
  }

  /**
   * What the rows are held against.
   *
   * @param epochDay the business date, in days since 1970-01-01
   * @param cells how accounts are divided on that date
   * @param shares its exact shares
   */
  record Day(int epochDay, Cells cells, ExactShares shares) implements Serializable {}

  /**
   * What a part came to.
   *
   * @param sums its sums
   * @param pieces the buckets in it
   */
  record Part(DaySums sums, List<Placement> pieces) implements Serializable {}

  /** Reads a part to its end. */
  static Part read(Iterator<ColumnarBatch> batches, Day day) {
    DayReader reader = new DayReader(day);
    DayBatch batch = new DayBatch();
    while (batches.hasNext()) {
      batch.load(batches.next());
      if (batch.size() > 0) {
        reader.add(batch);
      }
    }
    reader.endPiece();
    return new Part(reader.sums, reader.pieces);
  }

  private void add(DayBatch batch) {
    if (batch.epochDay() != day.epochDay()) {
      throw new IllegalStateException("a row of another date: " + batch.epochDay());
    }
    if (inPiece && batch.bucket() != bucket) {
      endPiece();
    }
    int from = 0;
    if (!inPiece) {
      beginPiece(batch);
      from = 1;
    }
    for (int row = from; row < batch.size(); row++) {
      long account = batch.account(row);
      if (account <= last || day.cells().bucketOf(account) != bucket) {
        misplaced++;
      } else {
        last = account;
      }
    }
    sums.add(batch, day.shares());
  }

  private void beginPiece(DayBatch batch) {
    inPiece = true;
    bucket = batch.bucket();
    first = batch.account(0);
    last = first;
    misplaced = day.cells().bucketOf(first) == bucket ? 0 : 1;
  }

  private void endPiece() {
    if (inPiece) {
      pieces.add(new Placement(bucket, first, last, misplaced));
    }
    inPiece = false;
  }
}
