package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.server.console.StepBars.StepBar;
import org.wanfen.server.desk.NightDesk;

/** How the last night of each fund stands. */
final class TonightBoard {

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightDesk desk;
  private final StepBars bars;
  private final Clock clock;

  TonightBoard(FundOperations funds, NightQueries nights, NightDesk desk, Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.desk = desk;
    this.bars = new StepBars(clock);
    this.clock = clock;
  }

  /**
   * How a fund stands.
   *
   * @param fund the fund
   * @param night its last night; empty if there was none yet
   * @param steps the night's steps, all of them
   * @param left the time until its deadline, while it is at work; negative after it
   * @param expectedEndAt when it will have ended, while at work and known
   * @param warnings the warnings in force
   * @param waiting whether this server has a night of the fund waiting for its turn
   */
  record FundTonight(
      FundLine fund,
      Optional<NightLine> night,
      List<StepBar> steps,
      Optional<Duration> left,
      Optional<Instant> expectedEndAt,
      List<NightWarning> warnings,
      boolean waiting) {}

  /** Every fund of the home. */
  List<FundTonight> funds() {
    return funds.funds().stream().map(this::fund).toList();
  }

  private FundTonight fund(FundLine fund) {
    List<NightLine> lines = nights.list(fund.fund(), false);
    boolean waiting = desk.atWork().stream().anyMatch(work -> work.fund().equals(fund.fund()));
    if (lines.isEmpty()) {
      return new FundTonight(
          fund,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          waiting);
    }
    NightDetails details = nights.show(fund.fund(), lines.get(lines.size() - 1).date());
    NightLine night = details.night();
    boolean running = night.state() == NightState.RUNNING;
    Optional<NightWindow> window = details.window().filter(seen -> running);
    return new FundTonight(
        fund,
        Optional.of(night),
        bars.of(details),
        running
            ? Optional.of(Duration.between(clock.instant(), night.deadlineAt()))
            : Optional.empty(),
        window.flatMap(NightWindow::expectedEndAt),
        window.map(NightWindow::inForce).orElse(List.of()),
        waiting && !running);
  }
}
