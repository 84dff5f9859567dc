package org.wanfen.settlement.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * The trees of any cells, as rows come in: those of a cell in the order of their accounts, cells in
 * any order. For one thread.
 */
public final class CellTrees {

  private final Hasher hasher = new Hasher();
  private final CellTree[] trees;

  /** For so many cells. */
  public CellTrees(int cells) {
    this.trees = new CellTree[cells];
  }

  /**
   * Adds an account.
   *
   * @param cell its cell
   * @param leaf its row
   * @throws IllegalStateException if it is not above the one before in its cell
   */
  public void add(int cell, long account, AccountLeaf leaf) {
    CellTree tree = trees[cell];
    if (tree == null) {
      tree = new CellTree(cell);
      trees[cell] = tree;
    }
    tree.add(account, leaf, hasher);
  }

  /** The cells that have accounts; none will come any more. */
  public List<CellRoot> roots() {
    List<CellRoot> roots = new ArrayList<>();
    for (CellTree tree : trees) {
      if (tree != null) {
        roots.add(tree.root(hasher));
      }
    }
    return roots;
  }
}
