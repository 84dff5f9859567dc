package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.FundOperations.AddCalendar;
import org.wanfen.batch.operations.FundOperations.CalendarChange;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.FundOperations.TermsChange;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.NightProgress;

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
                              NightProgress.silent());
                }))
        .hasMessage("cut off");
    house.warehouse.calm();
    house.restart();
    house.opened();
    night(FIRST);
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
