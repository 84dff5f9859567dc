package org.wanfen.settlement.verify;

import java.util.List;

/**
 * The register of a night, account by account.
 *
 * @param published rows of the published register
 * @param computed accounts that the night comes to
 * @param differing accounts whose rows differ, missing and surplus ones too
 * @param first the first of them by account number, at most {@link #MOST_LISTED}
 */
public record AccountsCompared(
    long published, long computed, long differing, List<AccountDifference> first) {

  /** How many differing accounts are listed. */
  public static final int MOST_LISTED = 100;

  /** The comparison; the list is copied. */
  public AccountsCompared {
    first = List.copyOf(first);
  }

  /** Whether all agree. */
  public boolean agrees() {
    return differing == 0 && published == computed;
  }
}
