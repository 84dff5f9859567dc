package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.FundSchedule.OnMissed;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
import org.wanfen.server.StagedNights;
import org.wanfen.server.TestRecords;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.alarm.Condition;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.schedule.ScheduleLine.Standing;
import org.wanfen.settlement.files.FileStore;

/** A schedule over real records, look by look. */
@Tag("database")
final class FundWatchTest {

  private static final LocalDate FIRST = TestRecords.FIRST;
  private static final Duration DEADLINE = Duration.ofHours(1);

  @TempDir private Path inbox;

  private final MovableClock clock = new MovableClock("2013-11-07T12:00:00Z");
  private final TestRecords records = TestRecords.of(clock);
  private final StagedNights nights = new StagedNights(records);
  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final NightDesk desk = new NightDesk(nights, workers, 1, records.trail, clock);
  private final ScheduleTable table = new ScheduleTable(records.jdbc);
  private Schedules schedules;
  private ScheduleConditions conditions;
  private FundWatch watch;

  @BeforeEach
  void start() {
    start(OnMissed.CATCH_UP, false);
  }

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  private void start(OnMissed onMissed, boolean paused) {
    FundSchedule settings =
        new FundSchedule(inbox.toString(), "0 10 0 * * ?", Duration.ofHours(4), onMissed, paused);
    ScheduledFunds funds =
        ScheduledFunds.of(Map.of(TestRecords.FUND, settings), records.funds, clock.instant());
    table.prepare(TestRecords.FUND, clock.instant());
    schedules = new RecordedSchedules(funds, table, records.trail, clock);
    conditions = new ScheduleConditions(funds, table, records.nights, DEADLINE, clock);
    Situations situations =
        new Situations(
            records.nights, records.results, records.leases("watch"), desk, table, clock);
    watch =
        new FundWatch(
            funds.of(TestRecords.FUND).orElseThrow(),
            situations,
            table,
            new Feeds(FileStore.of(Map.of())),
            desk,
            DEADLINE);
  }

