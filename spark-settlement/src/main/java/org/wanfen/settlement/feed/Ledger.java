package org.wanfen.settlement.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.Fee;
import org.wanfen.settlement.files.Decimals;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.StrictDocument;

/**
 * The fund ledger's day: the content of ledger.json. Amounts are in fen and may be negative.
 *
 * @param fund the fund's code
 * @param businessDate the day
 * @param income the income items; together, before fees, they are what there is to share out
 * @param unitsInIssueFen the units in issue at the opening, if given
 * @param custodianSubscriptionsFen what the custodian took in for the orders confirmed, if given
 * @param custodianRedemptionsFen what the custodian paid out for them, if given
 * @param feesFen the custodian's fees of the day; those that were given
 * @param advancerPaidFen what the advancer says it paid out, if given
 * @param incomePer10k the income per 10,000 units to agree with, if given; at most 4 decimals
 * @param sevenDayYield the seven-day yield in percent to agree with, if given; at most 3 decimals
 */
public record Ledger(
    String fund,
    LocalDate businessDate,
    List<IncomeItem> income,
    OptionalLong unitsInIssueFen,
    OptionalLong custodianSubscriptionsFen,
    OptionalLong custodianRedemptionsFen,
    Map<Fee, Long> feesFen,
    OptionalLong advancerPaidFen,
    Optional<BigDecimal> incomePer10k,
    Optional<BigDecimal> sevenDayYield) {

  /** The file's name in the feed's folder. */
  public static final String FILE_NAME = "ledger.json";

  private static final InputFile INPUT = new InputFile(FILE_NAME, ErrorCode.LEDGER_DAMAGED);

  /** Makes the ledger. */
  public Ledger {
    Objects.requireNonNull(fund, "fund");
    Objects.requireNonNull(businessDate, "businessDate");
    income = List.copyOf(income);
    Map<Fee, Long> fees = new EnumMap<>(Fee.class);
    fees.putAll(feesFen);
    feesFen = Collections.unmodifiableMap(fees);
  }

  /**
   * One item of the day's income.
   *
   * @param item what it came from
   * @param amountFen the amount in fen, negative for a loss
   */
  public record IncomeItem(String item, long amountFen) {

    /** Makes the item. */
    public IncomeItem {
      Objects.requireNonNull(item, "item");
    }
  }

  /**
   * Reads a ledger.
   *
   * @throws WanfenException with {@link ErrorCode#LEDGER_DAMAGED} naming the key that is wrong
   */
  public static Ledger parse(byte[] bytes) {
    StrictDocument document = StrictDocument.json(bytes, INPUT);
    document.withKeys(
        "fund",
        "businessDate",
        "income",
        "unitsInIssue",
        "custodianCash",
        "fees",
        "advancerPaid",
        "quote");
    Optional<StrictDocument> cash =
        document.find("custodianCash").map(part -> part.withKeys("subscriptions", "redemptions"));
    Optional<StrictDocument> quote =
        document.find("quote").map(part -> part.withKeys("incomePer10k", "sevenDayYield"));
    return new Ledger(
        document.get("fund").text(),
        document.get("businessDate").date(),
        document.get("income").items().stream().map(Ledger::incomeItem).toList(),
        amountFen(document.find("unitsInIssue")),
        amountFen(cash.flatMap(part -> part.find("subscriptions"))),
        amountFen(cash.flatMap(part -> part.find("redemptions"))),
        document.find("fees").map(Ledger::fees).orElse(Map.of()),
        amountFen(document.find("advancerPaid")),
        quote.flatMap(part -> part.find("incomePer10k")).map(figure -> decimal(figure, 4)),
        quote.flatMap(part -> part.find("sevenDayYield")).map(figure -> decimal(figure, 3)));
  }

  private static IncomeItem incomeItem(StrictDocument item) {
    item.withKeys("item", "amount");
    return new IncomeItem(item.get("item").text(), item.get("amount").amountFen());
  }

  private static Map<Fee, Long> fees(StrictDocument fees) {
    fees.withKeys(Fee.MANAGEMENT.key(), Fee.CUSTODY.key(), Fee.SALES_SERVICE.key());
    Map<Fee, Long> given = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.find(fee.key()).ifPresent(amount -> given.put(fee, amount.amountFen()));
    }
    return given;
  }

  private static OptionalLong amountFen(Optional<StrictDocument> amount) {
    return amount.isPresent() ? OptionalLong.of(amount.get().amountFen()) : OptionalLong.empty();
  }

  private static BigDecimal decimal(StrictDocument figure, int mostDecimals) {
    return figure.parsed(
        text -> Decimals.parse(text, mostDecimals),
        "a figure with at most " + mostDecimals + " decimals");
  }

  /**
   * The sum of the income items, in fen.
   *
   * @throws WanfenException with {@link ErrorCode#AMOUNT_OVERFLOW} if it does not fit into 64 bits
   */
  public long incomeFen() {
    try {
      return income.stream().mapToLong(IncomeItem::amountFen).reduce(0, Math::addExact);
    } catch (ArithmeticException e) {
      throw INPUT.overflow("the sum of the income items");
    }
  }

  /**
   * Demands that this is the ledger of a fund's day.
   *
   * @throws WanfenException with {@link ErrorCode#LEDGER_DAMAGED} if it is another's
   */
  public void requireOf(String fundCode, LocalDate date) {
    if (!fund.equals(fundCode)) {
      throw INPUT.refused("it is of fund " + fund + ", not of " + fundCode);
    }
    if (!businessDate.equals(date)) {
      throw INPUT.refused("it is of " + businessDate + ", not of " + date);
    }
  }
}
