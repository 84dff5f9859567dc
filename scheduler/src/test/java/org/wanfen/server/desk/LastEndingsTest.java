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
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
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
  private List<NightLine> attempts = List.of(attempt(begun));
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
    if (attempts.isEmpty()) {
      throw new WanfenException(ErrorCode.NO_SUCH_NIGHT, "none", "safe", "next");
    }
    return new NightDetails(
        attempts.get(attempts.size() - 1),
        Optional.empty(),
        List.of(),
        steps,
        List.of(),
        List.of(),
        List.of(),
        attempts,
        actions);
  }

  private NightLine attempt(Instant at) {
    return new NightLine(
        FUND,
        DATE,
        1,
        state,
        false,
        "lin",
        at,
        at.plusSeconds(3600),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty());
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
    attempts = List.of();
    assertThat(isTold()).isTrue();
  }

  @Test
  void isOverWhenTheNightIsPublished() {
    state = NightState.PUBLISHED;
    attempts = List.of(attempt(begun));
    assertThat(isTold()).isFalse();
  }

  @Test
  void isOverWhenTheNightIsBegunAgainByWhomever() {
    attempts = List.of(attempt(begun), attempt(clock.instant()));
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
