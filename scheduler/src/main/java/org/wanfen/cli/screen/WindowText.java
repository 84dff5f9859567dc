package org.wanfen.cli.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode.Severity;

/** How far a night has come, and what it is warned of, in words. */
public final class WindowText {

  private WindowText() {}

  /** The time left of the step at work and of the night, with a comma before each. */
  static String left(NightWindow window) {
    return left(window, ", ", window.step().flatMap(StepProgress::expectedEndAt))
        + left(window, ", night ", window.expectedEndAt());
  }

  private static String left(NightWindow window, String of, Optional<Instant> end) {
    return end.map(
            at -> {
              Duration left = Duration.between(window.asOf(), at);
              return of + Figures.minutes(left.isNegative() ? Duration.ZERO : left) + " left";
            })
        .orElse("");
  }

  /** What is done of the step at work, for example {@code 300 of 1,200 accounts}. */
  public static String done(StepProgress step) {
    return step.total() <= 0
        ? ""
        : Figures.count(step.done())
            + " of "
            + Figures.count(step.total())
            + " "
            + step.step().unit().word();
  }

  /** A warning that has come into force. */
  static String warned(NightWarning warning, boolean coloured) {
    Paint paint = warning.code().severity() == Severity.ALARM ? Paint.BAD : Paint.CAUTION;
    return paint.on(warning.code().toString(), coloured) + "  " + warning.detail();
  }

  /** A warning that is in force no longer. */
  static String cleared(NightWarning warning) {
    return warning.code() + " is over" + over(warning);
  }

  private static String over(NightWarning warning) {
    return switch (warning.code()) {
      case DEADLINE_AT_RISK -> ": the night is expected to end in time";
      case DEADLINE_PASSED -> "";
      case STRAGGLER ->
          ": "
              + warning.part().orElse("it")
              + warning
                  .clearedAt()
                  .map(at -> ", after " + Figures.minutes(Duration.between(warning.since(), at)))
                  .orElse("");
    };
  }
}
