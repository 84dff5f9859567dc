package org.wanfen.batch.json;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Why something was refused, failed, or is held.
 *
 * @param code the stable code
 * @param number its number
 * @param what what happened
 * @param safe what is safe
 * @param next what to do next
 */
public record RefusalJson(String code, int number, String what, String safe, String next) {

  /** A refusal for machines. */
  public static RefusalJson of(WanfenException refusal) {
    return new RefusalJson(
        refusal.code().name(),
        refusal.code().number(),
        String.valueOf(refusal.getMessage()),
        refusal.safe(),
        refusal.next());
  }

  /** The refusal. */
  public WanfenException exception() {
    return new WanfenException(ErrorCode.valueOf(code), what, safe, next);
  }
}
