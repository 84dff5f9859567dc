package org.wanfen.batch.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.FeedReading;

/** What an attempt was computed from, by digest. */
public final class NightInputs {

  private final FundRecords funds;
  private final NightResults results;

  /** Inputs from records. */
  public NightInputs(FundRecords funds, NightResults results) {
    this.funds = funds;
    this.results = results;
  }

  /** The inputs of an attempt, as far as it has come. */
  public List<InputLine> of(NightRow night) {
    List<InputLine> inputs = new ArrayList<>();
    Optional<String> folder = night.plan().map(plan -> plan.inputsFolder());
    inputs.add(kept(folder, Manifest.FILE_NAME, night.manifestSha256()));
    inputs.add(kept(folder, Ledger.FILE_NAME, night.ledgerSha256()));
    results
        .find(night.id(), NightStep.VERIFY_FEED, FeedReading.class)
        .ifPresent(
            feed ->
                feed.files().forEach(file -> inputs.add(kept(folder, file.name(), file.sha256()))));
    night
        .termsVersion()
        .flatMap(
            version ->
                funds.terms(night.fund()).stream()
                    .filter(terms -> terms.version() == version)
                    .map(Version::sha256)
                    .findAny())
        .ifPresent(sha256 -> inputs.add(new InputLine("fund.yaml", Optional.empty(), sha256)));
    night
        .calendarVersion()
        .flatMap(version -> funds.calendarSha256(night.fund(), version))
        .ifPresent(sha256 -> inputs.add(new InputLine("calendar.csv", Optional.empty(), sha256)));
    return inputs;
  }

  private static InputLine kept(Optional<String> folder, String name, String sha256) {
    return new InputLine(
        name, folder.map(path -> Locations.child(Locations.path(path), name).toString()), sha256);
  }
}
