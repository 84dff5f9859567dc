package org.wanfen.server.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
import org.wanfen.server.StagedNights;
import org.wanfen.server.TestRecords;

/** Alarms over real records, whoever runs the nights. */
@Tag("database")
final class AlarmWatchTest {

  private static final String FUND = TestRecords.FUND;
  private static final String OTHER_FUND = "000199";
  private static final LocalDate DATE = TestRecords.FIRST;

  private final MovableClock clock = new MovableClock("2013-11-07T16:10:00Z");
  private final TestRecords records = TestRecords.of(clock);
  private final StagedNights nights = new StagedNights(records);
  private final AlarmTable table = new AlarmTable(records.jdbc);
  private final Alarms alarms = new RecordedAlarms(table, records.trail, clock);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AlarmWatch watch = watch();

  private AlarmWatch watch() {
    return watch(conditions());
  }

  private NightConditions conditions() {
    return new NightConditions(
        records.funds, records.nights, records.leases("watch"), table, clock);
  }

  private AlarmWatch watch(ConditionSource... sources) {
    return new AlarmWatch(
        () -> List.of(FUND, OTHER_FUND),
        List.of(sources),
        table,
        new PostBox(records.jdbc, true),
        new AlarmGauges(meters, () -> List.of(FUND)),
        records.transactions,
        clock);
  }

  @BeforeEach
  void open() {
    records.open(OTHER_FUND);
  }

  private NightRow begun() {
    return nights.open(RunNight.of(FUND, DATE, "/inbox", "lin"));
  }

  private void move(NightRow night, NightState state) {
    assertThat(records.nights.move(night.id(), EnumSet.allOf(NightState.class), state)).isTrue();
  }

  private void notice(NightRow night, ErrorCode code) {
    records.nights.notice(night.id(), new WanfenException(code, "because of it", "safe", "next"));
  }

  private List<AlarmCode> look() {
    watch.look();
    return alarms.inForce().stream().map(Alarm::code).toList();
  }

  private double gauge(AlarmCode code) {
    Gauge gauge = meters.find("wanfen.alarm").tags("code", code.name(), "fund", FUND).gauge();
    return gauge == null ? Double.NaN : gauge.value();
  }

  private List<String> posts() {
    return records
        .jdbc
        .sql("select body from alarm_post order by id")
        .query((row, n) -> row.getString(1))
        .list();
  }

