package org.wanfen.settlement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.wanfen.settlement.register.Cells;

/** Accounts of three buckets, read in pieces and batches of any size. */
class PlacementTest {

  private static final Cells CELLS = new Cells(3);
  private static final DayReader READER = new DayReader("", CELLS, new ExactShares(0, 1), false);

  private final Random random = new Random(11);

  /** A piece as some task reads it: rows of one bucket in the order in which they stand. */
  private record Piece(int bucket, List<Long> accounts) {}

  private List<Piece> rightPieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int bucket = 0; bucket < CELLS.buckets(); bucket++) {
      int of = bucket;
      List<Long> accounts =
          random.longs(40, 1, 5000).distinct().sorted().boxed().filter(a -> in(a, of)).toList();
      int cut = random.nextInt(accounts.size());
      pieces.add(new Piece(bucket, new ArrayList<>(accounts.subList(0, cut))));
      pieces.add(new Piece(bucket, new ArrayList<>(accounts.subList(cut, accounts.size()))));
    }
    return pieces;
  }

  private static boolean in(long account, int bucket) {
    return CELLS.bucketOf(account) == bucket;
  }

  private long misplaced(List<Piece> pieces) {
    List<Placement> found = new ArrayList<>();
    List<Piece> shuffled = new ArrayList<>(pieces);
    Collections.shuffle(shuffled, random);
    for (Piece piece : shuffled) {
      DaySums sums = new DaySums();
      Placement.Of placement = READER.read(batches(piece), piece.bucket(), sums, Optional.empty());
      if (placement.rows() > 0) {
        found.add(placement.build());
      }
      assertThat(sums.figures(0).accounts()).isEqualTo(piece.accounts().size());
    }
    return Placement.misplaced(found);
  }

  private List<ColumnarBatch> batches(Piece piece) {
    List<ColumnarBatch> batches = new ArrayList<>();
    int from = 0;
    while (from < piece.accounts().size()) {
      int to = Math.min(piece.accounts().size(), from + 1 + random.nextInt(9));
      batches.add(batch(piece.accounts().subList(from, to)));
      from = to;
    }
    return batches;
  }

  private static ColumnarBatch batch(List<Long> accounts) {
    int rows = accounts.size();
    ColumnVector[] columns = new ColumnVector[DayBatch.COLUMNS.size()];
    for (int column = 0; column < columns.length; column++) {
      OnHeapColumnVector vector = new OnHeapColumnVector(rows, DataTypes.LongType);
      for (int row = 0; row < rows; row++) {
        vector.putLong(row, column == 0 ? accounts.get(row) : 0);
      }
      columns[column] = vector;
    }
    return new ColumnarBatch(columns, rows);
  }

  @Test
  void nothingIsMisplacedWhereAllStandInOrderInTheirOwnBucket() {
    for (int i = 0; i < 200; i++) {
      assertThat(misplaced(rightPieces())).isZero();
    }
  }

  /** Wherever an account is put a second time, one row is too many. */
  @Test
  void anAccountThatStandsTwiceIsFound() {
    for (int i = 0; i < 500; i++) {
      List<Piece> pieces = rightPieces();
      Piece from = pieces.get(random.nextInt(pieces.size()));
      Piece to = pieces.get(random.nextInt(pieces.size()));
      if (!from.accounts().isEmpty()) {
        long account = from.accounts().get(random.nextInt(from.accounts().size()));
        to.accounts().add(random.nextInt(to.accounts().size() + 1), account);
        assertThat(misplaced(pieces)).as("%s", pieces).isPositive();
      }
    }
  }

  @Test
  void aBucketReadTwiceIsFound() {
    List<Piece> pieces = rightPieces();
    pieces.add(pieces.get(1));
    assertThat(misplaced(pieces)).isPositive();
  }

  @Test
  void anAccountOfAnotherBucketIsFound() {
    List<Piece> pieces = rightPieces();
    long stranger = 6000;
    int home = CELLS.bucketOf(stranger);
    for (Piece piece : pieces) {
      if (piece.bucket() != home) {
        piece.accounts().add(stranger);
        break;
      }
    }
    assertThat(misplaced(pieces)).isOne();
  }

  @Test
  void theOrderOfColumnsIsWhatThisTestTakesItFor() {
    assertThat(DayBatch.COLUMNS)
        .startsWith("account_id", "closing_units", "income")
        .doesNotHaveDuplicates();
  }
}
