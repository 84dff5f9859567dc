package org.wanfen.settlement.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tree of all cells of a register. */
public final class RegisterTree {

  /** How many cells every register has, for good. */
  public static final int CELLS = 4096;

  private final List<Optional<CellRoot>> cells;

  private RegisterTree(List<Optional<CellRoot>> cells) {
    this.cells = cells;
  }

  /**
   * The tree of so many cells.
   *
   * @param roots those that have accounts, in any order
   * @throws IllegalStateException if one is there twice: its rows were not together
   */
  public static RegisterTree of(int cells, Collection<CellRoot> roots) {
    List<Optional<CellRoot>> all = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      all.add(Optional.empty());
    }
    for (CellRoot root : roots) {
      if (all.set(root.cell(), Optional.of(root)).isPresent()) {
        throw new IllegalStateException("the accounts of cell " + root.cell() + " stand apart");
      }
    }
    return new RegisterTree(List.copyOf(all));
  }

  /** The cells that have accounts, in their order. */
  public List<CellRoot> cells() {
    return cells.stream().flatMap(Optional::stream).toList();
  }

  /** Accounts in all cells. */
  public long accounts() {
    return cells().stream().mapToLong(CellRoot::accounts).reduce(0, Math::addExact);
  }

  /** The cells in which this one and another differ. */
  public List<Integer> differing(RegisterTree other) {
    List<Integer> differing = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.get(cell).equals(other.cells.get(cell))) {
        differing.add(cell);
      }
    }
    return differing;
  }

  /**
   * Shows that a row is in the register.
   *
   * @param place where it stands in its cell
   */
  public RowProof proof(String fund, LocalDate date, long account, CellLeaves.Place place) {
    MerklePath path = MerklePath.of(Nodes.IN_REGISTER, leaves(), place.cell());
    return new RowProof(fund, date, account, place, cells.size(), accounts(), path);
  }

  /** The digest of the register of a fund on a date. */
  public Digest root(String fund, LocalDate date) {
    return Nodes.register(fund, date, accounts(), Nodes.top(Nodes.IN_REGISTER, leaves()));
  }

  private List<Digest> leaves() {
    List<Digest> leaves = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      int number = cell;
      leaves.add(
          cells
              .get(cell)
              .map(CellRoot::digest)
              .orElseGet(() -> Nodes.cell(number, 0, Optional.empty())));
    }
    return leaves;
  }
}