  @ParameterizedTest
  @CsvSource({
    "HELD, RECONCILIATION_DIFFERS, NIGHT_HELD",
    "QUARANTINED, QUARANTINE_LIMIT, NIGHT_HELD",
    "FAILED, MACHINE_FAULT, NIGHT_FAILED",
    "REFUSED, INPUT_DAMAGED, NIGHT_FAILED",
    "PUBLISHING, PUBLICATION_UNKNOWN, NIGHT_FAILED",
  })
  void isRaisedOnceAndClearedWhenItIsOver(NightState state, ErrorCode why, AlarmCode code) {
    NightRow night = begun();
    assertThat(look()).isEmpty();
    assertThat(gauge(code)).isZero();
    move(night, state);
    notice(night, why);
    for (int i = 0; i < 3; i++) {
      assertThat(look()).containsExactly(code);
      assertThat(gauge(code)).isEqualTo(1);
      clock.pass(Duration.ofMinutes(1));
    }
    // A server that was started anew raises nothing that is in force already.
    watch().look();
    assertThat(alarms.history(10))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.date()).isEqualTo(DATE);
              assertThat(alarm.detail()).isEqualTo("because of it");
              assertThat(alarm).matches(Alarm::isInForce);
            });
    assertThat(posts()).singleElement().asString().contains("\"event\":\"raised\"");

    records.nights.goesOn(night.id());
    move(night, NightState.RUNNING);
    assertThat(look()).isEmpty();
    assertThat(gauge(code)).isZero();
    assertThat(alarms.history(10)).singleElement().matches(alarm -> !alarm.isInForce());
    assertThat(posts()).hasSize(2).last().asString().contains("\"event\":\"cleared\"");

    // Again is another time.
    move(night, state);
    notice(night, why);
    assertThat(look()).containsExactly(code);
    assertThat(alarms.history(10)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"RUNNING", "STOPPED", "PUBLISHING", "DISCARDED"})
  void aNightIsLateWhateverKeepsIt(NightState state) {
    NightRow night = begun();
    move(night, state);
    clock.pass(Duration.ofHours(1));
    assertThat(look()).isEmpty();
    clock.pass(Duration.ofMillis(1));
    assertThat(look()).containsExactly(AlarmCode.NIGHT_LATE);
    move(night, NightState.PUBLISHED);
    assertThat(look()).isEmpty();
  }

  @Test
  void aMockRunCallsForNobody() {
    NightRow mock = nights.open(RunNight.of(FUND, DATE, "/inbox", "lin").mocked());
    move(mock, NightState.FAILED);
    clock.pass(Duration.ofHours(2));
    assertThat(look()).isEmpty();
  }

  @Test
  void aPublishedNightWithoutItsReportHasFailedUntilItHasOne() {
    NightRow night = begun();
    move(night, NightState.PUBLISHED);
    assertThat(look()).isEmpty();
    notice(night, ErrorCode.NO_ROOM);
    assertThat(look()).containsExactly(AlarmCode.NIGHT_FAILED);
    records.nights.goesOn(night.id());
    assertThat(look()).isEmpty();
  }

  @Test
  void aLeaseThatWasTakenOverIsToldAlsoIfThatWasShort() {
    NightRow night = begun();
    Lease unused = records.leases("process 1").take(FUND, (holder, left) -> {});
    assertThat(look()).isEmpty();
    clock.pass(Duration.ofSeconds(31));
    try (Lease heir = records.leases("process 2").take(FUND, (holder, left) -> {})) {
      heir.check();
      assertThat(look()).containsExactly(AlarmCode.LEASE_TAKEN_OVER);
      move(night, NightState.PUBLISHED);
      assertThat(look()).containsExactly(AlarmCode.LEASE_TAKEN_OVER);
    }
    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
    assertThat(alarms.history(10)).hasSize(1);

    Lease second = records.leases("process 3").take(FUND, (holder, left) -> {});
    assertThat(second.token()).isPositive();
    clock.pass(Duration.ofSeconds(31));
    records.leases("process 4").take(FUND, (holder, left) -> {}).close();
    // Over before anybody looked: raised and cleared.
    assertThat(look()).containsExactly(AlarmCode.LEASE_TAKEN_OVER);
    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
    assertThat(alarms.history(10))
        .extracting(Alarm::code, Alarm::isInForce)
        .containsExactly(
            tuple(AlarmCode.LEASE_TAKEN_OVER, false), tuple(AlarmCode.LEASE_TAKEN_OVER, false));
    assertThat(alarms.history(1).get(0).detail())
        .isEqualTo(
            "process 3 ended without giving back the lease of fund 000198; taken over by process"
                + " 4");
  }

  @Test
  void manyServersRaiseItOnce() throws Exception {
    move(begun(), NightState.HELD);
    int servers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    CountDownLatch together = new CountDownLatch(servers);
    List<Future<?>> looks =
        java.util.stream.IntStream.range(0, servers)
            .<Future<?>>mapToObj(
                server -> {
                  AlarmWatch own = watch();
                  return threads.submit(
                      () -> {
                        together.countDown();
                        together.await();
                        own.look();
                        return null;
                      });
                })
            .toList();
    for (Future<?> look : looks) {
      look.get();
    }
    threads.shutdown();
    assertThat(alarms.history(10)).hasSize(1);
    assertThat(posts()).hasSize(1);
  }

  /** Something changes, and another server sees it, while this one still thinks as it was. */
  private ConditionSource overtaken(Runnable meanwhile) {
    return fund -> {
      List<Condition> asItWas = conditions().of(fund);
      if (fund.equals(FUND)) {
        meanwhile.run();
        watch().look();
      }
      return asItWas;
    };
  }

  @Test
  void aServerThatLookedBeforeAnotherClearedDoesNotRaiseItAgain() {
    NightRow night = begun();
    move(night, NightState.HELD);
    assertThat(look()).containsExactly(AlarmCode.NIGHT_HELD);

    watch(overtaken(() -> move(night, NightState.RUNNING))).look();

    assertThat(look()).isEmpty();
    assertThat(alarms.history(10)).hasSize(1);
    assertThat(posts()).hasSize(2);
  }

  @Test
  void aServerThatLookedBeforeAnotherRaisedDoesNotClearIt() {
    NightRow night = begun();
    assertThat(look()).isEmpty();

    watch(overtaken(() -> move(night, NightState.HELD))).look();

    assertThat(look()).containsExactly(AlarmCode.NIGHT_HELD);
    assertThat(alarms.history(10)).hasSize(1);
    assertThat(posts()).hasSize(1);
  }

  @Test
  void whatCannotBeAskedOfOneFundHidesNothingOfOthersAndClearsNothing() {
    NightRow night = begun();
    move(night, NightState.HELD);
    assertThat(look()).containsExactly(AlarmCode.NIGHT_HELD);
    ConditionSource broken =
        fund -> {
          if (fund.equals(FUND)) {
            throw new IllegalStateException("the records of one fund cannot be read");
          }
          return List.of();
        };
    ConditionSource other =
        fund -> List.of(Condition.now(AlarmCode.FEED_MISSING, fund, DATE, "the feed is not there"));

    watch(broken, other).look();

    assertThat(alarms.inForce())
        .extracting(Alarm::fund, Alarm::code)
        .containsExactlyInAnyOrder(
            tuple(FUND, AlarmCode.NIGHT_HELD),
            tuple(FUND, AlarmCode.FEED_MISSING),
            tuple(OTHER_FUND, AlarmCode.FEED_MISSING));
  }

  /** Neither another attempt, with another deadline, nor what the schedule thinks ends it. */
  @Test
  void aNightThatIsLateIsLateUntilItIsPublished() {
    ConditionSource schedule =
        fund ->
            fund.equals(FUND) && records.nights.attempts(FUND, DATE).isEmpty()
                ? List.of(Condition.now(AlarmCode.NIGHT_LATE, FUND, DATE, "it has not begun"))
                : List.of();
    AlarmWatch both = watch(schedule, conditions());
    both.look();
    NightRow first = begun();
    both.look();
    move(first, NightState.DISCARDED);
    both.look();
    NightRow second = begun();
    both.look();
    assertThat(alarms.inForce()).extracting(Alarm::code).containsExactly(AlarmCode.NIGHT_LATE);
    assertThat(alarms.history(10)).hasSize(1);

    move(second, NightState.PUBLISHED);
    both.look();
    assertThat(alarms.inForce()).isEmpty();
    assertThat(alarms.history(10)).hasSize(1);
  }

  @Test
  void theDeadlineOfADiscardedAttemptCountsForTheNextOne() {
    move(begun(), NightState.DISCARDED);
    clock.pass(Duration.ofMinutes(59));
    NightRow second = begun();
    clock.pass(Duration.ofMinutes(2));
    assertThat(look()).containsExactly(AlarmCode.NIGHT_LATE);
    move(second, NightState.PUBLISHED);
    assertThat(look()).isEmpty();
  }

  @Test
  void aReportThatIsMissingIsToldAlsoWhenLaterNightsArePublished() {
    NightRow night = begun();
    move(night, NightState.PUBLISHED);
    notice(night, ErrorCode.NO_ROOM);
    NightRow next = nights.open(RunNight.of(FUND, DATE.plusDays(1), "/inbox", "lin"));
    var unused = nights.end(next, Optional.empty());

    assertThat(look()).containsExactly(AlarmCode.NIGHT_FAILED);
    assertThat(alarms.inForce()).extracting(Alarm::date).containsExactly(DATE);
  }

  @Test
  void somebodyHasSeenIt() {
    move(begun(), NightState.HELD);
    look();
    long id = alarms.inForce().get(0).id();
    assertThat(alarms.acknowledge(id, "chen")).isTrue();
    assertThat(alarms.acknowledge(id, "lin")).isFalse();
    assertThat(alarms.acknowledge(id + 1, "lin")).isFalse();
    assertThat(alarms.find(id).orElseThrow().acknowledgedBy()).contains("chen");
    assertThat(look()).containsExactly(AlarmCode.NIGHT_HELD);
    assertThat(
            records
                .jdbc
                .sql("select actor || ' ' || action from trail_entry")
                .query((row, n) -> row.getString(1))
                .list())
        .containsExactly("chen alarm acknowledge");
  }

  @Test
  void theFigureHasItsNameInPrometheus() {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new AlarmGauges(prometheus, () -> List.of(FUND)).show(List.of());
    assertThat(prometheus.scrape())
        .contains("wanfen_alarm{code=\"NIGHT_LATE\",fund=\"000198\"} 0.0");
    prometheus.close();
  }
}
