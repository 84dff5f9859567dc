package org.wanfen.settlement.verify;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What is said when a night cannot be done again, because of what it was computed from. */
final class Evidence {

  private static final String SAFE = "Nothing was changed.";

  private Evidence() {}

  static WanfenException damaged(String what, Throwable cause) {
    return new WanfenException(
        ErrorCode.EVIDENCE_DAMAGED,
        what,
        SAFE,
        "Find out who changed it, and restore it from a backup; then verify again.",
        cause);
  }

  static WanfenException expired(String what) {
    return new WanfenException(
        ErrorCode.DATE_EXPIRED,
        what,
        SAFE,
        "Verify from a copy of the home that still has them, or a night whose inputs are kept.");
  }
}
