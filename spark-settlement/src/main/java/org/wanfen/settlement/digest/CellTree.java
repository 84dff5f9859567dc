package org.wanfen.settlement.digest;

import java.util.Optional;

/** The tree of one cell, as its accounts come in, in their order. For one thread. */
final class CellTree {

  private final int cell;
  private final TreeTop tree = new TreeTop(Nodes.IN_CELL);
  private long last;

  CellTree(int cell) {
    this.cell = cell;
  }

  /**
   * Adds the next account.
   *
   * @throws IllegalStateException if it is not above the one before
   */
  void add(long account, AccountLeaf leaf, Hasher hasher) {
    if (account <= last && tree.leaves() > 0) {
      throw new IllegalStateException(
          "account " + account + " stands after account " + last + " in cell " + cell);
    }
    last = account;
    leaf.hash(hasher, tree.place(), tree.offset());
    tree.placed(hasher);
  }

  CellRoot root(Hasher hasher) {
    return new CellRoot(
        cell, tree.leaves(), Nodes.cell(cell, tree.leaves(), Optional.of(tree.top(hasher))));
  }
}
