package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.alarm.Alarm;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.alarm.Alarms;
import org.wanfen.server.console.StepBars.StepBar;
import org.wanfen.server.desk.LastEndings;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.desk.NightDesk.Ended;
import org.wanfen.server.desk.NightDesk.Work;
import org.wanfen.server.schedule.ScheduleLine;
import org.wanfen.server.schedule.Schedules;

/** How the last night of each fund stands. */
final class TonightBoard {

  /** Codes from here on are about what people ask for. */
  private static final int DECISIONS = 5000;

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightDesk desk;
  private final LastEndings endings;
  private final Schedules schedules;
  private final Alarms alarms;
  private final StepBars bars;
  private final Clock clock;

  TonightBoard(
      FundOperations funds,
      NightQueries nights,
      NightDesk desk,
      LastEndings endings,
      Schedules schedules,
      Alarms alarms,
      Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.desk = desk;
    this.endings = endings;
    this.schedules = schedules;
    this.alarms = alarms;
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
   * @param work the night that this server has at work, or waiting; empty if the state says so
   * @param waiting whether that waits for its turn
   * @param next the date whose night may be begun now; empty if none may
   * @param failed how this server's last try at a night of the fund failed, if that matters still
   * @param schedule how its schedule stands; empty if its nights do not run by themselves
   * @param alarms its alarms in force: of each code the first
   * @param moreAlarms how many more there are, of nights after those
   */
  record FundTonight(
      FundLine fund,
      Optional<NightLine> night,
      List<StepBar> steps,
      Optional<Duration> left,
      Optional<Instant> expectedEndAt,
      List<NightWarning> warnings,
      Optional<Work> work,
      boolean waiting,
      Optional<LocalDate> next,
      Optional<Ended> failed,
      Optional<ScheduleLine> schedule,
      List<Alarm> alarms,
      int moreAlarms) {}

  /** Every fund of the home. */
  List<FundTonight> funds() {
    return funds.funds().stream().map(this::fund).toList();
  }

  private FundTonight fund(FundLine fund) {
    Optional<NightDetails> details =
        nights.lastDate(fund.fund()).map(date -> nights.show(fund.fund(), date));
    Optional<NightLine> night = details.map(NightDetails::night);
    Optional<Work> work =
        desk.atWork().stream().filter(its -> its.fund().equals(fund.fund())).findFirst();
    boolean atWork = work.isPresent();
    boolean running = night.filter(line -> line.state() == NightState.RUNNING).isPresent();
    Optional<NightWindow> window = details.flatMap(NightDetails::window).filter(seen -> running);
    Optional<NightDetails> ofNext =
        details.filter(about -> about.night().date().equals(fund.nextDate()));
    List<Alarm> inForce =
        alarms.inForce().stream().filter(alarm -> alarm.fund().equals(fund.fund())).toList();
    List<Alarm> first = firstOfEach(inForce);
    return new FundTonight(
        fund,
        night,
        details.map(about -> bars.of(about, isOf(about, work))).orElse(List.of()),
        night
            .filter(line -> running)
            .map(line -> Duration.between(clock.instant(), line.deadlineAt())),
        window.flatMap(NightWindow::expectedEndAt),
        window.map(NightWindow::inForce).orElse(List.of()),
        work.filter(its -> !running),
        desk.isWaiting(fund.fund()),
        NightAction.START.fits(ofNext, true, atWork)
            ? Optional.of(fund.nextDate())
            : Optional.empty(),
        endings.of(fund.fund()).filter(end -> !atWork && matters(end, fund)),
        schedules.of(fund.fund()),
        first,
        inForce.size() - first.size());
  }

  /** Nights that wait for the same are told as one, lest they hide how the fund stands. */
  static List<Alarm> firstOfEach(List<Alarm> inForce) {
    Map<AlarmCode, Alarm> first = new EnumMap<>(AlarmCode.class);
    for (Alarm alarm : inForce) {
      first.merge(alarm.code(), alarm, (a, b) -> b.date().isBefore(a.date()) ? b : a);
    }
    return inForce.stream().filter(first::containsValue).toList();
  }

  private static boolean isOf(NightDetails details, Optional<Work> work) {
    return work.filter(its -> its.date().equals(details.night().date())).isPresent();
  }

  /** What was refused because somebody asked for the wrong thing was told to who asked. */
  private static boolean matters(Ended end, FundLine fund) {
    if (end.work().date().isBefore(fund.nextDate())) {
      return false;
    }
    return end.failure()
        .map(WanfenException::within)
        .map(why -> why.code().outcome() == Outcome.FAILED || why.code().number() < DECISIONS)
        .orElse(end.failure().isPresent());
  }
}
