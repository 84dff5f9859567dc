package org.wanfen.server.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.NightDesk.Ended;

/**
 * How the last nights of funds ended that this server had at work. A failure is told until it is
 * over: the night was published, given up or begun again since, by whomever.
 */
public final class LastEndings {

  private final NightDesk desk;
  private final NightQueries nights;

  /** The endings of the nights of a desk. */
  public LastEndings(NightDesk desk, NightQueries nights) {
    this.desk = Objects.requireNonNull(desk, "desk");
    this.nights = Objects.requireNonNull(nights, "nights");
  }

  /** That of a fund; empty if this server had none of its nights at work, or if it is over. */
  public Optional<Ended> of(String fund) {
    return desk.lastOf(fund).filter(end -> end.failure().isEmpty() || !isOver(end));
  }

  private boolean isOver(Ended end) {
    return details(end).filter(night -> isPublished(night) || isAfter(end.at(), night)).isPresent();
  }

  private Optional<NightDetails> details(Ended end) {
    try {
      return Optional.of(nights.show(end.work().fund(), end.work().date()));
    } catch (WanfenException e) {
      if (e.code() == ErrorCode.NO_SUCH_NIGHT || e.code() == ErrorCode.NO_SUCH_FUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isPublished(NightDetails night) {
    return night.attempts().stream().anyMatch(line -> line.state() == NightState.PUBLISHED);
  }

  /** Whether something was done about it since. */
  private static boolean isAfter(Instant end, NightDetails night) {
    return night.attempts().stream().anyMatch(line -> line.startedAt().isAfter(end))
        || night.steps().stream().anyMatch(step -> step.startedAt().isAfter(end))
        || night.actions().stream()
            .filter(action -> action.outcome().equals(ActionTrail.DONE))
            .anyMatch(action -> action.at().isAfter(end));
  }
}
