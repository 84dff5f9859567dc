package org.wanfen.fund.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the last of the accounts that get one of the left-over fen, without sorting them all.
 *
 * <p>Whoever holds the accounts counts them by the bins of {@link #range()}; {@link #counted}
 * narrows the range to the bin in which the fen run out. When few enough are left, {@link
 * #wantsRanks()} asks for them and {@link #ranked} picks the one. Accounts in any number of places
 * count apart and add up, so the answer does not depend on how they are spread.
 */
public final class ResidueSearch {

  /** So many ranks at most are asked for at once. */
  public static final int MOST_RANKS = 50_000;

  private RankRange range;
  private long wanted;
  private long inRange = Long.MAX_VALUE;
  private int passes;

  private ResidueSearch(RankRange range, long wanted) {
    this.range = range;
    this.wanted = wanted;
  }

  /**
   * Begins a search.
   *
   * @param residue how many fen are left over, over zero
   * @param total the sum of all units
   */
  public static ResidueSearch of(long residue, long total) {
    if (residue <= 0) {
      throw new IllegalArgumentException("no fen is left over");
    }
    return new ResidueSearch(RankRange.whole(total), residue);
  }

  /** The range that every search over this total counts first. */
  public static RankRange firstRange(long total) {
    return RankRange.whole(total);
  }

  /** What to count, or to list the ranks of. */
  public RankRange range() {
    return range;
  }

  /** Whether the accounts in range are few enough to be listed. */
  public boolean wantsRanks() {
    return inRange <= MOST_RANKS;
  }

  /** How often the accounts were looked at so far. */
  public int passes() {
    return passes;
  }

  /**
   * Takes the number of accounts in each bin of the range, over all accounts.
   *
   * @throws IllegalStateException if there are fewer accounts than fen
   */
  public void counted(long[] accountsByBin) {
    passes++;
    int bin = 0;
    while (bin < accountsByBin.length && accountsByBin[bin] < wanted) {
      wanted -= accountsByBin[bin];
      bin++;
    }
    if (bin == accountsByBin.length) {
      throw new IllegalStateException(wanted + " left-over fen more than accounts in " + range);
    }
    inRange = accountsByBin[bin];
    range = range.bin(bin);
    if (range.isSingle() && !wantsRanks()) {
      range = range.next();
    }
  }

  /**
   * Takes the ranks of all accounts in range.
   *
   * @return the last rank that gets a fen
   * @throws IllegalStateException if they are not as many as were counted
   */
  public Rank ranked(List<Rank> ranks) {
    passes++;
    if (ranks.size() != inRange) {
      throw new IllegalStateException(ranks.size() + " ranks where " + inRange + " were counted");
    }
    List<Rank> sorted = new ArrayList<>(ranks);
    Collections.sort(sorted);
    return sorted.get(Math.toIntExact(wanted - 1));
  }
}
