package org.wanfen.batch.fund;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.Dataset;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.plane.DataPlane;

/** Opens funds and brings in what changes about them. */
public final class FundDesk implements FundOperations {

  private final FundRecords funds;
  private final NightRecords nights;
  private final ActionTrail trail;
  private final FileStore files;
  private final FundTexts texts;
  private final FundOpening opening;
  private final TermsUpdate termsUpdate;
  private final CalendarUpdate calendarUpdate;

  /** The desk of a home. */
  public FundDesk(
      FundRecords funds,
      NightRecords nights,
      ActionTrail trail,
      Leases leases,
      TransactionOperations transactions,
      FileStore files,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.trail = trail;
    this.files = files;
    this.texts = new FundTexts(files);
    BegunNights begun = new BegunNights(nights);
    this.opening = new FundOpening(funds, texts, leases, transactions, plane, clock);
    this.termsUpdate = new TermsUpdate(funds, begun, texts, leases, transactions, plane, clock);
    this.calendarUpdate = new CalendarUpdate(funds, begun, texts, transactions, clock);
  }

  @Override
  public OpenedFund open(OpenFund request, UpkeepListener listener) {
    String by = Names.required(request.by(), "who opens the fund (--by)");
    Dataset dataset = Dataset.at(files, Locations.path(request.dataset()));
    byte[] yaml = texts.read(dataset.fundYaml(), ErrorCode.TERMS_INVALID);
    FundTerms terms = FundYaml.parse(yaml, "fund.yaml");
    Asked asked = Asked.about(by, "open", terms.code());
    trail.begun(asked);
    return trail.during(asked, () -> opening.open(dataset, terms, yaml, by, listener));
  }

  @Override
  public TermsChange update(UpdateTerms request) {
    String by = Names.required(request.by(), "who brings the terms (--by)");
    String fund = choose(Optional.of(request.fund()));
    Asked asked = Asked.about(by, "fund update", fund).on(request.from());
    return trail.during(asked, () -> termsUpdate.bring(fund, request, by));
  }

  @Override
  public CalendarChange addCalendar(AddCalendar request) {
    String by = Names.required(request.by(), "who brings the calendar (--by)");
    String fund = choose(Optional.of(request.fund()));
    return trail.during(
        Asked.about(by, "calendar add", fund), () -> calendarUpdate.add(fund, request, by));
  }

  @Override
  public List<FundLine> funds() {
    return funds.funds().stream().map(this::line).toList();
  }

  private FundLine line(FundRow fund) {
    List<Version> terms = funds.terms(fund.code());
    FundTerms newest = FundTexts.terms(terms.get(terms.size() - 1));
    return new FundLine(
        fund.code(),
        newest.name(),
        fund.firstDate(),
        nights.lastPublished(fund.code()).map(NightRow::date),
        FundTexts.calendar(funds.calendar(fund.code()).orElseThrow()).days().lastKey(),
        newest.zone());
  }

  @Override
  public String choose(Optional<String> fund) {
    List<String> codes = funds.funds().stream().map(FundRow::code).toList();
    if (fund.isPresent() ? codes.contains(fund.get()) : codes.size() == 1) {
      return fund.orElseGet(() -> codes.get(0));
    }
    String there = codes.isEmpty() ? "none" : String.join(", ", codes);
    throw new WanfenException(
        ErrorCode.NO_SUCH_FUND,
        fund.map(code -> "There is no fund " + code + " in this home; there is: " + there)
            .orElse("No fund was chosen; in this home there is: " + there),
        "Nothing was changed.",
        codes.isEmpty()
            ? "Open one first, with: wanfen open DATASET"
            : "Choose one with --fund CODE.");
  }
}
