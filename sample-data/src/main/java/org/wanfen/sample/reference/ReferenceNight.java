package org.wanfen.sample.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.Fee;

/**
 * What one night must come to.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param accounts every account of the register, by account number
 * @param figures the night's totals
 * @param quarantined the rows that never became events, in the order of the feed
 * @param rejected the rows of rejected events, in the order of the feed
 */
public record ReferenceNight(
    String fund,
    LocalDate date,
    List<AccountDay> accounts,
    NightFigures figures,
    List<SetAsideRow> quarantined,
    List<SetAsideRow> rejected) {

  private static final String ACCOUNTS_HEADER =
      "account_id,opening_units,fast_out,fast_in,income,subscribed,redeemed,closing_units,"
          + "pending_subscriptions,pending_redemptions\n";

  private static final String SET_ASIDE_HEADER = "file,line,reason,row\n";

  /** The night; the lists are copied. */
  public ReferenceNight {
    accounts = List.copyOf(accounts);
    quarantined = List.copyOf(quarantined);
    rejected = List.copyOf(rejected);
  }

  /** The exact bytes of accounts.csv. */
  public byte[] accountsCsv() {
    StringBuilder csv = new StringBuilder(ACCOUNTS_HEADER);
    for (AccountDay account : accounts) {
      StringJoiner row = new StringJoiner(",", "", "\n");
      row.add(Long.toString(account.account()));
      row.add(Fen.format(account.openingUnits()));
      row.add(Fen.format(account.fastOut()));
      row.add(Fen.format(account.fastIn()));
      row.add(Fen.format(account.income()));
      row.add(Fen.format(account.subscribed()));
      row.add(Fen.format(account.redeemed()));
      row.add(Fen.format(account.closingUnits()));
      row.add(Fen.format(account.pendingSubscriptions()));
      row.add(Fen.format(account.pendingRedemptions()));
      csv.append(row);
    }
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The exact bytes of quarantine.csv. */
  public byte[] quarantineCsv() {
    return setAsideCsv(quarantined);
  }

  /** The exact bytes of rejected.csv. */
  public byte[] rejectedCsv() {
    return setAsideCsv(rejected);
  }

  /** Bytes, not text: a row stands in it as it came, in whatever encoding. */
  private static byte[] setAsideCsv(List<SetAsideRow> rows) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    csv.writeBytes(SET_ASIDE_HEADER.getBytes(StandardCharsets.US_ASCII));
    for (SetAsideRow row : rows) {
      String place = row.file() + "," + row.line() + "," + row.reason() + ",";
      csv.writeBytes(place.getBytes(StandardCharsets.UTF_8));
      csv.writeBytes(row.row());
      csv.write('\n');
    }
    return csv.toByteArray();
  }

  /**
   * The summary in the form of summary.json, without the checks: numbers, texts and maps of them.
   */
  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("fund", fund);
    summary.put("date", date.toString());
    summary.put("state", "PUBLISHED");
    summary.put("events", events());
    summary.put("rejects", byName(figures.rejects()));
    summary.put("quarantine", byName(figures.quarantine()));
    summary.put("pool", Fen.format(figures.poolFen()));
    summary.put("fees", fees());
    summary.put("entitledUnits", Fen.format(figures.entitledUnitsFen()));
    summary.put("openingUnits", Fen.format(figures.openingUnitsFen()));
    summary.put("closingUnits", Fen.format(figures.closingUnitsFen()));
    summary.put("subscribed", Fen.format(figures.subscribedFen()));
    summary.put("redeemed", Fen.format(figures.redeemedFen()));
    summary.put("lapsed", Fen.format(figures.lapsedFen()));
    summary.put("fastRedeemed", Fen.format(figures.fastRedeemedFen()));
    summary.put("fastRejected", Fen.format(figures.fastRejectedFen()));
    summary.put("accounts", figures.accounts());
    summary.put("incomePer10k", figures.incomePer10k().toPlainString());
    summary.put("sevenDayYield", figures.sevenDayYield().toPlainString());
    return summary;
  }

  private Map<String, Object> events() {
    Map<String, Object> events = new LinkedHashMap<>();
    events.put("read", figures.read());
    events.put("accepted", figures.accepted());
    events.put("rejected", figures.rejected());
    events.put("duplicate", figures.duplicate());
    events.put("quarantined", figures.quarantined());
    events.put("late", figures.late());
    return events;
  }

  private Map<String, Object> fees() {
    Map<String, Object> fees = new LinkedHashMap<>();
    for (Fee fee : Fee.values()) {
      fees.put(fee.key(), Fen.format(figures.feesFen().get(fee)));
    }
    return fees;
  }

  private static Map<String, Object> byName(Map<? extends Enum<?>, Long> counts) {
    Map<String, Object> named = new LinkedHashMap<>();
    counts.forEach((reason, count) -> named.put(reason.name(), count));
    return named;
  }
}
