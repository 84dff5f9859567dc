package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.LastEndings;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.desk.NightDesk.Ended;

/** Puts together what the page of a night shows. */
final class NightViews {

  private static final int NIGHTS_COMPARED = 30;

  private final ChosenFund funds;
  private final NightQueries nights;
  private final NightDesk desk;
  private final LastEndings endings;
  private final StepBars bars;
  private final Clock clock;

  NightViews(
      ChosenFund funds, NightQueries nights, NightDesk desk, LastEndings endings, Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.desk = desk;
    this.endings = endings;
    this.bars = new StepBars(clock);
    this.clock = clock;
  }

  /**
   * A night, whether it was ever begun or not.
   *
   * @throws WanfenException NO_SUCH_FUND
   */
  NightView of(String code, LocalDate date) {
    FundLine fund = funds.of(code);
    Optional<NightDetails> details = details(code, date);
    Optional<NightLine> night = details.map(NightDetails::night);
    boolean here =
        desk.atWork().stream()
            .anyMatch(work -> work.fund().equals(code) && work.date().equals(date));
    boolean running = night.filter(line -> line.state() == NightState.RUNNING).isPresent();
    Optional<Summary> summary = nights.cameTo(code, date);
    boolean next = date.equals(fund.nextDate());
    return new NightView(
        fund,
        date,
        details,
        here,
        here && desk.isWaiting(code),
        night
            .filter(line -> running)
            .map(line -> Duration.between(clock.instant(), line.deadlineAt())),
        details
            .flatMap(NightDetails::window)
            .filter(seen -> running)
            .map(NightWindow::inForce)
            .orElse(List.of()),
        details.map(about -> bars.of(about, here)).orElse(List.of()),
        Arrays.stream(NightAction.values())
            .filter(action -> action.fits(details, next, here))
            .toList(),
        nights.runners(code, date),
        summary,
        summary.map(came -> Comparison.of(came, before(code, date))).orElse(List.of()),
        details.filter(line -> !here && !running).flatMap(this::timings),
        night.filter(line -> line.notice().isPresent()).flatMap(this::notice),
        endings.of(code).filter(end -> isFailureOf(end, date) && !here));
  }

  private Optional<WanfenException> notice(NightLine night) {
    return nights.ending(night.fund(), night.date()).notice();
  }

  private Optional<NightTimings> timings(NightDetails details) {
    NightLine night = details.night();
    return NightTimings.of(
        details, nights.times(night.fund(), night.date().minusDays(1), NIGHTS_COMPARED));
  }

  private Optional<NightDetails> details(String fund, LocalDate date) {
    try {
      return Optional.of(nights.show(fund, date));
    } catch (WanfenException e) {
      if (e.code() == ErrorCode.NO_SUCH_NIGHT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Summary> before(String fund, LocalDate date) {
    return nights
        .cameTo(fund, date.minusDays(1))
        .filter(summary -> summary.state() == NightState.PUBLISHED);
  }

  private static boolean isFailureOf(Ended end, LocalDate date) {
    return end.work().date().equals(date) && end.failure().isPresent();
  }
}
