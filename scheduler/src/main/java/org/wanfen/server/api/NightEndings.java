package org.wanfen.server.api;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.wanfen.batch.json.NightEndingJson;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.LastEndings;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.desk.NightDesk.Ended;
import org.wanfen.server.desk.NightDesk.Work;

/**
 * How nights ended: those of this server as they told it, others, and those from before it was
 * started, by the records.
 */
final class NightEndings {

  /** A night at work is seen every few seconds; one that was not for so long is so no more. */
  private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

  private final NightDesk desk;
  private final LastEndings endings;
  private final NightQueries nights;
  private final Clock clock;

  NightEndings(NightDesk desk, LastEndings endings, NightQueries nights, Clock clock) {
    this.desk = desk;
    this.endings = endings;
    this.nights = nights;
    this.clock = clock;
  }

  /**
   * How the last run of a night ended, or that it is at work.
   *
   * @throws WanfenException what it met, if it was refused or failed; NIGHT_RUNNING if it was cut
   *     off; NO_SUCH_NIGHT
   */
  ResponseEntity<Object> of(String fund, LocalDate date) {
    Optional<Work> work =
        desk.atWork().stream()
            .filter(it -> it.fund().equals(fund) && it.date().equals(date))
            .findFirst();
    if (work.isPresent()) {
      return ResponseEntity.accepted().body(WorkJson.of(work.get()));
    }
    Optional<Ended> told = endings.of(fund).filter(end -> end.work().date().equals(date));
    if (told.flatMap(Ended::failure).isPresent()) {
      throw known(told.get().failure().orElseThrow());
    }
    NightResult now = nights.ending(fund, date);
    return told.flatMap(Ended::result)
        .filter(result -> result.attempt() == now.attempt() && result.state() == now.state())
        .map(result -> ResponseEntity.ok().<Object>body(NightEndingJson.of(result)))
        .orElseGet(() -> fromRecords(now));
  }

  private ResponseEntity<Object> fromRecords(NightResult now) {
    if (now.state() == NightState.RUNNING || now.state() == NightState.PUBLISHING) {
      return elsewhere(nights.show(now.fund(), now.date()));
    }
    boolean went = now.state() != NightState.REFUSED && now.state() != NightState.FAILED;
    if (!went && now.notice().isPresent()) {
      throw now.notice().get();
    }
    return ResponseEntity.ok(NightEndingJson.of(now));
  }

  private ResponseEntity<Object> elsewhere(NightDetails night) {
    boolean seen =
        night
            .window()
            .map(NightWindow::asOf)
            .or(() -> Optional.of(night.night().startedAt()))
            .filter(at -> at.isAfter(clock.instant().minus(SEEN_WITHIN)))
            .isPresent();
    if (!seen) {
      throw new WanfenException(
          ErrorCode.NIGHT_RUNNING,
          "The night of "
              + night.night().date()
              + " was cut off, or hangs: nobody has seen it work",
          "Nothing that was published before is touched.",
          "Start it again: it goes on where it was.");
    }
    return ResponseEntity.accepted()
        .body(
            new WorkJson(
                night.night().fund(),
                night.night().date(),
                night.night().startedBy(),
                night.night().startedAt(),
                WorkJson.address(night.night().fund(), night.night().date())));
  }

  private static RuntimeException known(Throwable failure) {
    WanfenException told = WanfenException.within(failure);
    return told == null ? new IllegalStateException("the night failed", failure) : told;
  }
}
