package org.wanfen.batch.log;

import java.util.Objects;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;

/**
 * The operations on nights, with fund and date on whatever is logged meanwhile.
 *
 * @param nights does them
 */
public record LoggedNights(NightOperations nights) implements NightOperations {

  /** Stands before operations. */
  public LoggedNights {
    Objects.requireNonNull(nights, "nights");
  }

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    return LogContext.of(request.fund(), request.date()).get(() -> nights.run(request, listener));
  }

  @Override
  public boolean stopOwn(Decision decision) {
    return about(decision).get(() -> nights.stopOwn(decision));
  }

  @Override
  public NightState stop(Decision decision) {
    return about(decision).get(() -> nights.stop(decision));
  }

  @Override
  public void discard(Decision decision) {
    about(decision).run(() -> nights.discard(decision));
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    return about(decision).get(() -> nights.release(decision, listener));
  }

  private static LogContext about(Decision decision) {
    return LogContext.of(decision.fund(), decision.date());
  }
}
