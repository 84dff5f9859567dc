package org.wanfen.batch.fund;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.FundOperations.TermsChange;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.plane.DataPlane;

/** Brings new terms of a fund, in force from a date that no night has reached. */
final class TermsUpdate {

  private static final String UNCHANGED = "Terms, calendar and nights are as they were.";

  private final FundRecords funds;
  private final BegunNights begun;
  private final FundTexts texts;
  private final Leases leases;
  private final TransactionOperations transactions;
  private final Supplier<DataPlane> plane;
  private final Clock clock;

  TermsUpdate(
      FundRecords funds,
      BegunNights begun,
      FundTexts texts,
      Leases leases,
      TransactionOperations transactions,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.funds = funds;
    this.begun = begun;
    this.texts = texts;
    this.leases = leases;
    this.transactions = transactions;
    this.plane = plane;
    this.clock = clock;
  }

  /**
   * Brings terms.
   *
   * @param fund the fund, which is there
   * @param by who brings them
   */
  TermsChange bring(String fund, UpdateTerms request, String by) {
    byte[] yaml = texts.read(Locations.path(request.file()), ErrorCode.TERMS_INVALID);
    FundTerms terms = FundYaml.parse(yaml, "fund.yaml");
    requireSame(FundTexts.terms(funds.terms(fund).get(0)), terms);
    if (!widens(fund, terms)) {
      return bring(fund, terms, yaml, request, by, () -> {});
    }
    // Maintenance removes event ids that no terms on record need, and must not do so meanwhile.
    try (Lease lease = leases.take(fund, (holder, left) -> {})) {
      return bring(fund, terms, yaml, request, by, lease::checkLocked);
    }
  }

  /** Whether their window reaches back further than that of any terms on record. */
  private boolean widens(String fund, FundTerms terms) {
    return funds.terms(fund).stream()
        .map(FundTexts::terms)
        .allMatch(known -> known.duplicateWindowNights() < terms.duplicateWindowNights());
  }

  private TermsChange bring(
      String fund, FundTerms terms, byte[] yaml, UpdateTerms request, String by, Runnable mine) {
    Optional<LocalDate> eventIdsFrom = plane.get().upkeep(fund).eventIdsFrom();
    return transactions.execute(
        transaction -> {
          mine.run();
          funds.lock(fund);
          return bringAlone(fund, terms, yaml, request, by, eventIdsFrom);
        });
  }

  /** No night begins meanwhile: what has begun is seen here, and what begins later sees this. */
  private TermsChange bringAlone(
      String fund,
      FundTerms terms,
      byte[] yaml,
      UpdateTerms request,
      String by,
      Optional<LocalDate> eventIdsFrom) {
    List<Version> versions = funds.terms(fund);
    Version current = funds.termsOn(fund, request.from()).orElse(versions.get(0));
    Version mine = FundTexts.version(versions.size() + 1, request.from(), yaml);
    if (current.validFrom().equals(request.from()) && current.sha256().equals(mine.sha256())) {
      return new TermsChange(fund, request.from(), current.version(), false);
    }
    Optional<LocalDate> used = begun.lastDate(fund);
    LocalDate earliest = used.map(date -> date.plusDays(1)).orElse(terms.firstDate());
    if (request.from().isBefore(earliest)) {
      throw termsRefused(
          "they cannot be in force from " + request.from() + ": the earliest date is " + earliest);
    }
    requireEventIds(eventIdsFrom, terms, request.from());
    funds.addTerms(fund, mine, by, clock.instant());
    return new TermsChange(fund, request.from(), mine.version(), true);
  }

  /** A wider window may reach back to nights whose event ids maintenance has removed. */
  private static void requireEventIds(Optional<LocalDate> first, FundTerms terms, LocalDate from) {
    LocalDate needed = from.minusDays(terms.duplicateWindowNights());
    if (first.filter(needed::isBefore).isPresent()) {
      throw termsRefused(
          "duplicateWindow "
              + terms.duplicateWindowNights()
              + " reaches back to "
              + needed
              + ", but the event ids of nights before "
              + first.get()
              + " have expired");
    }
  }

  private static void requireSame(FundTerms before, FundTerms now) {
    if (!before.code().equals(now.code())) {
      throw termsRefused("code is " + now.code() + ", the fund's is " + before.code());
    }
    if (!before.firstDate().equals(now.firstDate())) {
      throw termsRefused(
          "firstDate is " + now.firstDate() + ", the fund's is " + before.firstDate());
    }
    if (!before.zone().equals(now.zone())) {
      throw termsRefused("zone is " + now.zone() + ", the fund's is " + before.zone());
    }
  }

  private static WanfenException termsRefused(String what) {
    return new WanfenException(
        ErrorCode.TERMS_INVALID,
        "fund.yaml: " + what,
        UNCHANGED,
        "Correct the file or the date, then give the command again.");
  }
}
