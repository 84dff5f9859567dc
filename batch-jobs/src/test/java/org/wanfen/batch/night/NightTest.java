package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.TestControlPlane;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;

/** Nights from their beginning to their publication, on a real database. */
@Tag("database")
final class NightTest {

  static final LocalDate FIRST = TestFund.FIRST;

  @TempDir Path temp;
  private final FakeWarehouse warehouse = new FakeWarehouse();
  private final TestClock clock = new TestClock();
  private TestFund fund;
  private ControlPlane plane;

  @BeforeEach
  void open() {
    fund = new TestFund(temp.resolve("dataset"));
    plane =
        TestControlPlane.start(
            TestDatabase.home(temp.resolve("home")),
            settings -> warehouse.plane(),
            clock,
            clock::pass,
            new TestTicker());
    plane.funds().open(new OpenFund(fund.folder().toString(), "opener"), UpkeepListener.silent());
  }

  @AfterEach
  void close() {
    plane.close();
  }

  private NightResult run(LocalDate day) {
    return plane
        .nights()
        .run(RunNight.of(TestFund.CODE, day, fund.inbox(), "starter"), NightListener.silent());
  }

  private WanfenException refused(LocalDate day) {
    return catchThrowableOfType(WanfenException.class, () -> run(day));
  }

  @Test
  void a_night_is_published_with_its_quote() {
    fund.feed(FIRST, 3, "500.00");
    NightResult result = run(FIRST);
    assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    assertThat(result.changed()).isTrue();
    // 3,500,000.00 at 0.30 %, 0.08 % and 0.25 % a year of 365 days: 28.77 + 7.67 + 23.97
    assertThat(result.summary().orElseThrow().poolFen()).isEqualTo(50_000 - 2_877 - 767 - 2_397);
    assertThat(result.summary().orElseThrow().incomePer10k()).isEqualTo(new BigDecimal("1.2560"));
    assertThat(warehouse.published(TestFund.CODE).date()).isEqualTo(FIRST);
    assertThat(plane.queries().summary(TestFund.CODE, FIRST).state())
        .isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void the_next_night_starts_from_the_one_before() {
    for (int i = 0; i < 4; i++) {
      fund.feed(FIRST.plusDays(i), i + 1, "500.00");
      assertThat(run(FIRST.plusDays(i)).notice()).isEmpty();
    }
    assertThat(plane.queries().list(TestFund.CODE, false))
        .extracting(line -> line.state())
        .containsOnly(NightState.PUBLISHED)
        .hasSize(4);
    assertThat(plane.funds().funds().get(0).lastPublished()).contains(FIRST.plusDays(3));
  }

  @Test
  void a_published_night_with_the_same_inputs_is_left_alone() {
    fund.feed(FIRST, 3, "500.00");
    NightResult first = run(FIRST);
    NightResult again = run(FIRST);
    assertThat(again.changed()).isFalse();
    assertThat(again.outcome()).isEqualTo(Outcome.DONE);
    assertThat(again.summary()).isEqualTo(first.summary());
  }

  @Test
  void a_published_night_refuses_other_inputs() {
    fund.feed(FIRST, 3, "500.00");
    run(FIRST);
    fund.feed(FIRST, 3, "500.01");
    assertThat(refused(FIRST).code()).isEqualTo(ErrorCode.PUBLISHED_WITH_OTHER_INPUTS);
    fund.feed(FIRST, 3, "500.00");
    TestFund.write(fund.dayFolder(FIRST).resolve("orders-0001.csv"), "altered\n");
    assertThat(refused(FIRST).code()).isEqualTo(ErrorCode.PUBLISHED_WITH_OTHER_INPUTS);
  }

  @Test
  void a_refused_night_leaves_nothing_in_the_way() {
    fund.feed(FIRST, 3, "500.00");
    TestFund.write(fund.dayFolder(FIRST).resolve("orders-0001.csv"), "altered\n");
    assertThat(refused(FIRST).code()).isEqualTo(ErrorCode.INPUT_DAMAGED);
    fund.feed(FIRST, 3, "500.00");
    NightResult result = run(FIRST);
    assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(result.attempt()).isEqualTo(2);
    assertThat(plane.queries().list(TestFund.CODE, true))
        .extracting(line -> line.state())
        .containsExactly(NightState.REFUSED, NightState.PUBLISHED);
  }

  @Test
  void dates_out_of_sequence_or_outside_the_calendar_are_refused() {
    fund.feed(FIRST, 1, "500.00");
    assertThat(refused(FIRST.plusDays(1)).code()).isEqualTo(ErrorCode.OUT_OF_SEQUENCE);
    assertThat(refused(FIRST.plusDays(40)).code()).isEqualTo(ErrorCode.OUTSIDE_CALENDAR);
    assertThat(refused(FIRST.minusDays(1)).code()).isEqualTo(ErrorCode.OUTSIDE_CALENDAR);
    assertThat(plane.queries().list(TestFund.CODE, true)).isEmpty();
  }

  @Test
  void without_feed_or_ledger_nothing_begins() {
    assertThat(refused(FIRST).code()).isEqualTo(ErrorCode.FEED_MISSING);
    fund.feed(FIRST, 1, "500.00");
    assertThat(fund.dayFolder(FIRST).resolve("ledger.json").toFile().delete()).isTrue();
    assertThat(refused(FIRST).code()).isEqualTo(ErrorCode.LEDGER_DAMAGED);
    assertThat(plane.queries().list(TestFund.CODE, true)).isEmpty();
  }

  @Test
  void a_mock_night_publishes_nothing_and_is_in_nobodys_way() {
    fund.feed(FIRST, 3, "500.00");
    NightResult mock =
        plane
            .nights()
            .run(
                RunNight.of(TestFund.CODE, FIRST, fund.inbox(), "starter").mocked(),
                NightListener.silent());
    assertThat(mock.state()).isEqualTo(NightState.MOCKED);
    assertThat(mock.outcome()).isEqualTo(Outcome.DONE);
    assertThat(warehouse.published(TestFund.CODE).date()).isEqualTo(FIRST.minusDays(1));
    assertThat(warehouse.branches()).isEmpty();
    assertThat(run(FIRST).state()).isEqualTo(NightState.PUBLISHED);
  }
}
