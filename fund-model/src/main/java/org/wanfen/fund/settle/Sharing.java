package org.wanfen.fund.settle;

import java.io.Serializable;
import java.util.Optional;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.TieKeys;

/**
 * How the pool is shared out, completely: each account's income follows from it alone.
 *
 * @param proRata the pool over all entitled units
 * @param loss whether the pool is negative, and with it every income
 * @param ties the tie keys of the day
 * @param cut the last rank that gets a left-over fen; null if none was left
 */
public record Sharing(ProRata proRata, boolean loss, TieKeys ties, Rank cut)
    implements Serializable {

  /** The sharing out of a pool whose left-over fen run out at a rank, if there are any. */
  public static Sharing of(ProRata proRata, boolean loss, TieKeys ties, Optional<Rank> cut) {
    return new Sharing(proRata, loss, ties, cut.orElse(null));
  }

  /** The income of an account in fen, negative on a day of loss. */
  public long incomeOf(long account, long entitledUnits) {
    long share = proRata.floor(entitledUnits);
    if (cut != null) {
      long remainder = proRata.remainder(entitledUnits, share);
      if (remainder >= cut.remainder()
          && cut.includes(remainder, entitledUnits, ties.of(account))) {
        share++;
      }
    }
    return loss ? -share : share;
  }
}
