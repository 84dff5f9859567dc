package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Nights that are cut off anywhere are finished by the same command. */
@Tag("database")
final class RecoveryTest {

  private static final LocalDate DAY = TestFund.FIRST;

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    house.fund.feed(DAY, 3, "500.00");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readFeed",
        "readFeed.after",
        "settle",
        "settle.after",
        "cutResidue",
        "write",
        "write.after",
        "audit",
        "digest",
        "digest.after",
        "publish",
        "publish.after"
      })
  void a_fault_at_any_call_leaves_a_night_that_the_same_command_finishes(String call) {
    house.warehouse.at(
        call,
        () -> {
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    house.warehouse.calm();
    house.restart();
    NightResult result = house.run(DAY);
    assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(result.attempt()).isEqualTo(1);
    assertThat(result.summary().orElseThrow().failedChecks()).isEmpty();
    assertThat(house.warehouse.published(TestFund.CODE).date()).isEqualTo(DAY);
    assertThat(house.run(DAY).changed()).isFalse();
    house.fund.feed(DAY.plusDays(1), 1, "500.00");
    assertThat(house.run(DAY.plusDays(1)).state()).isEqualTo(NightState.PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"readFeed", "settle", "write.after", "publish", "publish.after"})
  void a_run_that_hangs_is_taken_over_and_can_do_no_harm_afterwards(String call) throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    house.warehouse.at(
        call,
        () -> {
          hangs.countDown();
          await(goesOn);
        });
    ControlPlane dead = house.plane;
    CompletableFuture<Throwable> first = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                NightResult unused =
                    dead.nights().run(house.request(DAY, "dead"), NightListener.silent());
                first.complete(null);
              } catch (WanfenException e) {
                first.complete(e);
              }
            });
    thread.start();
    assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
    house.warehouse.calm();

    List<Duration> waits = new ArrayList<>();
    try (ControlPlane alive = house.start()) {
      NightResult result =
          alive
              .nights()
              .run(
                  house.request(DAY, "alive"),
                  new NightListener() {
                    @Override
                    public void waitingForLease(String holder, Duration left) {
                      waits.add(left);
                    }
                  });
      assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
      assertThat(waits).isSortedAccordingTo((one, other) -> other.compareTo(one)).hasSize(30);
      goesOn.countDown();
      assertThat(first.get(60, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              WanfenException.class,
              e -> assertThat(e.code()).isIn(ErrorCode.LEASE_LOST, ErrorCode.WRONG_STATE));
      assertThat(alive.queries().show(TestFund.CODE, DAY).night().state())
          .isEqualTo(NightState.PUBLISHED);
    }
  }

  /** It goes on while the other is at work on the same attempt, and writes, or has written. */
  @ParameterizedTest
  @CsvSource({"write, write", "write, audit", "write.after, write", "settle, settle"})
  void a_run_that_was_overtaken_disturbs_the_other_by_nothing(String hangsAt, String until)
      throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    house.warehouse.at(
        hangsAt,
        () -> {
          hangs.countDown();
          await(goesOn);
        });
    ControlPlane dead = house.plane;
    CompletableFuture<Throwable> first = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                first.complete(
                    TestHouse.refusedBy(
                        () -> {
                          NightResult unused =
                              dead.nights().run(house.request(DAY, "dead"), NightListener.silent());
                        })));
    thread.start();
    assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
    house.warehouse.calm();
    house.warehouse.at(
        until,
        () -> {
          house.warehouse.calm();
          goesOn.countDown();
          assertThat(first)
              .succeedsWithin(Duration.ofSeconds(60))
              .isInstanceOfSatisfying(
                  WanfenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
        });

    try (ControlPlane alive = house.start()) {
      NightResult result = alive.nights().run(house.request(DAY, "alive"), NightListener.silent());
      assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
      assertThat(first).isDone();
      assertThat(house.warehouse.branches()).isEmpty();
    }
  }

  /** Between being offered and being copied: the night is about what it was admitted with. */
  @Test
  void inputs_that_change_while_a_night_opens_are_refused() {
    NightListener changed =
        new NightListener() {
          @Override
          public void stepStarted(NightStep step) {
            if (step == NightStep.FREEZE) {
              house.fund.feed(DAY, 4, "500.00");
            }
          }
        };
    WanfenException refusal =
        TestHouse.refusedBy(
            () -> {
              NightResult unused = house.plane.nights().run(house.request(DAY, "starter"), changed);
            });
    assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_DAMAGED);
    assertThat(refusal).hasMessageContaining("while the night was opening");
    NightResult again = house.run(DAY);
    assertThat(again.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(again.attempt()).isEqualTo(2);
  }

  /** Behind the last safe point, where nothing but the token can tell, looked at and locked. */
  @Test
  void a_run_that_is_taken_over_right_before_it_publishes_publishes_nothing() {
    NightListener takenOver =
        new NightListener() {
          @Override
          public void stepStarted(NightStep step) {
            if (step == NightStep.PUBLISH) {
              lease("token = token + 1, holder = 'another'");
            }
          }
        };
    WanfenException refusal =
        TestHouse.refusedBy(
            () -> {
              NightResult unused =
                  house.plane.nights().run(house.request(DAY, "starter"), takenOver);
            });
    assertThat(refusal.code()).isEqualTo(ErrorCode.LEASE_LOST);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isBefore(DAY);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).night().state())
        .as("the other run's to end")
        .isEqualTo(NightState.RUNNING);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_dead_run_is_stopped_and_given_up_by_another_process() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    house.warehouse.at(
        "settle",
        () -> {
          hangs.countDown();
          await(goesOn);
        });
    CompletableFuture<Throwable> dead = new CompletableFuture<>();
    new Thread(() -> dead.complete(house.refused(DAY))).start();
    assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
    house.warehouse.calm();
    try (ControlPlane other = house.start()) {
      assertThat(other.nights().stop(TestHouse.decision(DAY, "operator")))
          .isEqualTo(NightState.STOPPED);
      other.nights().discard(TestHouse.decision(DAY, "operator"));
      goesOn.countDown();
      assertThat(dead.get(60, TimeUnit.SECONDS)).hasMessageContaining("lease");
      assertThat(other.queries().show(TestFund.CODE, DAY).night().state())
          .isEqualTo(NightState.DISCARDED);
    }
  }

  @Test
  void a_run_is_refused_while_another_one_is_alive() throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    house.warehouse.at(
        "settle",
        () -> {
          hangs.countDown();
          await(goesOn);
        });
    CompletableFuture<NightResult> first =
        CompletableFuture.supplyAsync(() -> house.run(DAY), work -> new Thread(work).start());
    assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
    try (ControlPlane second =
        org.wanfen.batch.program.TestControlPlane.start(
            house.home,
            settings -> house.warehouse.plane(),
            house.clock,
            // The first run renews its lease while the second one waits.
            time -> renew(),
            new TestTicker())) {
      WanfenException busy =
          TestHouse.refusedBy(
              () -> {
                NightResult unused =
                    second.nights().run(house.request(DAY, "second"), NightListener.silent());
              });
      assertThat(busy.code()).isEqualTo(ErrorCode.NIGHT_RUNNING);
    }
    goesOn.countDown();
    assertThat(first.get(60, TimeUnit.SECONDS).state()).isEqualTo(NightState.PUBLISHED);
  }

  private void renew() {
    house.clock.pass(Duration.ofSeconds(10));
    lease("expires_at = expires_at + interval '10' second");
  }

  private void lease(String set) {
    try (var connection =
            java.sql.DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
        var update = connection.prepareStatement("update lease set " + set)) {
      assertThat(update.executeUpdate()).isEqualTo(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_repeated_step_with_other_totals_stops_the_night() {
    house.warehouse.at(
        "write",
        () -> {
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    house.warehouse.calm();
    house.warehouse.settleTooMuch(1);
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.NOT_REPEATABLE);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isBefore(DAY);
  }

  @Test
  void without_its_inbox_a_night_goes_on_from_the_inputs_that_were_kept() throws Exception {
    house.warehouse.at(
        "settle",
        () -> {
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    house.warehouse.calm();
    try (var files = java.nio.file.Files.list(house.fund.dayFolder(DAY))) {
      for (Path file : files.toList()) {
        java.nio.file.Files.delete(file);
      }
    }
    java.nio.file.Files.delete(house.fund.dayFolder(DAY));
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void an_open_night_refuses_other_inputs() {
    house.warehouse.at(
        "settle",
        () -> {
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    house.warehouse.calm();
    house.fund.feed(DAY, 4, "500.00");
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.OPEN_WITH_OTHER_INPUTS);
    house.plane.nights().discard(TestHouse.decision(DAY, "operator"));
    NightResult result = house.run(DAY);
    assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(result.attempt()).isEqualTo(2);
  }

  @Test
  void a_base_that_moved_is_a_failure_and_publishes_nothing() {
    house.warehouse.at("publish", () -> house.warehouse.moveElsewhere(TestFund.CODE));
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.BASE_MOVED);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).night().state())
        .isEqualTo(NightState.FAILED);
  }

  @Test
  void an_answer_that_was_lost_keeps_the_night_about_to_be_published() {
    house.warehouse.at(
        "publish.after",
        () -> {
          throw new WanfenException(ErrorCode.PUBLICATION_UNKNOWN, "lost", "all", "look");
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.PUBLICATION_UNKNOWN);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).night().state())
        .isEqualTo(NightState.PUBLISHING);
    assertThat(
            TestHouse.refusedBy(
                    () -> house.plane.nights().discard(TestHouse.decision(DAY, "operator")))
                .code())
        .isEqualTo(ErrorCode.WRONG_STATE);
    house.warehouse.calm();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void whatever_a_worker_throws_fails_the_night() {
    house.warehouse.at(
        "settle",
        () -> {
          throw new OutOfMemoryError("for this test");
        });
    WanfenException failure = house.refused(DAY);
    assertThat(failure.code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(failure).hasMessageContaining("for this test");
    house.warehouse.calm();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }
}
