package org.wanfen.fund.share;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What decides between accounts with equal remainders and equal units: a number that is another one
 * every day, so that nobody is favoured night after night.
 *
 * @param daySalt the day, mixed
 */
public record TieKeys(long daySalt) implements Serializable {

  /** The tie keys of a business date. */
  public static TieKeys of(LocalDate businessDate) {
    return new TieKeys(SplitMix64.mix(businessDate.toEpochDay()));
  }

  /** The tie key of an account; compared unsigned, the smaller first; no two accounts share one. */
  public long of(long account) {
    return SplitMix64.mix(account ^ daySalt);
  }
}
