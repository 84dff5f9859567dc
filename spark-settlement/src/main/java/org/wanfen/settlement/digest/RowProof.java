package org.wanfen.settlement.digest;

import java.time.LocalDate;

/**
 * Shows that a row is in a register, to whoever knows the register's digest and nothing else of it.
 * Of other accounts it says how many there are, and digests.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param account the account
 * @param place where its row stands in its cell
 * @param cells how many cells there are
 * @param accounts how many accounts the register has
 * @param path the way from the cell to the top of the register's tree
 */
public record RowProof(
    String fund,
    LocalDate date,
    long account,
    CellLeaves.Place place,
    int cells,
    long accounts,
    MerklePath path) {

  /**
   * The digest of the register that the row leads to.
   *
   * @throws IllegalArgumentException if no register can have the row in this place
   */
  public Digest root() {
    Digest top = path.top(Nodes.IN_REGISTER, place.cellDigest(account), place.cell(), cells);
    return Nodes.register(fund, date, accounts, top);
  }
}
