package org.wanfen.settlement.audit;

import java.util.List;
import org.wanfen.settlement.digest.AccountLeaf;
import org.wanfen.settlement.digest.CellRoot;
import org.wanfen.settlement.digest.CellTrees;
import org.wanfen.settlement.register.Cells;

/** The digests of the cells of a bucket, as its batches are read. For one thread. */
final class BatchDigests {

  private final CellTrees trees = new CellTrees(Cells.COUNT);
  private final AccountLeaf leaf = new AccountLeaf();

  /**
   * Adds the rows of a batch.
   *
   * @throws IllegalStateException if an account is not above the one before in its cell
   */
  void add(DayBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      long account = batch.account(row);
      batch.fill(leaf, row);
      trees.add(Cells.cellOf(account), account, leaf);
    }
  }

  /** The cells that have accounts; none will come any more. */
  List<CellRoot> roots() {
    return trees.roots();
  }
}