  private void deliver(LocalDate... days) {
    for (LocalDate day : days) {
      try {
        Path folder = Files.createDirectories(inbox.resolve(day.toString().replace("-", "")));
        Files.writeString(folder.resolve("manifest.json"), "{}");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Standing look() {
    watch.look();
    return schedules.of(TestRecords.FUND).orElseThrow().standing();
  }

  private Standing lookTimes(int times) {
    for (int i = 1; i < times; i++) {
      watch.look();
    }
    return look();
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number - 1L);
  }

  private List<LocalDate> late() {
    return conditions.of(TestRecords.FUND).stream()
        .filter(condition -> condition.code() == AlarmCode.NIGHT_LATE)
        .map(Condition::date)
        .toList();
  }

  private List<AlarmCode> alarms() {
    return conditions.of(TestRecords.FUND).stream().map(Condition::code).toList();
  }

  @Test
  void aNightBeginsWhenItsTimeHasComeAndItsFeedIsThere() {
    deliver(day(1), day(2));
    assertThat(look().state()).isEqualTo(ScheduleState.WAITING);
    clock.set("2013-11-07T16:09:59Z");
    assertThat(look().state()).isEqualTo(ScheduleState.WAITING);
    assertThat(nights.asked()).isEmpty();

    clock.set("2013-11-07T16:10:00Z");
    assertThat(look().state()).isEqualTo(ScheduleState.RUNNING);
    assertThat(nights.asked())
        .containsExactly(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "scheduler"));
    // The day after is not over yet.
    assertThat(lookTimes(3).state()).isEqualTo(ScheduleState.WAITING);
    assertThat(nights.asked()).hasSize(1);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aFeedThatIsLateIsWaitedForAndAnAlarmAfterAWhile() {
    clock.set("2013-11-07T16:10:00Z");
    Standing waits = look();
    assertThat(waits.state()).isEqualTo(ScheduleState.AWAITING_FEED);
    assertThat(waits.detail().orElseThrow()).contains("20131107/manifest.json");
    assertThat(alarms()).isEmpty();

    clock.set("2013-11-07T20:09:59Z");
    look();
    assertThat(alarms()).isEmpty();
    clock.set("2013-11-07T20:10:00Z");
    look();
    assertThat(alarms()).containsExactly(AlarmCode.FEED_MISSING);
    clock.set("2013-11-07T21:10:00Z");
    look();
    assertThat(alarms()).containsExactly(AlarmCode.FEED_MISSING, AlarmCode.NIGHT_LATE);

    // It goes on looking: days later, too.
    clock.set("2013-11-12T03:00:00Z");
    assertThat(look().state()).isEqualTo(ScheduleState.AWAITING_FEED);
    deliver(day(1));
    assertThat(look().state()).isEqualTo(ScheduleState.RUNNING);
    assertThat(nights.dates()).containsExactly(day(1));
    // Published, before the schedule has looked again: nobody is called for it any more.
    assertThat(alarms()).isEmpty();
  }

  /** Looks may be what is missing: their absence hides nothing. */
  @Test
  void aNightIsLateAlsoIfNobodyLooks() {
    look();
    clock.set("2013-11-07T21:09:59Z");
    assertThat(alarms()).isEmpty();
    clock.set("2013-11-07T21:10:00Z");
    assertThat(alarms()).containsExactly(AlarmCode.NIGHT_LATE);
    schedules.pause(TestRecords.FUND, "lin", "on purpose");
    assertThat(alarms()).isEmpty();
  }

  /** Nights that are caught up with call for nobody between one and the next. */
  @Test
  void aNightIsNotLateAtTheMomentAtWhichTheOneBeforeItIsPublished() {
    deliver(day(1));
    clock.set("2013-11-20T03:00:00Z");
    look();
    assertThat(alarms()).isEmpty();
    clock.pass(Duration.ofMinutes(5));
    assertThat(late()).startsWith(day(2)).doesNotContain(day(1));
  }

  /** Those that wait for one that is not published are late, too, each at its own time. */
  @Test
  void everyNightThatIsDueAndNotPublishedIsLate() {
    deliver(day(1), day(2), day(3), day(4));
    nights.endsAs(day(1), ErrorCode.RECONCILIATION_DIFFERS);
    clock.set("2013-11-07T16:10:00Z");
    assertThat(lookTimes(2).because()).contains(StoppedBecause.HELD);
    clock.set("2013-11-08T21:09:59Z");
    assertThat(late()).isEmpty();
    clock.set("2013-11-08T21:10:00Z");
    assertThat(late()).containsExactly(day(2));
    clock.set("2013-11-09T21:10:00Z");
    assertThat(late()).containsExactly(day(2), day(3));

    // They are caught up with: none of them becomes late by that.
    nights.endsWell(day(1));
    var unused = desk.begin(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "lin"));
    assertThat(late()).isEmpty();
    lookTimes(3);
    assertThat(nights.dates()).containsExactly(day(1), day(1), day(2), day(3));
  }

  @Test
  void nightsThatFollowOneThatIsAtWorkWithinItsTimeAreNotLate() {
    clock.set("2013-11-12T03:00:00Z");
    var unused = nights.open(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "scheduler"));
    assertThat(late()).isEmpty();
    clock.pass(Duration.ofHours(1));
    assertThat(late()).containsExactly(day(2), day(3), day(4), day(5));
  }

  @Test
  void nightsThatWereMissedRunInOrderOneByOne() {
    deliver(day(1), day(2), day(3), day(4), day(5));
    clock.set("2013-11-11T03:00:00Z");
    for (int i = 1; i <= 4; i++) {
      look();
      assertThat(nights.dates()).hasSize(i);
    }
    assertThat(lookTimes(3).state()).isEqualTo(ScheduleState.WAITING);
    // Saturday and Sunday are days like others; that of day 5 has not ended.
    assertThat(nights.dates()).containsExactly(day(1), day(2), day(3), day(4));
  }

