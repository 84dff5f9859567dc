package org.wanfen.settlement.export;

import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.digest.AccountLeaf;
import org.wanfen.settlement.digest.CellLeaves;
import org.wanfen.settlement.digest.RowColumns;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketRows;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterColumns;

/** Finds the place of an account among the rows of its cell, which all lie in one file. */
final class AccountPlace {

  private static final Movement[] MOVEMENTS = Movement.values();

  private final ClosedAccounts rows;
  private final AccountLeaf leaf = new AccountLeaf();

  private AccountPlace(ClosedAccounts rows) {
    this.rows = rows;
  }

  /**
   * The place of an account.
   *
   * @param file the file of its bucket
   * @param account its number
   * @return empty if it is not there
   */
  static Optional<CellLeaves.Place> in(FileStore store, BucketFile file, long account) {
    return new AccountPlace(BucketRows.read(store, file)).of(account);
  }

  private Optional<CellLeaves.Place> of(long account) {
    int cell = Cells.cellOf(account);
    CellLeaves leaves = new CellLeaves(cell, account);
    int nextMoved = 0;
    int[] moved = rows.movedRows();
    for (int row = 0; row < rows.size(); row++) {
      boolean moves = nextMoved < moved.length && moved[nextMoved] == row;
      if (Cells.cellOf(rows.account()[row]) == cell) {
        fill(row, moves ? nextMoved : -1);
        leaves.add(rows.account()[row], leaf);
      }
      nextMoved += moves ? 1 : 0;
    }
    return leaves.place();
  }

  private void fill(int row, int moved) {
    leaf.begin(rows.account()[row]);
    for (int column = 0; column < RowColumns.NAMES.size(); column++) {
      leaf.add(column, value(RowColumns.NAMES.get(column), row, moved));
    }
  }

  private long value(String column, int row, int moved) {
    return switch (column) {
      case RegisterColumns.CLOSING_UNITS -> rows.closingUnits()[row];
      case RegisterColumns.INCOME -> rows.income()[row];
      default -> moved < 0 ? 0 : amount(column, moved);
    };
  }

  private long amount(String column, int moved) {
    for (Movement movement : MOVEMENTS) {
      if (RegisterColumns.of(movement).equals(column)) {
        Map<Movement, long[]> all = rows.movements();
        return all.containsKey(movement) ? all.get(movement)[moved] : 0;
      }
    }
    throw new IllegalStateException("no movement is called " + column);
  }
}
