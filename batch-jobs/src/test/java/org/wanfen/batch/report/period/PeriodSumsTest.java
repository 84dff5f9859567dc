package org.wanfen.batch.report.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Line;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.model.DayStatement.Pending;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.period.PeriodCheck.Name;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;

/** Sums over random months, against whole numbers of any size; and one figure put wrong in each. */
class PeriodSumsTest {

  private static final LocalDate FIRST = LocalDate.parse("2016-02-20");

  /** A month that follows from itself; a figure of some of its nights may be put wrong. */
  private static final class Month {
    private final Random random;
    private final Wrong wrong;
    private final Map<Integer, Long> offFen;
    private final List<PeriodNight> nights = new ArrayList<>();
    private final Link.Left before;
    private long unitsFen;
    private long netAssetsFen;
    private long boughtFen;
    private long redeemedFen;
    private long accounts;

    /**
     * A month.
     *
     * @param wrong which figure is put wrong
     * @param offFen by how much, on which nights
     */
    Month(long seed, Wrong wrong, Map<Integer, Long> offFen) {
      this.wrong = wrong;
      this.offFen = offFen;
      random = new Random(seed);
      unitsFen = random.nextLong(1_000_000_000_000L) + 1_000_000_000L;
      netAssetsFen = unitsFen;
      accounts = random.nextInt(1_000);
      before = Link.Left.openingRegister(FIRST.minusDays(1), unitsFen, accounts);
      for (int night = 0; night < NIGHTS; night++) {
        add(night);
      }
    }

    private long off(int night, Wrong figure) {
      return figure == wrong ? offFen.getOrDefault(night, 0L) : 0;
    }

