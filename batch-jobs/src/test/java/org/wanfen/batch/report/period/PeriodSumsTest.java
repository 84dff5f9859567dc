package org.wanfen.batch.report.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  /** A month that follows from itself; a figure of one of its nights may be put wrong by a fen. */
  private static final class Month {
    private final Random random;
    private final List<PeriodNight> nights = new ArrayList<>();
    private final Link.Left before;
    private long unitsFen;
    private long netAssetsFen;
    private long boughtFen;
    private long redeemedFen;
    private long accounts;

    Month(long seed, int wrongNight, Wrong wrong) {
      random = new Random(seed);
      unitsFen = random.nextLong(1_000_000_000_000L) + 1_000_000_000L;
      netAssetsFen = unitsFen;
      accounts = random.nextInt(1_000);
      before = new Link.Left(FIRST.minusDays(1), true, unitsFen, unitsFen);
      for (int night = 0; night < 20; night++) {
        add(night, night == wrongNight ? wrong : Wrong.NOTHING);
      }
    }

    private void add(int number, Wrong wrong) {
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
      long base = netAssetsFen + (wrong == Wrong.FEE_BASE ? 1 : 0);
      Pool struck = Pool.strike(items, base, rates, date);
      long pool = struck.poolFen();
      long floors =
          Math.abs(pool) - (pool == 0 ? 0 : random.nextInt((int) Math.min(50, Math.abs(pool))));
      long sign = Long.signum(pool);
      long paid = pool + (wrong == Wrong.PAID ? 1 : 0);
      long fast = random.nextLong(1_000_000);
      long confirmedIn = boughtFen;
      long confirmedOut = redeemedFen / 2;
      long acceptedIn = random.nextLong(1_000_000);
      long acceptedOut = random.nextLong(1_000_000);
      long opening = unitsFen + (wrong == Wrong.OPENING ? 1 : 0);
      long closing = opening + confirmedIn - confirmedOut + paid + (wrong == Wrong.CLOSING ? 1 : 0);
      long boughtAfter = acceptedIn;
      long redeemedAfter = redeemedFen + acceptedOut + fast - confirmedOut;
      int opened = random.nextInt(9);
      long balance = opening;
      List<Line> lines = new ArrayList<>();
      long[] moved = {
        confirmedIn, -confirmedOut, -fast, fast + (wrong == Wrong.FAST ? 1 : 0), paid
      };
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
              new Pending(boughtFen, acceptedIn, 0, confirmedIn, 0, boughtAfter),
              new Pending(redeemedFen, acceptedOut, fast, confirmedOut, 0, redeemedAfter),
              accounts,
              opened,
              accounts + opened);
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
      accounts += opened;
    }

    List<FiguresOfNight> figures() {
      return nights.stream().map(night -> night.figures().orElseThrow()).toList();
    }

    DayStatement statement() {
      return PeriodStatement.over(figures().stream().map(FiguresOfNight::day).toList());
    }

    List<Name> differing() {
      List<Link> links = Link.of(nights, Optional.of(before));
      return PeriodChecks.of(nights, links, Optional.of(statement())).stream()
          .filter(check -> !check.passed())
          .map(PeriodCheck::name)
          .toList();
    }
  }

  private enum Wrong {
    NOTHING,
    OPENING,
    CLOSING,
    PAID,
    FAST,
    FEE_BASE
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aMonthThatFollowsFromItselfAddsUp(long seed) {
    Month month = new Month(seed, -1, Wrong.NOTHING);
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
        .isEqualTo(20);
    assertThat(income.gains().poolsFen() + income.losses().poolsFen()).isEqualTo(income.paidFen());
    assertThat(FeesDue.of(month.nights).totalFen()).isEqualTo(fees.longValueExact());
  }

  /** 0.0030 and 0.003 are the same rate. */
  @Test
  void aFeeHasANewRunWhereItsRateChanges() {
    FeesDue fees = FeesDue.of(new Month(9, -1, Wrong.NOTHING).nights);
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 19})
  void whatIsPutWrongByAFenIsFound(int night) {
    // A night that opens higher closes higher: only its opening is not the closing before it.
    List<Name> opening = new Month(11, night, Wrong.OPENING).differing();
    assertThat(opening).contains(Name.OPENING_CONTINUES);
    assertThat(new Month(12, night, Wrong.CLOSING).differing())
        .containsExactly(Name.UNITS_ROLL_FORWARD);
    assertThat(new Month(13, night, Wrong.PAID).differing())
        .containsExactly(Name.POOL_PAID, Name.SHARES_PAID);
    assertThat(new Month(14, night, Wrong.FAST).differing()).contains(Name.FAST_TRANSFERS_NET);
    assertThat(new Month(15, night, Wrong.FEE_BASE).differing())
        .containsExactly(Name.FEE_BASE_CONTINUES);
  }

  @Test
  void differencesOfNightsDoNotCancelOut() {
    PeriodCheck check =
        new PeriodCheck(
            Name.POOL_PAID,
            List.of(
                PeriodCheck.Part.of(FIRST, 100, 101),
                PeriodCheck.Part.of(FIRST.plusDays(1), 100, 99)));
    assertThat(check.passed()).isFalse();
    assertThat(check.differing()).hasSize(2);
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
