package org.wanfen.settlement.verify;

import org.wanfen.settlement.night.NightProgress;

/** A way to do a night again that shares nothing with the one on which it was done. */
@FunctionalInterface
public interface VerificationMethod {

  /**
   * Does a night again and compares.
   *
   * @param night what was published, and from what
   * @param sources where that is
   * @param progress hears of it
   * @throws org.wanfen.fund.failure.WanfenException EVIDENCE_DAMAGED or DATE_EXPIRED if what the
   *     night was computed from is not there any more as it was; VERIFICATION_DIFFERS if by the
   *     fund's rules there can have been no such night
   */
  Recomputed again(PublishedNight night, VerificationSources sources, NightProgress progress);
}
