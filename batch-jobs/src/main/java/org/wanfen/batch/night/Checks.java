package org.wanfen.batch.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.reconcile.Check;
import org.wanfen.fund.reconcile.CheckName;
import org.wanfen.fund.reconcile.CheckPart;
import org.wanfen.fund.reconcile.CheckPart.Unit;
import org.wanfen.fund.reconcile.Reconciliation;
import org.wanfen.fund.terms.Fee;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.night.FeedReading.FileReading;

/** The checks of the reconciliation. Both figures of each come from different sources. */
final class Checks {

  private static final String NOT_GIVEN = "there is no figure to compare";

  private final NightFigures night;
  private final List<Check> made = new ArrayList<>();

  private Checks(NightFigures night) {
    this.night = night;
  }

  static Reconciliation of(NightFigures night) {
    return new Checks(night).all();
  }

  private Reconciliation all() {
    make(CheckName.FEED_COMPLETE, this::feedComplete);
    make(CheckName.EVENTS_ACCOUNTED, this::eventsAccounted);
    make(CheckName.OPENING_CONTINUES, this::openingContinues);
    make(CheckName.POOL_SHARED_OUT, this::poolSharedOut);
    make(CheckName.UNITS_ROLL_FORWARD, this::unitsRollForward);
    make(CheckName.PENDING_ROLL_FORWARD, this::pendingRollForward);
    make(CheckName.FAST_TRANSFERS_NET, this::fastTransfersNet);
    make(CheckName.ACCOUNTS_ROLL_FORWARD, this::accountsRollForward);
    make(CheckName.NO_NEGATIVE_UNITS, this::noNegativeUnits);
    make(CheckName.FAIR_SHARES, this::fairShares);
    make(CheckName.ENTITLED_UNITS, this::entitledUnits);
    makeIfGiven(CheckName.LEDGER_UNITS, this::ledgerUnits);
    makeIfGiven(CheckName.CUSTODIAN_CASH, this::custodianCash);
    makeIfGiven(CheckName.FEES_AGREE, this::feesAgree);
    makeIfGiven(CheckName.ADVANCER_PAID, this::advancerPaid);
    makeIfGiven(CheckName.QUOTE_AGREES, this::quoteAgrees);
    return Reconciliation.of(made);
  }

  private void make(CheckName name, Supplier<List<CheckPart>> parts) {
    made.add(evaluate(name, parts));
  }

  private void makeIfGiven(CheckName name, Supplier<List<CheckPart>> parts) {
    Check check = evaluate(name, parts);
    if (!check.failure().equals(Optional.of(NOT_GIVEN))) {
      made.add(check);
    }
  }

  /** A check that throws has failed; it neither hides nor stops the others. */
  private static Check evaluate(CheckName name, Supplier<List<CheckPart>> parts) {
    try {
      List<CheckPart> compared = parts.get();
      return compared.isEmpty() ? Check.notEvaluated(name, NOT_GIVEN) : Check.of(name, compared);
    } catch (RuntimeException e) {
      return Check.notEvaluated(name, e.toString());
    }
  }

  private List<CheckPart> feedComplete() {
    Map<String, Manifest.Entry> listed = new LinkedHashMap<>();
    night.manifest().files().forEach(entry -> listed.put(entry.name(), entry));
    Map<String, FileReading> read = new LinkedHashMap<>();
    night.feed().files().forEach(file -> read.put(file.name(), file));
    List<CheckPart> parts = new ArrayList<>();
    listed.forEach((name, entry) -> parts.addAll(totals(entry, read.get(name))));
    listed.forEach(
        (name, entry) ->
            parts.add(
                CheckPart.ofCount(
                    name + " rows",
                    entry.rows(),
                    read.containsKey(name) ? read.get(name).rows() : 0)));
    read.forEach(
        (name, file) -> {
          if (!listed.containsKey(name)) {
            parts.add(CheckPart.ofCount(name + " rows", 0, file.rows()));
          }
        });
    return parts.isEmpty() ? List.of(CheckPart.ofCount("files", 0, 0)) : parts;
  }

  private static List<CheckPart> totals(Manifest.Entry entry, FileReading read) {
    List<CheckPart> parts = new ArrayList<>();
    for (OrderType type : OrderType.values()) {
      long actual = read == null ? 0 : read.totalsFen().getOrDefault(type, 0L);
      parts.add(CheckPart.ofFen(entry.name() + " " + type, entry.totals().of(type), actual));
    }
    return parts;
  }

  private List<CheckPart> eventsAccounted() {
    long outcomes =
        sum(
            night.settled().acceptedEvents(),
            night.settled().rejectedEvents(),
            night.feed().duplicates(),
            night.feed().quarantinedRows());
    return List.of(CheckPart.ofCount("rows", night.feed().rows(), outcomes));
  }