  @Test
  void nightsThatWereMissedAreLeftToAPersonIfTheSettingsSaySo() {
    start(OnMissed.ALARM, false);
    deliver(day(1), day(2));
    clock.set("2013-11-08T16:10:00Z");
    Standing missed = lookTimes(3);
    assertThat(missed.state()).isEqualTo(ScheduleState.STOPPED);
    assertThat(missed.because()).contains(StoppedBecause.MISSED);
    assertThat(nights.asked()).isEmpty();
    assertThat(alarms()).containsExactly(AlarmCode.NIGHT_LATE);

    // Somebody runs it: the one after it is in time, and begins by itself.
    var unused = desk.begin(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "lin"));
    assertThat(alarms()).isEmpty();
    look();
    assertThat(nights.dates()).containsExactly(day(1), day(2));
  }

  @ParameterizedTest
  @CsvSource({
    "RECONCILIATION_DIFFERS, HELD",
    "QUARANTINE_LIMIT, QUARANTINED",
    "MACHINE_FAULT, FAILED",
    "INPUT_DAMAGED, REFUSED",
  })
  void aNightThatAPersonHasToDecideAboutStopsThoseAfterIt(ErrorCode code, StoppedBecause because) {
    deliver(day(1), day(2), day(3));
    nights.endsAs(day(2), code);
    clock.set("2013-11-20T03:00:00Z");
    Standing stopped = lookTimes(6);
    assertThat(stopped.state()).isEqualTo(ScheduleState.STOPPED);
    assertThat(stopped.because()).contains(because);
    assertThat(stopped.date()).contains(day(2));
    assertThat(stopped.detail().orElseThrow()).contains(code.name());
    assertThat(nights.dates()).containsExactly(day(1), day(2));

    // Decided: those after it follow by themselves.
    nights.endsWell(day(2));
    var unused = desk.begin(RunNight.of(TestRecords.FUND, day(2), inbox.toString(), "lin"));
    assertThat(lookTimes(2).state()).isEqualTo(ScheduleState.AWAITING_FEED);
    assertThat(nights.dates()).containsExactly(day(1), day(2), day(2), day(3));
  }

  @Test
  void aNightThatCannotBeginIsTriedOnceUntilSomebodySaysSo() {
    deliver(day(1));
    nights.isRefused(day(1), ErrorCode.LEDGER_DAMAGED);
    clock.set("2013-11-07T16:10:00Z");
    assertThat(look().state()).isEqualTo(ScheduleState.AWAITING_TURN);
    Standing stopped = lookTimes(5);
    assertThat(stopped.because()).contains(StoppedBecause.NOT_BEGUN);
    assertThat(stopped.detail().orElseThrow()).contains("WF-1003 LEDGER_DAMAGED");
    assertThat(nights.asked()).hasSize(1);
    assertThat(alarms()).containsExactly(AlarmCode.NIGHT_FAILED);

    schedules.resume(TestRecords.FUND, "lin", "the ledger is there now");
    nights.endsWell(day(1));
    look();
    assertThat(nights.asked()).hasSize(2);
    assertThat(lookTimes(2).state()).isEqualTo(ScheduleState.WAITING);
    assertThat(alarms()).isEmpty();
  }

  @Test
  void aNightThatWasLeftRunningByADeadProcessGoesOnWhenItsLeaseHasExpired() {
    deliver(day(1));
    clock.set("2013-11-07T16:10:00Z");
    RunNight request = RunNight.of(TestRecords.FUND, day(1), "/elsewhere", "lin");
    NightRow left = nights.open(request);
    try (Lease dead = records.leases("dead").take(TestRecords.FUND, (holder, time) -> {})) {
      dead.check();
      assertThat(look().state()).isEqualTo(ScheduleState.RUNNING);
      clock.pass(Duration.ofSeconds(31));
      look();
    }
    assertThat(nights.asked())
        .containsExactly(RunNight.of(TestRecords.FUND, day(1), "/elsewhere", "scheduler"));
    assertThat(records.nights.night(left.id()).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void aNightThatAServerStoppedGoesOnAndOneThatAPersonStoppedDoesNot() throws Exception {
    clock.set("2013-11-07T16:10:00Z");
    for (boolean byServer : new boolean[] {false, true}) {
      TestRecords own = records;
      NightRow night =
          own.nights
              .openNight(TestRecords.FUND, day(1))
              .orElseGet(
                  () ->
                      nights.open(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "lin")));
      own.nights.stopRequested(
          night.id(),
          byServer ? "server" : "chen",
          byServer ? "the server is shutting down" : "a new ledger comes");
      assertThat(
              own.nights.move(
                  night.id(), List.of(NightState.RUNNING, NightState.STOPPED), NightState.STOPPED))
          .isTrue();
      Standing standing = lookTimes(2);
      if (byServer) {
        assertThat(nights.dates()).containsExactly(day(1));
      } else {
        assertThat(standing.because()).contains(StoppedBecause.STOPPED);
        assertThat(nights.asked()).isEmpty();
      }
    }
  }

  @Test
  void aPauseHoldsUntilItIsTakenBack() {
    deliver(day(1));
    schedules.pause(TestRecords.FUND, "lin", "the custodian moves house");
    clock.set("2013-11-07T16:10:00Z");
    assertThat(lookTimes(3).state()).isEqualTo(ScheduleState.PAUSED);
    assertThat(schedules.of(TestRecords.FUND).orElseThrow())
        .matches(ScheduleLine::isPaused)
        .satisfies(
            line -> {
              assertThat(line.pause().orElseThrow().by()).isEqualTo("lin");
              assertThat(line.pause().orElseThrow().reason())
                  .isEqualTo("the custodian moves house");
              // That nights are due is a state, and no alarm.
              assertThat(line.due()).isEqualTo(1);
            });
    assertThat(code(() -> schedules.pause(TestRecords.FUND, "chen", "again")))
        .isEqualTo(ErrorCode.WRONG_STATE);
    clock.set("2013-11-10T03:00:00Z");
    assertThat(alarms()).isEmpty();
    assertThat(schedules.of(TestRecords.FUND).orElseThrow().due()).isEqualTo(3);
    clock.set("2013-11-07T16:10:00Z");
    // Another process sees it, too.
    start();
    assertThat(look().state()).isEqualTo(ScheduleState.PAUSED);
    assertThat(nights.asked()).isEmpty();

    schedules.resume(TestRecords.FUND, "chen", "they are in");
    look();
    assertThat(nights.dates()).containsExactly(day(1));
    assertThat(code(() -> schedules.resume(TestRecords.FUND, "chen", "again")))
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(code(() -> schedules.pause("000001", "chen", "another")))
        .isEqualTo(ErrorCode.NO_SUCH_FUND);
    assertThat(
            records
                .jdbc
                .sql("select action, actor, outcome from trail_entry order by entry_number")
                .query(
                    (row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list())
        .containsExactly(
            "schedule pause lin done",
            "schedule pause chen WRONG_STATE",
            "schedule resume chen done",
            "schedule resume chen WRONG_STATE",
            "schedule pause chen NO_SUCH_FUND");
  }

  @Test
  void aPauseInTheSettingsIsTakenBackThere() {
    start(OnMissed.CATCH_UP, true);
    deliver(day(1));
    clock.set("2013-11-07T16:10:00Z");
    assertThat(look().state()).isEqualTo(ScheduleState.PAUSED);
    assertThat(code(() -> schedules.resume(TestRecords.FUND, "lin", "go on")))
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(nights.asked()).isEmpty();
  }

  @Test
  void whatElseHoldsTheFundIsWaitedFor() {
    deliver(day(1));
    clock.set("2013-11-07T16:10:00Z");
    try (Lease maintenance =
        records.leases("upkeep").take(TestRecords.FUND, (holder, time) -> {})) {
      maintenance.check();
      assertThat(look().state()).isEqualTo(ScheduleState.AWAITING_TURN);
    }
    assertThat(nights.asked()).isEmpty();
    look();
    assertThat(nights.dates()).containsExactly(day(1));
  }

  @Test
  void aMockRunDecidesNothing() {
    deliver(day(1));
    NightRow mock =
        nights.open(RunNight.of(TestRecords.FUND, day(1), inbox.toString(), "lin").mocked());
    assertThat(records.nights.move(mock.id(), List.of(NightState.RUNNING), NightState.MOCKED))
        .isTrue();
    clock.set("2013-11-07T16:10:00Z");
    look();
    assertThat(nights.dates()).containsExactly(day(1));
  }

  private static ErrorCode code(Runnable action) {
    return catchThrowableOfType(WanfenException.class, action::run).code();
  }
}
