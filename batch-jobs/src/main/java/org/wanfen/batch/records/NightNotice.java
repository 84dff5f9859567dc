package org.wanfen.batch.records;

import java.util.Optional;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Why an attempt stands where it stands, told so that a person can act on it. */
public final class NightNotice {

  private NightNotice() {}

  /** Why, as it was told when it came to be; empty if there is nothing to say. */
  public static Optional<WanfenException> of(NightRow night) {
    return night
        .noticeCode()
        .map(
            code ->
                new WanfenException(
                    ErrorCode.valueOf(code),
                    night.notice().orElse(code),
                    "Nothing was published; the day before is what everyone sees.",
                    next(night)));
  }

  private static String next(NightRow night) {
    if (night.mock()) {
      return "It was a mock run: correct the inputs, or run the night.";
    }
    if (night.state() == NightState.QUARANTINED) {
      return "See the rows in the night's quarantine.csv; then go on without them, with: wanfen"
          + " night run --accept-quarantine --reason TEXT, or give the night up, with:"
          + " wanfen night discard --reason TEXT, and run it with a corrected feed.";
    }
    if (night.state() == NightState.HELD) {
      return "See the figures with: wanfen night show; then have another person publish it all the"
          + " same, with: wanfen night release --reason TEXT, or give it up, with: wanfen night"
          + " discard --reason TEXT, and run it with corrected inputs.";
    }
    return "Mend what it names; then finish it with: wanfen night run, or give it up with: wanfen"
        + " night discard";
  }
}
