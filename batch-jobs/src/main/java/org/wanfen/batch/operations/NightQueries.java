package org.wanfen.batch.operations;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to the nights of a home. */
public interface NightQueries {

  /** The last attempt of every date of a fund (and with {@code all}, every attempt), in order. */
  List<NightLine> list(String fund, boolean all);

  /** The last attempt of every date of a fund from a date to a date, in order. */
  List<NightLine> list(String fund, LocalDate from, LocalDate to);

  /** The last date of a fund that a night was begun for; empty if there was none. */
  Optional<LocalDate> lastDate(String fund);

  /**
   * Everything about the last attempt at a night.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT
   */
  NightDetails show(String fund, LocalDate date);

  /**
   * What a published night came to.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, or WRONG_STATE if it is not
   *     published
   */
  Summary summary(String fund, LocalDate date);

  /**
   * What the last attempt at a night came to, published or not.
   *
   * @return empty if there was none, or if it was not reconciled
   */
  Optional<Summary> cameTo(String fund, LocalDate date);

  /** Who has started or resumed the last attempt at a night, in order; nobody if there was none. */
  List<String> runners(String fund, LocalDate date);

  /**
   * The folder of the {@code <yyyymmdd>} folders that the last attempt at a night was begun with;
   * if there was none, that of the last attempt at any night of the fund.
   */
  Optional<String> inbox(String fund, LocalDate date);

  /**
   * How long the steps took in the last published nights up to a date, in order of their dates.
   *
   * @param nights how many nights at most
   */
  List<NightTime> times(String fund, LocalDate upTo, int nights);

  /**
   * How the last attempt at a night stands, as its run would tell it: with the notice of one that
   * is held, was stopped, is refused or has failed. How long that run took is not on record: zero.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT
   */
  NightResult ending(String fund, LocalDate date);

  /**
   * One attempt at a night, on one line.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param attempt the attempt, from 1
   * @param state its state
   * @param mock whether it is a mock run
   * @param startedBy who started it
   * @param startedAt when
   * @param deadlineAt when it should be done
   * @param overdue whether it was not done by then
   * @param publishedAt when it was published
   * @param accounts accounts in the register, once written
   * @param poolFen the pool in fen, once struck
   * @param incomePer10k income per 10,000 units, 4 decimals, once known
   * @param sevenDayYield seven-day yield in percent, 3 decimals, once known
   * @param checks checks evaluated
   * @param checksFailed checks that differ
   * @param notice why it stands where it stands; empty if there is nothing to say
   */
  record NightLine(
      String fund,
      LocalDate date,
      int attempt,
      NightState state,
      boolean mock,
      String startedBy,
      Instant startedAt,
      Instant deadlineAt,
      boolean overdue,
      Optional<Instant> publishedAt,
      Optional<Long> accounts,
      Optional<Long> poolFen,
      Optional<BigDecimal> incomePer10k,
      Optional<BigDecimal> sevenDayYield,
      int checks,
      int checksFailed,
      Optional<String> notice) {}

  /**
   * One attempt at a night, in full.
   *
   * @param night the attempt
   * @param window how far it had come when it was last seen at work; empty if it never was
   * @param warnings every warning about it, in order
   * @param steps every run of a step, in order
   * @param inputs what it was computed from
   * @param checks the checks of its reconciliation
   * @param checksNotGiven checks whose figures the feed did not give
   * @param attempts all attempts of this date
   * @param actions what people did about this date
   */
  record NightDetails(
      NightLine night,
      Optional<NightWindow> window,
      List<NightWarning> warnings,
      List<StepLine> steps,
      List<InputLine> inputs,
      List<CheckLine> checks,
      List<String> checksNotGiven,
      List<NightLine> attempts,
      List<ActionLine> actions) {

    /**
     * Whether there is something left that running it again would finish: it was stopped, has
     * failed, may have been cut off, or is published without its report.
     */
    public boolean mayGoOn() {
      return switch (night.state()) {
        case RUNNING, PUBLISHING, STOPPED, FAILED -> true;
        case PUBLISHED ->
            steps.stream()
                .noneMatch(step -> step.step().equals(NightStep.REPORT.key()) && step.isDone());
        default -> false;
      };
    }
  }

  /**
   * One run of a step.
   *
   * @param step the step's name
   * @param startedAt when it began
   * @param endedAt when it ended; empty while at work, or if it was cut off
   * @param outcome {@code done} or the error code; empty if it was cut off
   * @param done units of work done, as far as was seen; empty for a step that is not counted
   * @param total units of work in all; empty likewise
   */
  record StepLine(
      String step,
      Instant startedAt,
      Optional<Instant> endedAt,
      Optional<String> outcome,
      Optional<Long> done,
      Optional<Long> total) {

    /** The outcome of a run that did what it had to. */
    public static final String DONE = "done";

    /** Whether it did what it had to. */
    public boolean isDone() {
      return outcome.filter(DONE::equals).isPresent();
    }

    /** How long it took; empty while at work, or if it was cut off. */
    public Optional<Duration> took() {
      return endedAt.map(ended -> Duration.between(startedAt, ended));
    }

    /** Units of work done in a second; empty if they are not counted or it has not ended. */
    public Optional<Long> perSecond() {
      return done.flatMap(
          units ->
              took()
                  .filter(time -> time.toMillis() > 0)
                  .map(time -> Math.multiplyExact(units, 1000) / time.toMillis()));
    }
  }

  /**
   * How long the steps of a published night took.
   *
   * @param date the business date
   * @param accounts accounts in the register
   * @param steps what the last run of each step took; a step that was passed over is absent
   */
  record NightTime(LocalDate date, long accounts, Map<NightStep, Duration> steps) {

    /** Copies, in the order of the steps. */
    public NightTime {
      EnumMap<NightStep, Duration> copy = new EnumMap<>(NightStep.class);
      copy.putAll(steps);
      steps = Collections.unmodifiableMap(copy);
    }

    /** What all of them took together. */
    public Duration total() {
      return steps.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
  }

  /**
   * One input.
   *
   * @param name manifest.json, ledger.json, fund.yaml, calendar.csv or a feed file's name
   * @param location where it is kept; empty for what the records keep
   * @param sha256 its digest in lower-case hexadecimal
   */
  record InputLine(String name, Optional<String> location, String sha256) {}

  /**
   * One line of the action trail.
   *
   * @param at when
   * @param by who, by their own statement
   * @param action what was asked for
   * @param reason why, where a reason was given
   * @param outcome what came of it: {@code done} or an error code
   */
  record ActionLine(
      Instant at, String by, String action, Optional<String> reason, String outcome) {}
}
