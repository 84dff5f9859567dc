package org.wanfen.batch.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.night.TestClock;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Leases: one run at a time, whatever happens to the others. */
@Tag("database")
final class LeaseTest {

  private static final Duration LENGTH = Duration.ofSeconds(30);

  private final TestClock clock = new TestClock();
  private JdbcClient jdbc;

  @BeforeEach
  void database() {
    jdbc = JdbcClient.create(TestDatabase.empty());
    int unused =
        jdbc.sql(
                "create table lease (fund varchar(20) primary key, holder varchar(200) not null,"
                    + " token bigint not null, expires_at timestamp with time zone not null,"
                    + " given_back boolean default true not null, taken_from varchar(200))")
            .update();
  }

  private Leases leases(String holder, Pause pause) {
    return new Leases(jdbc, clock, pause, LENGTH, holder);
  }

  private static Lease take(Leases leases) {
    return leases.take("000198", (holder, left) -> {});
  }

  @Test
  void tokens_increase() {
    long before = 0;
    for (int i = 0; i < 3; i++) {
      try (Lease lease = take(leases("one", clock::pass))) {
        assertThat(lease.token()).isGreaterThan(before);
        before = lease.token();
      }
    }
  }

  @Test
  void a_lease_that_was_given_back_is_not_taken_over() {
    Leases leases = leases("one", clock::pass);
    assertThat(leases.look("000198")).isEmpty();
    take(leases).close();
    assertThat(leases.isHeld("000198")).isFalse();
    try (Lease lease = take(leases("two", clock::pass))) {
      lease.check();
      assertThat(leases.isHeld("000198")).isTrue();
      assertThat(leases.look("000198").orElseThrow().takenFrom()).isEmpty();
    }
    assertThat(leases.look("000198").orElseThrow().givenBack()).isTrue();
  }

  @Test
  @SuppressWarnings("try") // closed by hand before its scope ends: that is what is tested
  void the_lease_of_a_dead_run_is_taken_over_when_it_has_expired() {
    try (Lease dead = take(leases("dead", clock::pass))) {
      List<String> heard = new ArrayList<>();
      try (Lease alive =
          leases("alive", clock::pass)
              .take("000198", (holder, left) -> heard.add(holder + " " + left.toSeconds()))) {
        assertThat(heard).hasSize(30).startsWith("dead 30").endsWith("dead 1");
        assertThat(alive.token()).isGreaterThan(dead.token());
        alive.check();
        clock.pass(Duration.ofSeconds(31));
        assertThat(lost(dead::check)).isEqualTo(ErrorCode.LEASE_LOST);
        assertThat(lost(dead::checkLocked)).isEqualTo(ErrorCode.LEASE_LOST);
        dead.close();
        assertThat(jdbc.sql("select holder from lease").query(String.class).single())
            .isEqualTo("alive");
        assertThat(leases("asks", clock::pass).look("000198").orElseThrow())
            .satisfies(
                row -> {
                  assertThat(row.takenFrom()).contains("dead");
                  assertThat(row.givenBack()).isFalse();
                });
      }
    }
  }

  /** The clock that wrote it may have been wrong by years. */
  @Test
  @SuppressWarnings("try") // the dead one is only there to have had it
  void a_lease_that_never_seems_to_expire_is_waited_for_no_longer_than_one_holds() {
    clock.pass(Duration.ofDays(365));
    try (Lease dead = take(leases("dead", clock::pass))) {
      clock.pass(Duration.ofDays(-365));
      List<Duration> heard = new ArrayList<>();
      try (Lease alive =
          leases("alive", clock::pass)
              .take(
                  "000198",
                  (holder, left) -> {
                    heard.add(left);
                    assertThat(heard).as("it gives up").hasSizeLessThan(100);
                  })) {
        assertThat(heard).hasSize(30).startsWith(LENGTH).endsWith(Duration.ofSeconds(1));
        alive.check();
        alive.checkLocked();
      }
    }
  }

  @Test
  void the_lease_of_a_run_that_is_alive_is_not_taken_over() {
    try (Lease first = take(leases("first", clock::pass))) {
      List<Duration> waits = new ArrayList<>();
      Pause renewing =
          time -> {
            waits.add(time);
            assertThat(waits).as("it gives up").hasSizeLessThan(100);
            clock.pass(time);
            first.renew();
          };
      assertThat(
              lost(
                  () -> {
                    Lease unused = take(leases("second", renewing));
                  }))
          .isEqualTo(ErrorCode.NIGHT_RUNNING);
      first.check();
    }
  }

  @Test
  void a_run_that_slept_goes_on_if_nobody_took_over() {
    try (Lease lease = take(leases("one", clock::pass))) {
      clock.pass(Duration.ofMinutes(5));
      lease.check();
      lease.checkLocked();
    }
  }

  @Test
  void an_expired_lease_does_not_begin_a_publication() {
    try (Lease lease = take(leases("one", clock::pass))) {
      clock.pass(Duration.ofMinutes(5));
      assertThat(lost(lease::checkLocked)).isEqualTo(ErrorCode.LEASE_LOST);
    }
  }

  @Test
  @SuppressWarnings("try") // the other one is only there to have it
  void a_lease_that_another_has_does_not_begin_a_publication() {
    try (Lease dead = take(leases("dead", clock::pass))) {
      clock.pass(Duration.ofSeconds(31));
      try (Lease alive = take(leases("alive", clock::pass))) {
        assertThat(lost(dead::checkLocked)).isEqualTo(ErrorCode.LEASE_LOST);
      }
    }
  }

  /** Of two that found it expired at the same time one gets it. */
  @Test
  @SuppressWarnings("try") // the dead one is only there to have had it
  void a_lease_is_taken_only_as_it_was_found() {
    LeaseTable table = new LeaseTable(jdbc);
    try (Lease dead = take(leases("dead", clock::pass))) {
      clock.pass(Duration.ofSeconds(31));
      LeaseRow found = table.find("000198").orElseThrow();
      LeaseRow mine =
          new LeaseRow(
              "late", found.token() + 1, clock.instant().plus(LENGTH), false, Optional.of("dead"));
      dead.renew();
      assertThat(table.replace("000198", found, mine)).as("renewed meanwhile").isFalse();
      clock.pass(Duration.ofSeconds(31));
      LeaseRow again = table.find("000198").orElseThrow();
      try (Lease first = take(leases("first", clock::pass))) {
        assertThat(table.replace("000198", again, mine)).as("taken meanwhile").isFalse();
        first.check();
        assertThat(table.find("000198").orElseThrow().holder()).isEqualTo("first");
      }
      LeaseRow ended = table.find("000198").orElseThrow();
      assertThat(table.replace("000198", ended, mine)).as("as it was found").isTrue();
    }
  }

  private static ErrorCode lost(Runnable action) {
    return catchThrowableOfType(WanfenException.class, action::run).code();
  }
}