  private List<CheckPart> openingContinues() {
    return List.of(
        CheckPart.ofFen("units", night.before().unitsFen(), night.settled().openingUnitsFen()));
  }

  private List<CheckPart> poolSharedOut() {
    return List.of(CheckPart.ofFen("pool", night.pool().poolFen(), night.audited().incomeFen()));
  }

  private List<CheckPart> unitsRollForward() {
    long expected =
        sum(
            night.settled().openingUnitsFen(),
            night.written().incomeFen(),
            night.written().subscribedFen(),
            -night.written().redeemedFen());
    return List.of(CheckPart.ofFen("units", expected, night.audited().closingUnitsFen()));
  }

  private List<CheckPart> pendingRollForward() {
    long subscriptions =
        sum(
            night.before().pendingSubscriptionsFen(),
            accepted(OrderType.SUBSCRIBE),
            -night.written().subscribedFen());
    long redemptions =
        sum(
            night.before().pendingRedemptionsFen(),
            accepted(OrderType.REDEEM),
            night.settled().advancerRedemptionsFen(),
            -night.written().redeemedFen(),
            -night.written().lapsedFen());
    return List.of(
        CheckPart.ofFen("subscriptions", subscriptions, night.audited().pendingSubscriptionsFen()),
        CheckPart.ofFen("redemptions", redemptions, night.audited().pendingRedemptionsFen()));
  }

  private List<CheckPart> fastTransfersNet() {
    return List.of(
        CheckPart.ofFen("units", night.settled().fastOutFen(), night.audited().fastInFen()));
  }

  private List<CheckPart> accountsRollForward() {
    long expected = sum(night.before().accounts(), night.settled().accountsOpened());
    return List.of(
        CheckPart.ofCount("accounts", expected, night.audited().accounts()),
        CheckPart.ofCount("accounts written twice", 0, night.audited().repeatedAccounts()));
  }

  private List<CheckPart> noNegativeUnits() {
    return List.of(CheckPart.ofCount("accounts", 0, night.audited().negativeAccounts()));
  }

  private List<CheckPart> fairShares() {
    return List.of(CheckPart.ofCount("accounts", 0, night.audited().unfairAccounts()));
  }

  private List<CheckPart> entitledUnits() {
    return List.of(
        CheckPart.ofFen(
            "units", night.settled().openingUnitsFen(), night.audited().entitledUnitsFen()));
  }

  private List<CheckPart> ledgerUnits() {
    return night.ledger().unitsInIssueFen().stream()
        .mapToObj(given -> CheckPart.ofFen("units", given, night.settled().openingUnitsFen()))
        .toList();
  }

  private List<CheckPart> custodianCash() {
    List<CheckPart> parts = new ArrayList<>();
    night
        .ledger()
        .custodianSubscriptionsFen()
        .ifPresent(
            given ->
                parts.add(
                    CheckPart.ofFen("subscriptions", given, night.audited().subscribedFen())));
    night
        .ledger()
        .custodianRedemptionsFen()
        .ifPresent(
            given ->
                parts.add(CheckPart.ofFen("redemptions", given, night.audited().redeemedFen())));
    return parts;
  }

  private List<CheckPart> feesAgree() {
    List<CheckPart> parts = new ArrayList<>();
    for (Fee fee : Fee.values()) {
      Long given = night.ledger().feesFen().get(fee);
      if (given != null) {
        parts.add(CheckPart.ofFen(fee.key(), given, night.pool().feesFen().get(fee)));
      }
    }
    return parts;
  }

  private List<CheckPart> advancerPaid() {
    return night.ledger().advancerPaidFen().stream()
        .mapToObj(given -> CheckPart.ofFen("paid out", given, accepted(OrderType.FAST_REDEEM)))
        .toList();
  }

  private List<CheckPart> quoteAgrees() {
    List<CheckPart> parts = new ArrayList<>();
    night
        .ledger()
        .incomePer10k()
        .ifPresent(
            given ->
                parts.add(
                    new CheckPart("income per 10,000", Unit.PER_10K, given, night.incomePer10k())));
    night
        .ledger()
        .sevenDayYield()
        .ifPresent(
            given ->
                parts.add(
                    new CheckPart("seven-day yield", Unit.PERCENT, given, night.sevenDayYield())));
    return parts;
  }

  private long accepted(OrderType type) {
    return night.settled().accepted().get(type).amountFen();
  }

  private static long sum(long... figures) {
    long total = 0;
    for (long figure : figures) {
      total = Math.addExact(total, figure);
    }
    return total;
  }
}
