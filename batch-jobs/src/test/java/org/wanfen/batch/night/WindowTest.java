package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.settlement.night.NightProgress.Part;

/** How far nights come within their window is seen from outside of them, and stays on record. */
@Tag("database")
final class WindowTest {

  private static final LocalDate DAY = TestFund.FIRST;
  private static final Duration WINDOW = Duration.ofMinutes(60);

  @TempDir Path temp;
  private TestHouse house;
  private Instant opened;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    house.fund.feed(DAY, 3, "500.00");
    opened = house.clock.instant();
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** A night whose step hangs at a call until it is let go. */
  private final class Hanging implements NightListener {
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final List<NightWarning> warned = Collections.synchronizedList(new ArrayList<>());
    private final List<NightWarning> cleared = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<NightResult> result;
    private volatile NightWindow window;

    Hanging(String call, LocalDate day) throws InterruptedException {
      house.warehouse.at(
          call,
          () -> {
            hangs.countDown();
            await(goesOn);
          });
      result =
          CompletableFuture.supplyAsync(
              () -> house.plane.nights().run(house.request(day, "starter"), this),
              work -> new Thread(work).start());
      await(hangs);
      house.warehouse.calm();
    }

    @Override
    public void progressed(NightWindow now) {
      window = now;
    }

    @Override
    public void warned(NightWarning warning) {
      warned.add(warning);
    }

    @Override
    public void cleared(NightWarning warning) {
      cleared.add(warning);
    }

    /** Looks at the night this long from now. */
    void seenAfter(Duration time) {
      house.clock.pass(time);
      house.ticker.tick();
    }

