package org.wanfen.settlement.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leaves of one cell as its rows come in, and where the one of an account stands. */
public final class CellLeaves {

  private final Hasher hasher = new Hasher();
  private final List<Digest> leaves = new ArrayList<>();
  private final int cell;
  private final long account;
  private int position = -1;
  private List<Long> values = List.of();

  /**
   * The leaves of a cell.
   *
   * @param cell its number
   * @param account the account to look out for
   */
  public CellLeaves(int cell, long account) {
    this.cell = cell;
    this.account = account;
  }

  /** Adds the next row, in the order of accounts. */
  public void add(long number, AccountLeaf leaf) {
    if (number == account) {
      position = leaves.size();
      values = leaf.values();
    }
    byte[] digest = new byte[Digest.BYTES];
    leaf.hash(hasher, digest, 0);
    leaves.add(Digest.at(digest, 0));
  }

  /** The place of the account in its cell; empty if it is not there. */
  public Optional<Place> place() {
    return position < 0
        ? Optional.empty()
        : Optional.of(
            new Place(
                cell,
                position,
                leaves.size(),
                values,
                MerklePath.of(Nodes.IN_CELL, leaves, position)));
  }

  /**
   * The place of a row in its cell.
   *
   * @param cell the cell
   * @param position the row's number, from 0
   * @param accounts how many rows the cell has
   * @param values the row's columns, in the order of the digest
   * @param path the way to the top of the cell's tree
   */
  public record Place(int cell, long position, long accounts, List<Long> values, MerklePath path) {

    /** Copies. */
    public Place {
      values = List.copyOf(values);
    }

    /**
     * The digest of the cell that a row of these values in this place leads to.
     *
     * @throws IllegalArgumentException if there can be no such place
     */
    Digest cellDigest(long account) {
      AccountLeaf leaf = new AccountLeaf();
      leaf.begin(account);
      for (int column = 0; column < values.size(); column++) {
        leaf.add(column, values.get(column));
      }
      byte[] digest = new byte[Digest.BYTES];
      leaf.hash(new Hasher(), digest, 0);
      Digest top = path.top(Nodes.IN_CELL, Digest.at(digest, 0), position, accounts);
      return Nodes.cell(cell, accounts, Optional.of(top));
    }
  }
}
