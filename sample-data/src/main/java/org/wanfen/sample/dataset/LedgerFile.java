package org.wanfen.sample.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.Fee;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceNight;

/** A ledger.json in the making; what is not given is not written. Amounts in fen. */
public final class LedgerFile {

  private final LocalDate date;
  private final List<Map<String, Object>> income = new ArrayList<>();
  private final Map<String, Object> fees = new LinkedHashMap<>();
  private final Map<String, Object> json = new LinkedHashMap<>();

  private LedgerFile(String fund, LocalDate date) {
    this.date = date;
    json.put("fund", fund);
    json.put("businessDate", date.toString());
    json.put("income", income);
  }

  /** A ledger without any income. */
  public static LedgerFile of(String fund, LocalDate date) {
    return new LedgerFile(fund, date);
  }

  /** Adds an item of income; negative for a loss. */
  public LedgerFile income(String item, long fen) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("item", item);
    entry.put("amount", Fen.format(fen));
    income.add(entry);
    return this;
  }

  /** The fund ledger's units at the opening of the day. */
  public LedgerFile unitsInIssue(long fen) {
    json.put("unitsInIssue", Fen.format(fen));
    return this;
  }

  /** What the custodian moved for the orders confirmed at this close. */
  public LedgerFile custodianCash(long subscriptionsFen, long redemptionsFen) {
    Map<String, Object> cash = new LinkedHashMap<>();
    cash.put("subscriptions", Fen.format(subscriptionsFen));
    cash.put("redemptions", Fen.format(redemptionsFen));
    json.put("custodianCash", cash);
    return this;
  }

  /** A fee of the day as the custodian computed it. */
  public LedgerFile fee(Fee fee, long fen) {
    fees.put(fee.key(), Fen.format(fen));
    json.put("fees", fees);
    return this;
  }

  /** What the advancer says that it paid out. */
  public LedgerFile advancerPaid(long fen) {
    json.put("advancerPaid", Fen.format(fen));
    return this;
  }

  /** The quote as published, or as the custodian computed it. */
  public LedgerFile quote(BigDecimal incomePer10k, BigDecimal sevenDayYield) {
    Map<String, Object> quote = new LinkedHashMap<>();
    quote.put("incomePer10k", incomePer10k.toPlainString());
    quote.put("sevenDayYield", sevenDayYield.toPlainString());
    json.put("quote", quote);
    return this;
  }

  /**
   * Gives everything optional but the quote as the night came to, so that it is reconciled.
   *
   * @param night the ledger's night, computed from the income of this ledger
   */
  public LedgerFile reconciling(ReferenceNight night) {
    NightFigures figures = night.figures();
    unitsInIssue(figures.openingUnitsFen());
    custodianCash(figures.subscribedFen(), figures.redeemedFen());
    figures.feesFen().forEach(this::fee);
    return advancerPaid(figures.fastRedeemedFen());
  }

  /** The day that the ledger is of. */
  public LocalDate date() {
    return date;
  }

  Map<String, Object> json() {
    return json;
  }
}
