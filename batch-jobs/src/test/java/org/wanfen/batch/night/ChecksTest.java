package org.wanfen.batch.night;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.night.NightFigures.ClosingBefore;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.reconcile.Check;
import org.wanfen.fund.reconcile.CheckName;
import org.wanfen.fund.reconcile.Reconciliation;
import org.wanfen.fund.terms.Fee;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderTotals;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.FeedReading.FileReading;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.SettlementTotals.Tally;
import org.wanfen.settlement.night.WrittenRegister;

/** Every figure of a night, altered by one: the checks that compare it differ, and no others. */
final class ChecksTest {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);
  private static final String FILE = "orders-1.csv";
  private static final String DIGEST = "0".repeat(64);

  /** A night of small figures in which everything agrees. */
  private static final NightFigures AGREEING =
      new NightFigures(
          new ClosingBefore(100, 1_000_000, 5_000, 7_000),
          new Manifest(
              "000198",
              DAY,
              List.of(new Manifest.Entry(FILE, 10, DIGEST, new OrderTotals(3_000, 2_000, 400)))),
          new Ledger(
              "000198",
              DAY,
              List.of(new Ledger.IncomeItem("interest", 113)),
              OptionalLong.of(1_000_000),
              OptionalLong.of(5_000),
              OptionalLong.of(6_900),
              fees(),
              OptionalLong.of(400),
              Optional.of(new BigDecimal("0.5000")),
              Optional.of(new BigDecimal("1.842"))),
          new FeedReading(
              List.of(new FileReading(FILE, 10, 500, DIGEST, totals(3_000, 2_000, 400))),
              1,
              Map.of(QuarantineReason.BAD_TIME, 2L),
              7,
              0,
              0,
              Map.of()),
          new Pool(List.of(new Pool.IncomeItem("interest", 113)), 1_000_000, fees(), 50),
          new SettlementTotals(
              100,
              3,
              1_000_000,
              5_000,
              7_000,
              Map.of(
                  OrderType.SUBSCRIBE, new Tally(3, 3_000),
                  OrderType.REDEEM, new Tally(2, 1_500),
                  OrderType.FAST_REDEEM, new Tally(1, 400)),
              Map.of(RejectReason.INSUFFICIENT_UNITS, new Tally(1, 500)),
              0,
              400,
              400,
              400,
              1_000_000,
              49),
          new WrittenRegister(1, 103, 1, 1, 50, 5_000, 6_900, 100, 998_150, 3_000, 1_900),
          new AuditFigures(
              103,
              0,
              1_000_000,
              1_000_000,
              400,
              400,
              50,
              5_000,
              6_900,
              998_150,
              3_000,
              1_900,
              0,
              0,
              Optional.empty()),
          new BigDecimal("0.5000"),
          new BigDecimal("1.842"));

  private static Map<Fee, Long> fees() {
    Map<Fee, Long> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.put(fee, 21L);
    }
    return fees;
  }

  private static Map<OrderType, Long> totals(long subscribe, long redeem, long fast) {
    return Map.of(
        OrderType.SUBSCRIBE, subscribe, OrderType.REDEEM, redeem, OrderType.FAST_REDEEM, fast);
  }

  @Test
  void aNightInWhichEverythingAgreesPasses() {
    Reconciliation made = Checks.of(AGREEING);
    assertThat(made.differences()).isEmpty();
    assertThat(made.notGiven()).isEmpty();
    assertThat(made.checks()).hasSize(CheckName.values().length);
  }

  @ParameterizedTest
  @CsvSource({
    "before accounts,                      ACCOUNTS_ROLL_FORWARD",
    "before unitsFen,                      OPENING_CONTINUES",
    "before pendingSubscriptionsFen,       PENDING_ROLL_FORWARD",
    "before pendingRedemptionsFen,         PENDING_ROLL_FORWARD",
    "ledger unitsInIssueFen,               LEDGER_UNITS",
    "ledger custodianSubscriptionsFen,     CUSTODIAN_CASH",
    "ledger custodianRedemptionsFen,       CUSTODIAN_CASH",
    "ledger feesFen,                       FEES_AGREE",
    "ledger advancerPaidFen,               ADVANCER_PAID",
    "ledger incomePer10k,                  QUOTE_AGREES",
    "ledger sevenDayYield,                 QUOTE_AGREES",
    "feed duplicates,                      EVENTS_ACCOUNTED",
    "feed quarantined,                     EVENTS_ACCOUNTED",
    "pool feesFen,                         FEES_AGREE",
    "pool poolFen,                         POOL_SHARED_OUT",
    "settled accountsOpened,               ACCOUNTS_ROLL_FORWARD",
    "settled openingUnitsFen,  OPENING_CONTINUES UNITS_ROLL_FORWARD ENTITLED_UNITS LEDGER_UNITS",
    "settled fastOutFen,                   FAST_TRANSFERS_NET",
    "settled advancerRedemptionsFen,       PENDING_ROLL_FORWARD",
    "written incomeFen,                    UNITS_ROLL_FORWARD",
    "written subscribedFen,                UNITS_ROLL_FORWARD PENDING_ROLL_FORWARD",
    "written redeemedFen,                  UNITS_ROLL_FORWARD PENDING_ROLL_FORWARD",
    "written lapsedFen,                    PENDING_ROLL_FORWARD",
    "audited accounts,                     ACCOUNTS_ROLL_FORWARD",
    "audited repeatedAccounts,             ACCOUNTS_ROLL_FORWARD",
    "audited entitledUnitsFen,             ENTITLED_UNITS",
    "audited fastInFen,                    FAST_TRANSFERS_NET",
    "audited incomeFen,                    POOL_SHARED_OUT",
    "audited subscribedFen,                CUSTODIAN_CASH",
    "audited redeemedFen,                  CUSTODIAN_CASH",
    "audited closingUnitsFen,              UNITS_ROLL_FORWARD",
    "audited pendingSubscriptionsFen,      PENDING_ROLL_FORWARD",
    "audited pendingRedemptionsFen,        PENDING_ROLL_FORWARD",
    "audited negativeAccounts,             NO_NEGATIVE_UNITS",
    "audited unfairAccounts,               FAIR_SHARES",
  })
  void aFigureThatIsOffByOneIsFoundByTheChecksThatCompareIt(String figure, String checks) {
    String[] path = figure.split(" ", -1);
    for (long by : new long[] {1, -1}) {
      Record part = (Record) component(AGREEING, path[0]);
      NightFigures altered =
          with(AGREEING, path[0], with(part, path[1], moved(component(part, path[1]), by)));
      assertThat(differing(altered)).as("%s by %s", figure, by).isEqualTo(names(checks));
    }
  }

  @Test
  void everyFileIsComparedByRowsAndTotals() {
    FileReading file = AGREEING.feed().files().get(0);
    for (OrderType type : OrderType.values()) {
      Map<OrderType, Long> totals = new EnumMap<>(file.totalsFen());
      totals.merge(type, 1L, Long::sum);
      assertThat(differing(reading(new FileReading(FILE, 10, 500, DIGEST, totals))))
          .containsExactly(CheckName.FEED_COMPLETE);
    }
    assertThat(differing(reading(new FileReading(FILE, 11, 500, DIGEST, file.totalsFen()))))
        .containsExactly(CheckName.FEED_COMPLETE, CheckName.EVENTS_ACCOUNTED);
    FileReading unlisted = new FileReading("orders-2.csv", 0, 0, DIGEST, totals(0, 0, 0));
    assertThat(differing(reading(file, unlisted))).as("with nothing in it").isEmpty();
    assertThat(differing(reading())).contains(CheckName.FEED_COMPLETE);
  }

  /** Rows of two files that are exchanged for each other's add up all the same. */
  @Test
  void differencesOfFilesDoNotCancel() {
    OrderTotals half = new OrderTotals(1_500, 1_000, 200);
    Manifest two =
        new Manifest(
            "000198",
            DAY,
            List.of(
                new Manifest.Entry("orders-1.csv", 5, DIGEST, half),
                new Manifest.Entry("orders-2.csv", 5, DIGEST, half)));
    NightFigures exchanged =
        with(
            reading(
                new FileReading("orders-1.csv", 6, 1, DIGEST, totals(1_500, 1_000, 200)),
                new FileReading("orders-2.csv", 4, 1, DIGEST, totals(1_500, 1_000, 200))),
            "manifest",
            two);
    assertThat(differing(exchanged)).containsExactly(CheckName.FEED_COMPLETE);
  }

  @Test
  void whatIsAcceptedIsComparedByRowsAndAmount() {
    Map<OrderType, Set<CheckName>> expected =
        Map.of(
            OrderType.SUBSCRIBE, EnumSet.of(CheckName.PENDING_ROLL_FORWARD),
            OrderType.REDEEM, EnumSet.of(CheckName.PENDING_ROLL_FORWARD),
            OrderType.FAST_REDEEM, EnumSet.of(CheckName.ADVANCER_PAID));
    expected.forEach(
        (type, checks) -> {
          Tally tally = AGREEING.settled().accepted().get(type);
          assertThat(differing(accepting(type, tally.events(), tally.amountFen() + 1)))
              .isEqualTo(checks);
          assertThat(differing(accepting(type, tally.events() + 1, tally.amountFen())))
              .containsExactly(CheckName.EVENTS_ACCOUNTED);
        });
  }

  @Test
  void ourOwnQuoteIsCompared() {
    for (String quote : new String[] {"incomePer10k", "sevenDayYield"}) {
      assertThat(differing(with(AGREEING, quote, new BigDecimal("9.000"))))
          .containsExactly(CheckName.QUOTE_AGREES);
    }
  }

  /** As it is with a ledger that gives nothing but income. */
  @Test
  void whatTheLedgerDoesNotGiveIsNotComparedAndSaidSo() {
    Ledger silent =
        new Ledger(
            "000198",
            DAY,
            AGREEING.ledger().income(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Map.of(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    Reconciliation made = Checks.of(with(AGREEING, "ledger", silent));
    assertThat(made.passed()).isTrue();
    assertThat(made.notGiven())
        .containsExactlyElementsOf(
            Arrays.stream(CheckName.values()).filter(name -> !name.always()).toList());
  }

  /** It holds the night, and the others are made all the same. */
  @Test
  void aCheckThatThrowsHasFailed() {
    NightFigures tooMuch =
        with(
            AGREEING,
            "before",
            new ClosingBefore(Long.MAX_VALUE, 1_000_000, Long.MAX_VALUE, 7_000));
    Reconciliation made = Checks.of(tooMuch);
    assertThat(made.passed()).isFalse();
    assertThat(made.differences())
        .allSatisfy(check -> assertThat(check.failure().orElseThrow()).contains("overflow"))
        .extracting(Check::name)
        .containsExactly(CheckName.PENDING_ROLL_FORWARD, CheckName.ACCOUNTS_ROLL_FORWARD);

    Pool withoutFees = new Pool(List.of(), 0, Map.of(Fee.MANAGEMENT, 21L), 50);
    assertThat(differing(with(AGREEING, "pool", withoutFees)))
        .as("one for which the ledger gave a figure")
        .containsExactly(CheckName.FEES_AGREE);
  }

  private static NightFigures reading(FileReading... files) {
    return with(AGREEING, "feed", with(AGREEING.feed(), "files", List.of(files)));
  }

  private static NightFigures accepting(OrderType type, long events, long amountFen) {
    Map<OrderType, Tally> accepted = new EnumMap<>(AGREEING.settled().accepted());
    accepted.put(type, new Tally(events, amountFen));
    return with(AGREEING, "settled", with(AGREEING.settled(), "accepted", accepted));
  }

  private static Set<CheckName> differing(NightFigures night) {
    return Checks.of(night).differences().stream()
        .map(Check::name)
        .collect(toCollection(() -> EnumSet.noneOf(CheckName.class)));
  }

  private static Set<CheckName> names(String checks) {
    return Arrays.stream(checks.split(" ", -1))
        .map(CheckName::valueOf)
        .collect(toCollection(() -> EnumSet.noneOf(CheckName.class)));
  }

  /** A figure of any kind, moved by the smallest step that it has; of several the first. */
  private static Object moved(Object figure, long by) {
    if (figure instanceof Long number) {
      return number + by;
    } else if (figure instanceof OptionalLong number) {
      return OptionalLong.of(number.getAsLong() + by);
    } else if (figure instanceof Optional<?> quote && quote.get() instanceof BigDecimal number) {
      return Optional.of(number.add(BigDecimal.valueOf(by, number.scale())));
    }
    Map<?, ?> figures = (Map<?, ?>) figure;
    return movedFirst(figures, number -> number + by);
  }

  private static <K> Map<K, Long> movedFirst(Map<K, ?> figures, LongUnaryOperator move) {
    Map<K, Long> moved = new java.util.LinkedHashMap<>();
    figures.forEach(
        (key, value) ->
            moved.put(key, moved.isEmpty() ? move.applyAsLong((Long) value) : (Long) value));
    return moved;
  }

  private static Object component(Record record, String name) {
    for (RecordComponent each : record.getClass().getRecordComponents()) {
      if (each.getName().equals(name)) {
        return value(record, each);
      }
    }
    throw new AssertionError(record.getClass() + " has no " + name);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }

  /** The record with another value in one of its components. */
  private static <R extends Record> R with(R record, String name, Object other) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent each : components) {
      values.add(each.getName().equals(name) ? other : value(record, each));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object made = record.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
      @SuppressWarnings("unchecked") // of the class that it is made from
      R altered = (R) made;
      return altered;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
