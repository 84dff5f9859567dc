package org.wanfen.batch.simulation;

import java.util.Optional;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * How a process ended.
 *
 * @param result what it answered
 * @param failure why it did not
 */
record Ended(Optional<NightResult> result, Optional<Throwable> failure) {

  boolean died() {
    return failure.filter(why -> why instanceof ProcessDied).isPresent();
  }

  boolean published() {
    return result.filter(answer -> answer.state() == NightState.PUBLISHED).isPresent();
  }

  /** The code of its refusal, failure or notice. */
  Optional<ErrorCode> code() {
    return failure
        .map(WanfenException::within)
        .or(() -> result.flatMap(NightResult::notice))
        .map(WanfenException::code);
  }

  /** The messages of its failure and of what led to it; empty if there was none. */
  String why() {
    StringBuilder why = new StringBuilder();
    for (Throwable at = failure.orElse(null); at != null && !died(); at = at.getCause()) {
      why.append("\n    ").append(at);
    }
    return why.toString();
  }

  /** What it is counted as. */
  String kind() {
    if (died()) {
      return "died";
    }
    return code()
        .map(ErrorCode::name)
        .or(() -> failure.map(why -> why.getClass().getSimpleName()))
        .orElseGet(() -> result.map(answer -> answer.state().name()).orElse("DONE"));
  }
}