    NightResult letGo() throws Exception {
      goesOn.countDown();
      return result.get(60, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private NightDetails shown() {
    return house.plane.queries().show(TestFund.CODE, DAY);
  }

  private static List<WarningCode> codes(List<NightWarning> warnings) {
    return warnings.stream().map(NightWarning::code).toList();
  }

  @Test
  void a_small_night_records_what_each_step_was_of() {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    NightDetails shown = shown();
    assertThat(shown.steps())
        .filteredOn(step -> step.done().isPresent())
        .extracting(StepLine::step, StepLine::done, StepLine::total)
        .containsExactly(
            tuple("verifyFeed", Optional.of(3L), Optional.of(3L)),
            tuple("settle", Optional.of(2L), Optional.of(2L)),
            tuple("cutResidue", Optional.of(2L), Optional.of(2L)),
            tuple("write", Optional.of(2L), Optional.of(2L)),
            tuple("audit", Optional.of(2L), Optional.of(2L)),
            tuple("digest", Optional.of(2L), Optional.of(2L)));
    assertThat(shown.warnings()).isEmpty();
    assertThat(shown.night().overdue()).isFalse();
    assertThat(shown.night().deadlineAt()).isEqualTo(opened.plus(WINDOW));
    assertThat(shown.window().orElseThrow().step()).isEmpty();
  }

  @Test
  void a_step_that_hangs_is_seen_live_then_warned_of_then_raises_the_alarm() throws Exception {
    Hanging night = new Hanging("settle", DAY);
    house.warehouse.progress().advanced(1, 2);
    night.seenAfter(Duration.ofMinutes(10));
    // Half of it was done in no time, and nothing has happened for ten minutes.
    assertThat(night.window.step().map(StepProgress::step)).contains(NightStep.SETTLE);
    assertThat(night.window.step().map(StepProgress::done)).contains(1L);
    assertThat(night.window.left()).isEqualTo(Duration.ofMinutes(50));
    assertThat(night.window.expectedEndAt()).as("there was no night before").isEmpty();
    NightWindow shown = shown().window().orElseThrow();
    assertThat(shown).isEqualTo(night.window);

    night.seenAfter(Duration.ofMinutes(25));
    assertThat(night.warned).as("it has to last").isEmpty();
    night.seenAfter(Duration.ofSeconds(10));
    assertThat(codes(night.warned)).containsExactly(WarningCode.DEADLINE_AT_RISK);
    night.seenAfter(Duration.ofSeconds(10));
    assertThat(night.warned).as("once").hasSize(1);
    assertThat(shown().window().orElseThrow().warns(WarningCode.DEADLINE_AT_RISK)).isTrue();
    assertThat(shown().night().overdue()).isFalse();

    night.seenAfter(Duration.ofMinutes(25));
    night.seenAfter(Duration.ofMinutes(1));
    assertThat(codes(night.warned))
        .containsExactly(WarningCode.DEADLINE_AT_RISK, WarningCode.DEADLINE_PASSED);
    assertThat(night.cleared).as("the alarm says more").isEmpty();
    NightWarning alarm = night.warned.get(1);
    assertThat(alarm.since()).isEqualTo(opened.plus(WINDOW));
    assertThat(alarm.step()).contains(NightStep.SETTLE);
    assertThat(alarm.detail()).contains("still at work on settle");
    assertThat(shown().warnings()).contains(alarm);
    assertThat(shown().night().overdue()).isTrue();

    assertThat(night.letGo().state()).isEqualTo(NightState.PUBLISHED);
    assertThat(codes(shown().warnings()))
        .containsExactly(WarningCode.DEADLINE_AT_RISK, WarningCode.DEADLINE_PASSED);
    assertThat(shown().warnings()).extracting(NightWarning::inForce).containsExactly(false, true);
    assertThat(shown().night().overdue()).isTrue();
  }

  @Test
  void the_alarm_comes_also_while_nothing_can_be_recorded() throws Exception {
    Hanging night = new Hanging("settle", DAY);
    change("alter table night_warning rename to away");
    night.seenAfter(WINDOW);
    assertThat(codes(night.warned)).containsExactly(WarningCode.DEADLINE_PASSED);
    change("alter table away rename to night_warning");
    assertThat(shown().warnings()).isEmpty();
    night.seenAfter(Duration.ofSeconds(1));
    assertThat(shown().warnings()).isEqualTo(night.warned);
    assertThat(night.letGo().state()).isEqualTo(NightState.PUBLISHED);
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
        var statement = connection.createStatement()) {
      assertThat(statement.execute(sql)).isFalse();
    }
  }

  @Test
  void a_straggler_is_named_by_its_bucket_until_it_has_ended() throws Exception {
    Hanging night = new Hanging("write", DAY);
    Part quick = new Part(4, 16, "bucket 16");
    Part slow = new Part(4, 17, "bucket 17");
    house.warehouse.progress().partBegan(quick);
    house.warehouse.progress().partBegan(slow);
    house.clock.pass(Duration.ofSeconds(2));
    house.warehouse.progress().partEnded(quick, true);
    night.seenAfter(Duration.ofSeconds(4));
    assertThat(night.warned).isEmpty();
    night.seenAfter(Duration.ofSeconds(1));
    assertThat(night.warned)
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.STRAGGLER);
              assertThat(warning.part()).contains("bucket 17");
              assertThat(warning.detail())
                  .isEqualTo("bucket 17 of write has been at work for 7.0 s, others took 2.0 s");
            });
    assertThat(shown().window().orElseThrow().inForce()).isEqualTo(night.warned);
    house.warehouse.progress().partEnded(slow, true);
    night.seenAfter(Duration.ofSeconds(1));
    assertThat(shown().window().orElseThrow().inForce()).isEmpty();
    assertThat(shown().warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.clearedAt()).contains(house.clock.instant()));
    assertThat(night.letGo().state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void a_night_that_was_cut_off_shows_how_far_it_came_and_keeps_its_deadline() {
    house.warehouse.at(
        "write",
        () -> {
          house.warehouse.progress().advanced(1, 2);
          house.clock.pass(Duration.ofMinutes(3));
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY)).isNotNull();
    assertThat(shown().steps())
        .last()
        .satisfies(
            write -> {
              assertThat(write.step()).isEqualTo("write");
              assertThat(write.done()).contains(1L);
              assertThat(write.total()).contains(2L);
              assertThat(write.took()).contains(Duration.ofMinutes(3));
            });
    house.warehouse.calm();
    house.restart();
    house.clock.pass(WINDOW);
    assertThat(shown().night().overdue()).as("open after its deadline").isTrue();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(shown().night().deadlineAt()).isEqualTo(opened.plus(WINDOW));
    assertThat(codes(shown().warnings())).containsExactly(WarningCode.DEADLINE_PASSED);
  }

  @Test
  void from_the_second_night_on_the_end_is_known_from_the_first() throws Exception {
    for (String call : List.of("readFeed", "settle", "cutResidue", "write", "audit")) {
      house.warehouse.at(call, () -> house.clock.pass(Duration.ofSeconds(20)));
    }
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    house.warehouse.calm();
    LocalDate next = DAY.plusDays(1);
    house.fund.feed(next, 6, "500.00");
    Hanging night = new Hanging("readFeed", next);
    night.seenAfter(Duration.ofSeconds(5));
    // Twenty seconds for three rows, and again for each of the four steps over as many accounts;
    // until the rows are known, they are as many as the night before.
    assertThat(night.window.expectedEndAt()).contains(night.window.asOf().plusSeconds(15 + 80));
    house.warehouse.progress().advanced(3, 6);
    night.seenAfter(Duration.ofSeconds(1));
    assertThat(night.window.expectedEndAt()).contains(night.window.asOf().plusSeconds(6 + 80));
    assertThat(night.letGo().state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void a_night_that_can_no_longer_be_in_time_is_warned_of_by_earlier_nights() throws Exception {
    for (String call : List.of("settle", "write", "audit")) {
      house.warehouse.at(call, () -> house.clock.pass(Duration.ofMinutes(15)));
    }
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    house.warehouse.calm();
    LocalDate next = DAY.plusDays(1);
    house.fund.feed(next, 3, "500.00");
    Hanging night = new Hanging("readFeed", next);
    night.seenAfter(Duration.ofMinutes(7));
    night.seenAfter(Duration.ofSeconds(10));
    assertThat(night.warned).as("7 and 7 and 45 minutes").isEmpty();
    night.seenAfter(Duration.ofMinutes(1));
    night.seenAfter(Duration.ofSeconds(10));
    assertThat(codes(night.warned)).containsExactly(WarningCode.DEADLINE_AT_RISK);
    // The feed is read: there are 45 minutes to go of 51.
    house.warehouse.progress().advanced(3, 3);
    night.seenAfter(Duration.ofSeconds(1));
    night.seenAfter(Duration.ofSeconds(10));
    assertThat(codes(night.cleared)).containsExactly(WarningCode.DEADLINE_AT_RISK);
    assertThat(night.letGo().state()).isEqualTo(NightState.PUBLISHED);
  }
}
