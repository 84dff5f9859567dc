package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.FundOperations.AddCalendar;
import org.wanfen.batch.operations.FundOperations.CalendarChange;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.FundOperations.TermsChange;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Funds: opening, terms and calendar, and what they may not touch. */
@Tag("database")
final class FundTest {

  private static final LocalDate FIRST = TestFund.FIRST;

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void start() {
    house = new TestHouse(temp);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void night(LocalDate day) {
    house.fund.feed(day, 1, "500.00");
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
  }

  private WanfenException openRefused() {
    return TestHouse.refusedBy(() -> house.opened());
  }

  @Test
  void a_fund_is_opened_once() {
    house.opened();
    assertThat(house.plane.funds().choose(Optional.empty())).isEqualTo(TestFund.CODE);
    assertThat(openRefused().code()).isEqualTo(ErrorCode.FUND_EXISTS);
  }

  @Test
  void an_opening_that_was_cut_off_is_repeated() {
    house.warehouse.at(
        "openRegister.after",
        () -> {
          throw new IllegalStateException("cut off");
        });
    assertThat(house.plane.funds().funds()).isEmpty();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> {
                  var unused =
                      house
                          .plane
                          .funds()
                          .open(
                              new OpenFund(house.fund.folder().toString(), "opener"),
                              UpkeepListener.silent());
                }))
        .hasMessage("cut off");
    house.warehouse.calm();
    house.restart();
    house.opened();
    night(FIRST);
  }

  private void openElsewhere() {
    try (ControlPlane other = house.start()) {
      var unused =
          other
              .funds()
              .open(new OpenFund(house.fund.folder().toString(), "other"), UpkeepListener.silent());
    }
  }

  private WanfenException openRefused(UpkeepListener listener) {
    return TestHouse.refusedBy(
        () -> {
          var unused =
              house
                  .plane
                  .funds()
                  .open(new OpenFund(house.fund.folder().toString(), "opener"), listener);
        });
  }

  /** Hears of a wait once, and then does something. */
  private static UpkeepListener whileWaiting(Runnable action) {
    return new UpkeepListener() {
      private boolean heard;

      @Override
      public void waitingForLease(String holder, Duration left) {
        if (!heard) {
          heard = true;
          action.run();
        }
      }

      @Override
      public void advanced(long done, long total) {}
    };
  }

  private void sql(String change) {
    try (var connection = DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void leaseOfAnother() {
    sql(
        "insert into lease (fund, holder, token, expires_at, given_back) values ('"
            + TestFund.CODE
            + "', 'another', 1, timestamp with time zone '2013-11-08 17:00:20+00', false)");
  }

  /** Held up until another has opened the fund, and its nights have begun. */
  @Test
  void an_opening_that_was_overtaken_leaves_the_register_alone() {
    house.warehouse.at(
        "openRegister",
        () -> {
          house.warehouse.calm();
          house.clock.pass(Duration.ofMinutes(5));
          openElsewhere();
          night(FIRST);
        });
    assertThat(openRefused().code()).isEqualTo(ErrorCode.LEASE_LOST);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isEqualTo(FIRST);
    night(FIRST.plusDays(1));
  }

  /** Its register is in place; that of the other comes behind it, and so does its row. */
  @Test
  void an_opening_that_was_overtaken_at_its_end_is_not_on_record() {
    house.warehouse.at(
        "openRegister.after",
        () -> {
          house.warehouse.calm();
          house.clock.pass(Duration.ofMinutes(5));
          openElsewhere();
        });
    assertThat(openRefused().code()).isEqualTo(ErrorCode.LEASE_LOST);
    night(FIRST);
  }

  @Test
  void a_fund_is_not_opened_while_another_opens_it() {
    leaseOfAnother();
    WanfenException refusal =
        openRefused(
            whileWaiting(
                () -> sql("update lease set expires_at = expires_at + interval '10' second")));
    assertThat(refusal.code()).isEqualTo(ErrorCode.NIGHT_RUNNING);
    assertThat(refusal).hasMessageContaining("is being opened elsewhere, by another");
    assertThat(house.plane.funds().funds()).isEmpty();
    assertThat(house.warehouse.calls()).isEmpty();
  }

  @Test
  void a_fund_that_was_opened_while_another_waited_is_opened_once() {
    leaseOfAnother();
    WanfenException refusal =
        openRefused(
            whileWaiting(
                () -> {
                  house.clock.pass(Duration.ofMinutes(5));
                  openElsewhere();
                  night(FIRST);
                }));
    assertThat(refusal.code()).isEqualTo(ErrorCode.FUND_EXISTS);
    assertThat(house.warehouse.calls()).containsOnlyOnce("openRegister");
    assertThat(house.warehouse.published(TestFund.CODE).date()).isEqualTo(FIRST);
  }

  @Test
  void what_a_fund_needs_to_open() {
    house.fund.calendar(FIRST.plusDays(1), FIRST.plusDays(9));
    assertThat(openRefused().code()).isEqualTo(ErrorCode.OUTSIDE_CALENDAR);
    house.fund.calendar(FIRST, FIRST.plusDays(9));
    TestFund.write(
        house.fund.folder().resolve("quotes.csv"), "date,income_per_10k\n2013-11-07,1.0000\n");
    assertThat(openRefused().code()).isEqualTo(ErrorCode.QUOTES_INVALID);
    assertThat(house.plane.funds().funds()).isEmpty();
    assertThat(
            TestHouse.refusedBy(
                    () -> assertThat(house.plane.funds().choose(Optional.empty())).isNotNull())
                .code())
        .isEqualTo(ErrorCode.NO_SUCH_FUND);
  }

  private TermsChange update(LocalDate from) {
    return house
        .plane
        .funds()
        .update(
            new UpdateTerms(
                TestFund.CODE, house.fund.folder().resolve("fund.yaml").toString(), from, "chief"));
  }

  @Test
  void new_terms_are_in_force_from_their_date_on() {
    house.opened();
    night(FIRST);
    house.fund.yaml("0.0000", 0);
    assertThat(update(FIRST.plusDays(2)).changed()).isTrue();
    assertThat(update(FIRST.plusDays(2)).changed()).isFalse();
    night(FIRST.plusDays(1));
    night(FIRST.plusDays(2));
    var before = house.plane.queries().summary(TestFund.CODE, FIRST.plusDays(1)).feesFen();
    var after = house.plane.queries().summary(TestFund.CODE, FIRST.plusDays(2)).feesFen();
    assertThat(before.get(org.wanfen.fund.terms.Fee.MANAGEMENT)).isPositive();
    assertThat(after.get(org.wanfen.fund.terms.Fee.MANAGEMENT)).isZero();
  }

  @Test
  void new_terms_do_not_reach_back() {
    house.opened();
    night(FIRST);
    house.fund.yaml("0.0010", 0);
    assertThat(TestHouse.refusedBy(() -> update(FIRST)).code()).isEqualTo(ErrorCode.TERMS_INVALID);
    house.fund.feed(FIRST.plusDays(1), 1, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST.plusDays(1)).state()).isEqualTo(NightState.HELD);
    assertThat(TestHouse.refusedBy(() -> update(FIRST.plusDays(1))).code())
        .isEqualTo(ErrorCode.TERMS_INVALID);
    assertThat(update(FIRST.plusDays(2)).version()).isEqualTo(2);
  }

  private long managementFee(LocalDate day) {
    return house
        .plane
        .queries()
        .summary(TestFund.CODE, day)
        .feesFen()
        .get(org.wanfen.fund.terms.Fee.MANAGEMENT);
  }

  /** The night begins while its terms are being looked at: they are either its own, or refused. */
  @Test
  void a_night_that_begins_meanwhile_is_not_overtaken_by_new_terms() {
    house.opened();
    night(FIRST);
    house.fund.yaml("0.0000", 0);
    house.warehouse.at(
        "eventIdsFrom",
        () -> {
          house.warehouse.calm();
          night(FIRST.plusDays(1));
        });
    assertThat(TestHouse.refusedBy(() -> update(FIRST.plusDays(1))).code())
        .isEqualTo(ErrorCode.TERMS_INVALID);
    assertThat(managementFee(FIRST.plusDays(1))).isPositive();
  }

  private Connection connection() throws SQLException {
    Connection connection = DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
    connection.setAutoCommit(false);
    return connection;
  }

  private static void does(Connection connection, String change) throws SQLException {
    try (var statement = connection.createStatement()) {
      boolean unused = statement.execute(change);
    }
  }

  /** As whoever brings terms or opens a night does first. */
  private static void lockFund(Connection connection) throws SQLException {
    does(connection, "select code from fund where code = '" + TestFund.CODE + "' for update");
  }

  /** Returns when somebody waits for what another transaction has locked, or the work is done. */
  private static void untilItWaits(Connection connection, CompletableFuture<?> work)
      throws SQLException {
    String waiting =
        TestDatabase.isPostgres()
            ? "select count(*) from pg_locks where not granted"
            : "select count(*) from information_schema.sessions where blocker_id is not null";
    try (var statement = connection.prepareStatement(waiting)) {
      for (int looks = 0; looks < 1_000_000 && !work.isDone(); looks++) {
        try (var found = statement.executeQuery()) {
          if (found.next() && found.getInt(1) > 0) {
            return;
          }
        }
      }
    }
  }

  /** They are on record before the night is, and so they are what it is computed with. */
  @Test
  void a_night_that_begins_while_terms_are_stored_is_computed_with_them() throws Exception {
    house.opened();
    night(FIRST);
    house.fund.yaml("0.0000", 0);
    LocalDate day = FIRST.plusDays(1);
    try (Connection bringing = connection()) {
      lockFund(bringing);
      CompletableFuture<Void> night = CompletableFuture.runAsync(() -> night(day));
      untilItWaits(bringing, night);
      try (var stored =
          bringing.prepareStatement(
              "insert into fund_terms (fund, version, valid_from, yaml, sha256, added_by, added_at)"
                  + " select fund, 2, ?, ?, 'digest', 'chief', added_at from fund_terms")) {
        stored.setObject(1, day);
        stored.setString(2, Files.readString(house.fund.folder().resolve("fund.yaml")));
        assertThat(stored.executeUpdate()).isEqualTo(1);
      }
      bringing.commit();
      night.get(60, TimeUnit.SECONDS);
    }
    assertThat(managementFee(day)).isZero();
  }

  @Test
  void terms_and_calendar_that_are_brought_while_a_night_begins_see_it() throws Exception {
    house.opened();
    night(FIRST);
    LocalDate friday = FIRST.plusDays(1);
    house.fund.yaml("0.0000", 0);
    try (Connection beginning = connection()) {
      lockFund(beginning);
      CompletableFuture<WanfenException> terms =
          CompletableFuture.supplyAsync(() -> TestHouse.refusedBy(() -> update(friday)));
      untilItWaits(beginning, terms);
      does(
          beginning,
          "insert into night (fund, business_date, attempt, mock, state, inbox_folder,"
              + " manifest_sha256, ledger_sha256, started_by, started_at, deadline_at, overdue)"
              + " select fund, date '"
              + friday
              + "', attempt, mock, 'RUNNING', inbox_folder, manifest_sha256, ledger_sha256,"
              + " started_by, started_at, deadline_at, overdue from night");
      beginning.commit();
      assertThat(terms.get(60, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.TERMS_INVALID);
    }
    // Which trade date its late orders have, is not on record yet: Monday, or Sunday after this.
    assertThat(TestHouse.refusedBy(() -> calendar("2013-11-10,true\n")).code())
        .isEqualTo(ErrorCode.CALENDAR_INVALID);
    assertThat(calendar("2013-12-20,true\n").added()).isEqualTo(1);
  }

  /** Maintenance would not know yet how far back the nights to come look. */
  @Test
  void a_wider_window_is_not_brought_beside_maintenance() {
    house.opened();
    for (int day = 0; day < 5; day++) {
      night(FIRST.plusDays(day));
    }
    LocalDate next = FIRST.plusDays(5);
    house.fund.yaml("0.0030", 0, 4);
    house.warehouse.at(
        "eventIdsFrom",
        () -> {
          house.warehouse.calm();
          house.clock.pass(Duration.ofMinutes(5));
          var unused =
              house
                  .plane
                  .upkeep()
                  .maintain(
                      new Maintain(TestFund.CODE, Optional.empty(), Optional.of(1), false, "chief"),
                      UpkeepListener.silent());
        });
    assertThat(TestHouse.refusedBy(() -> update(next)).code()).isEqualTo(ErrorCode.LEASE_LOST);
    assertThat(TestHouse.refusedBy(() -> update(next)).code()).isEqualTo(ErrorCode.TERMS_INVALID);
  }

  private CalendarChange calendar(String days) {
    Path file = temp.resolve("more.csv");
    TestFund.write(file, "date,trading\n" + days);
    return house
        .plane
        .funds()
        .addCalendar(new AddCalendar(TestFund.CODE, file.toString(), "chief"));
  }

  @Test
  void calendar_days_are_added_and_changed_where_no_night_used_them() {
    house.opened();
    night(FIRST); // a Thursday: Friday is used, and carries the pending orders
    assertThat(calendar("2013-12-20,true\n"))
        .isEqualTo(
            new CalendarChange(TestFund.CODE, 1, 0, FIRST, LocalDate.parse("2013-12-20"), 2));
    assertThat(calendar("2013-12-20,true\n").version()).isEqualTo(2);
    assertThat(calendar("2013-11-11,false\n2013-11-08,true\n").changed()).isEqualTo(1);
    assertThat(TestHouse.refusedBy(() -> calendar("2013-11-08,false\n")).code())
        .isEqualTo(ErrorCode.CALENDAR_INVALID);
  }

  @Test
  void a_holiday_before_a_pending_trade_date_stays_one() {
    house.opened();
    night(FIRST);
    night(FIRST.plusDays(1)); // Friday carries orders for Monday
    assertThat(TestHouse.refusedBy(() -> calendar("2013-11-10,true\n")).code())
        .isEqualTo(ErrorCode.CALENDAR_INVALID);
    assertThat(calendar("2013-11-11,false\n").changed()).isEqualTo(1);
    night(FIRST.plusDays(2));
  }

  @Test
  void orders_for_a_day_that_the_calendar_does_not_reach_are_refused() {
    house.fund.calendar(FIRST, FIRST.plusDays(2)); // to Saturday
    house.opened();
    night(FIRST);
    house.warehouse.forNextTradingDay(1);
    house.fund.feed(FIRST.plusDays(1), 1, "500.00");
    assertThat(house.refused(FIRST.plusDays(1)).code()).isEqualTo(ErrorCode.OUTSIDE_CALENDAR);
    house.warehouse.forNextTradingDay(0);
    night(FIRST.plusDays(1));
  }
}
