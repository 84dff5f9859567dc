package org.wanfen.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
import org.wanfen.server.NightOnRecord;
import org.wanfen.server.StagedNights;
import org.wanfen.server.TestRecords;

/** Until when a failure is told. */
final class LastEndingsTest {

  private static final String FUND = TestRecords.FUND;
  private static final LocalDate DATE = TestRecords.FIRST;

  private final MovableClock clock = new MovableClock("2013-11-07T16:10:00Z");
  private final TestRecords records = TestRecords.of(clock);
  private final StagedNights nights = new StagedNights(records);
  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final NightDesk desk = new NightDesk(nights, workers, 1, records.trail, clock);
  private final LastEndings endings = new LastEndings(desk, queries());

  private final Instant begun = clock.instant();
  private NightState state = NightState.FAILED;
  private Optional<Instant> attempt = Optional.of(begun);
  private List<StepLine> steps = List.of(step(begun));
  private List<ActionLine> actions = List.of(action(begun, "night run", "MACHINE_FAULT"));

  /** The night as a test wants it on record. */
  private NightQueries queries() {
    return (NightQueries)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {NightQueries.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("show")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return details();
            });
  }

  private NightDetails details() {
    if (attempt.isEmpty()) {
      throw new WanfenException(ErrorCode.NO_SUCH_NIGHT, "none", "safe", "next");
    }
    return NightOnRecord.of(DATE, state, attempt.get())
        .withSteps(steps)
        .withActions(actions)
        .details();
  }

  private static StepLine step(Instant at) {
    return new StepLine(
        "freeze", at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ActionLine action(Instant at, String action, String outcome) {
    return new ActionLine(at, "chen", action, Optional.empty(), outcome);
  }

  @BeforeEach
  void fail() {
    nights.endsAs(DATE, ErrorCode.MACHINE_FAULT);
    WanfenException failed =
        catchThrowableOfType(
            WanfenException.class, () -> desk.begin(RunNight.of(FUND, DATE, "/inbox", "lin")));
    assertThat(failed.code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    clock.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  private boolean isTold() {
    return endings.of(FUND).isPresent();
  }

  @Test
  void isToldAsLongAsNothingWasDoneAboutIt() {
    assertThat(isTold()).isTrue();
    // Something that was refused has changed nothing.
    actions = List.of(action(clock.instant(), "night release", "RELEASE_BY_STARTER"));
    assertThat(isTold()).isTrue();
    attempt = Optional.empty();
    assertThat(isTold()).isTrue();
  }

  @Test
  void isOverWhenTheNightIsPublished() {
    state = NightState.PUBLISHED;
    assertThat(isTold()).isFalse();
  }

  @Test
  void isOverWhenTheNightIsBegunAgainByWhomever() {
    attempt = Optional.of(clock.instant());
    assertThat(isTold()).isFalse();
  }

  @Test
  void isOverWhenTheNightIsGoneOnWithByWhomever() {
    steps = List.of(step(begun), step(clock.instant()));
    assertThat(isTold()).isFalse();
  }

  @Test
  void isOverWhenTheNightIsGivenUp() {
    actions = List.of(action(clock.instant(), "night discard", "done"));
    assertThat(isTold()).isFalse();
  }
}