    private void add(int number) {
      LocalDate date = FIRST.plusDays(number);
      Map<Fee, AnnualRate> rates =
          Map.of(
              Fee.MANAGEMENT, AnnualRate.parse(number < 7 ? "0.0030" : "0.003"),
              Fee.CUSTODY, AnnualRate.parse(number < 7 ? "0.0008" : "0.0007"),
              Fee.SALES_SERVICE, AnnualRate.parse(number % 5 == 0 ? "0" : "0.0025"));
      List<Pool.IncomeItem> items =
          List.of(
              new Pool.IncomeItem("a", random.nextLong(1_000_000)),
              new Pool.IncomeItem("b", -random.nextLong(1_000_000)));
      Pool struck =
          recorded(
              Pool.strike(items, netAssetsFen + off(number, Wrong.FEE_BASE), rates, date), number);
      long pool = struck.poolFen();
      long floors =
          Math.abs(pool) - (pool == 0 ? 0 : random.nextInt((int) Math.min(50, Math.abs(pool))));
      long sign = Long.signum(pool);
      long paid = pool + off(number, Wrong.PAID);
      long fast = random.nextLong(1_000_000);
      long boughtBefore = boughtFen + off(number, Wrong.PENDING_IN_BEFORE);
      long redeemedBefore = redeemedFen + off(number, Wrong.PENDING_OUT_BEFORE);
      long accountsBefore = accounts + off(number, Wrong.ACCOUNTS_BEFORE);
      long confirmedIn = boughtBefore;
      long confirmedOut = redeemedBefore / 2;
      long acceptedIn = random.nextLong(1_000_000);
      long acceptedOut = random.nextLong(1_000_000);
      long opening = unitsFen + off(number, Wrong.OPENING);
      long closing = opening + confirmedIn - confirmedOut + paid + off(number, Wrong.CLOSING);
      long boughtAfter = acceptedIn + off(number, Wrong.PENDING_IN);
      long redeemedAfter =
          redeemedBefore + acceptedOut + fast - confirmedOut + off(number, Wrong.PENDING_OUT);
      int opened = random.nextInt(9);
      long accountsAfter = accountsBefore + opened + off(number, Wrong.ACCOUNTS);
      long balance = opening;
      List<Line> lines = new ArrayList<>();
      long[] moved = {confirmedIn, -confirmedOut, -fast, fast + off(number, Wrong.FAST), paid};
      int at = 0;
      for (Movement movement : Movement.values()) {
        balance += moved[at];
        lines.add(new Line(movement, moved[at], balance));
        at++;
      }
      DayStatement day =
          new DayStatement(
              opening,
              lines,
              closing,
              new Pending(boughtBefore, acceptedIn, 0, confirmedIn, 0, boughtAfter),
              new Pending(redeemedBefore, acceptedOut, fast, confirmedOut, 0, redeemedAfter),
              accountsBefore,
              opened,
              accountsAfter);
      FiguresOfNight figures =
          new FiguresOfNight(
              day,
              PoolStruck.of(struck, rates, date, Optional.empty()),
              sign * floors,
              sign * (Math.abs(pool) - floors),
              BigDecimal.ZERO,
              Optional.empty(),
              0);
      nights.add(
          new PeriodNight(
              date,
              1,
              NightState.PUBLISHED,
              Optional.of(figures),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      unitsFen = closing;
      netAssetsFen = opening + pool;
      boughtFen = boughtAfter;
      redeemedFen = redeemedAfter;
      accounts = accountsAfter;
    }

    /** A pool with one fee that is not its rate's, without a fee, or not struck from its lines. */
    private Pool recorded(Pool struck, int number) {
      Map<Fee, Long> fees = new EnumMap<>(struck.feesFen());
      fees.merge(Fee.CUSTODY, off(number, Wrong.FEE), Long::sum);
      long pool = struck.poolFen() - off(number, Wrong.FEE) + off(number, Wrong.POOL);
      if (off(number, Wrong.NO_FEE) != 0) {
        pool += fees.remove(Fee.MANAGEMENT);
      }
      return new Pool(struck.income(), struck.feeBaseFen(), fees, pool);
    }

    List<FiguresOfNight> figures() {
      return nights.stream().map(night -> night.figures().orElseThrow()).toList();
    }

    DayStatement statement() {
      return PeriodStatement.over(figures().stream().map(FiguresOfNight::day).toList());
    }

    List<PeriodCheck> checks() {
      return PeriodChecks.of(nights, Link.of(nights, Optional.of(before)));
    }

    List<Name> differing() {
      return checks().stream().filter(check -> !check.passed()).map(PeriodCheck::name).toList();
    }
  }

  private static final int NIGHTS = 20;

  private enum Wrong {
    NOTHING,
    OPENING,
    CLOSING,
    PENDING_IN_BEFORE,
    PENDING_IN,
    PENDING_OUT_BEFORE,
    PENDING_OUT,
    ACCOUNTS_BEFORE,
    ACCOUNTS,
    PAID,
    FAST,
    FEE_BASE,
    FEE,
    NO_FEE,
    POOL
  }

  /** A month with a figure that is a fen, or an account, too high on one night. */
  private static Month wrong(Wrong figure, int night) {
    return new Month(11, figure, Map.of(night, 1L));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aMonthThatFollowsFromItselfAddsUp(long seed) {
    Month month = new Month(seed, Wrong.NOTHING, Map.of());
    assertThat(month.differing()).isEmpty();

    DayStatement statement = month.statement();
    assertThat(statement.differenceFen()).isZero();
    assertThat(statement.closingFen()).isEqualTo(month.unitsFen);
    IncomePaid income = IncomePaid.of(month.figures());
    assertThat(income.differenceFen()).isZero();
    BigInteger earned = BigInteger.ZERO;
    BigInteger fees = BigInteger.ZERO;
    for (FiguresOfNight night : month.figures()) {
      for (Pool.IncomeItem item : night.pool().income()) {
        earned = earned.add(BigInteger.valueOf(item.amountFen()));
      }
      for (PoolStruck.FeeLine fee : night.pool().fees()) {
        fees = fees.add(BigInteger.valueOf(fee.amountFen()));
      }
    }
    assertThat(income.earnedFen()).isEqualTo(earned.longValueExact());
    assertThat(income.paidFen()).isEqualTo(earned.subtract(fees).longValueExact());
    assertThat(income.gains().nights() + income.nothing().nights() + income.losses().nights())
        .isEqualTo(NIGHTS);
    assertThat(income.gains().poolsFen() + income.losses().poolsFen()).isEqualTo(income.paidFen());
    assertThat(FeesDue.of(month.nights).totalFen()).isEqualTo(fees.longValueExact());
  }

  /** 0.0030 and 0.003 are the same rate. */
  @Test
  void aFeeHasANewRunWhereItsRateChanges() {
    FeesDue fees = FeesDue.of(new Month(9, Wrong.NOTHING, Map.of()).nights);
    assertThat(fees.runs())
        .extracting(run -> run.fee().key() + " " + run.nights())
        .containsExactly(
            "management 20",
            "custody 7",
            "custody 13",
            "salesService 1",
            "salesService 4",
            "salesService 1",
            "salesService 4",
            "salesService 1",
            "salesService 4",
            "salesService 1",
            "salesService 4");
    for (FeesDue.RateRun run : fees.runs()) {
      assertThat(run.daysOfYear()).isEqualTo(366);
      BigDecimal exact =
          new BigDecimal(run.basesFen())
              .multiply(run.rate().value())
              .divide(new BigDecimal(366), 6, java.math.RoundingMode.HALF_UP);
      // Each night is rounded by half a fen at most.
      assertThat(exact.subtract(new BigDecimal(run.amountFen())).abs())
          .isLessThanOrEqualTo(new BigDecimal(run.nights()).divide(new BigDecimal(2)));
    }
  }

  private static Stream<Arguments> whatEachCheckIsFor() {
    return Stream.of(
        Arguments.of(Wrong.OPENING, List.of(Name.OPENING_CONTINUES)),
        Arguments.of(Wrong.CLOSING, List.of(Name.UNITS_ROLL_FORWARD)),
        Arguments.of(Wrong.PENDING_IN_BEFORE, List.of(Name.PENDING_SUBSCRIPTIONS)),
        Arguments.of(Wrong.PENDING_IN, List.of(Name.PENDING_SUBSCRIPTIONS)),
        Arguments.of(Wrong.PENDING_OUT_BEFORE, List.of(Name.PENDING_REDEMPTIONS)),
        Arguments.of(Wrong.PENDING_OUT, List.of(Name.PENDING_REDEMPTIONS)),
        Arguments.of(Wrong.ACCOUNTS_BEFORE, List.of(Name.ACCOUNTS_ROLL_FORWARD)),
        Arguments.of(Wrong.ACCOUNTS, List.of(Name.ACCOUNTS_ROLL_FORWARD)),
        Arguments.of(Wrong.PAID, List.of(Name.POOL_PAID, Name.SHARES_PAID)),
        Arguments.of(Wrong.FAST, List.of(Name.UNITS_ROLL_FORWARD, Name.FAST_TRANSFERS_NET)),
        Arguments.of(Wrong.FEE_BASE, List.of(Name.FEE_BASE_CONTINUES)),
        Arguments.of(Wrong.FEE, List.of(Name.FEES_AT_RATES)),
        Arguments.of(Wrong.NO_FEE, List.of(Name.FEES_AT_RATES)),
        Arguments.of(Wrong.POOL, List.of(Name.POOL_STRUCK)));
  }

  /** On the first night, the last, and between. A night that opens higher closes higher. */
  @ParameterizedTest
  @MethodSource("whatEachCheckIsFor")
  void whatIsPutWrongByAFenIsFound(Wrong figure, List<Name> names) {
    for (int night : new int[] {0, 1, 10, NIGHTS - 1}) {
      Month month = wrong(figure, night);
      assertThat(month.differing()).as("night %s", night).isEqualTo(names);
      assertThat(month.checks())
          .filteredOn(check -> !check.passed())
          .flatExtracting(PeriodCheck::differing)
          .extracting(PeriodCheck.Part::date)
          .containsOnly(FIRST.plusDays(night));
    }
  }

  /** A fen too much on one night and one too little on another: over the period nothing is off. */
  @ParameterizedTest
  @MethodSource("whatEachCheckIsFor")
  void differencesOfNightsDoNotCancelOut(Wrong figure, List<Name> names) {
    Month month = new Month(12, figure, Map.of(3, 1L, 14, -1L));
    assertThat(month.differing()).isEqualTo(names);
    assertThat(month.checks())
        .filteredOn(check -> !check.passed())
        .allSatisfy(
            check ->
                assertThat(check.differing())
                    .extracting(PeriodCheck.Part::date)
                    .containsExactly(FIRST.plusDays(3), FIRST.plusDays(14)));
  }

  @Test
  void aNightAfterAHoleStandsOnNothing() {
    Month month = new Month(13, Wrong.NOTHING, Map.of());
    PeriodNight missing = month.nights.remove(5);
    assertThat(month.differing())
        .containsExactly(
            Name.OPENING_CONTINUES,
            Name.PENDING_SUBSCRIPTIONS,
            Name.PENDING_REDEMPTIONS,
            Name.ACCOUNTS_ROLL_FORWARD,
            Name.FEE_BASE_CONTINUES);
    assertThat(month.checks())
        .flatExtracting(PeriodCheck::differing)
        .allSatisfy(
            part -> {
              assertThat(part.date()).isEqualTo(missing.date().plusDays(1));
              assertThat(part.expected()).isEmpty();
            });
  }

  @Test
  void noSumWraps() {
    Pending none = new Pending(0, 0, 0, 0, 0, 0);
    DayStatement day =
        new DayStatement(
            0,
            List.of(new Line(Movement.INCOME, Long.MAX_VALUE, Long.MAX_VALUE)),
            Long.MAX_VALUE,
            none,
            none,
            0,
            0,
            0);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> PeriodStatement.over(List.of(day, day)));
  }
}
