package org.wanfen.batch.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.Json;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.FeedReading;

/** Puts the files about an attempt together from what is on record, and writes them. */
public final class Reports {

  /** The name of the summary. */
  public static final String SUMMARY = "summary.json";

  private final FundRecords funds;
  private final NightResults results;
  private final FileStore files;
  private final ReportPage page = new ReportPage();

  /** Reports from records. */
  public Reports(FundRecords funds, NightResults results, FileStore files) {
    this.funds = funds;
    this.results = results;
    this.files = files;
  }

  /** What an attempt came to, in the state that it is in now; empty before its reconciliation. */
  public static Optional<Summary> summary(NightRow night) {
    return night.summary().map(json -> Json.read(json, Summary.class).in(night.state()));
  }

  /** Writes summary.json into a folder. */
  public String writeSummary(NightRow night, Path folder) {
    return write(folder, SUMMARY, SummaryJson.bytes(summary(night).orElseThrow()));
  }

  /** Writes the reconciliation report of an attempt that was reconciled into a folder. */
  public List<String> writeReport(
      NightRow night, List<ReportFormat> formats, Language language, Path folder) {
    ReconciliationReport report = report(night);
    List<String> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      switch (format) {
        case HTML -> written.add(write(folder, "report.html", page.bytes(report, language)));
        case JSON -> written.add(write(folder, "report.json", ReportJson.bytes(report)));
      }
    }
    return written;
  }

  private ReconciliationReport report(NightRow night) {
    return new ReconciliationReport(
        night.frozenPlan().terms().name(),
        night.attempt(),
        night.mock(),
        night.startedBy(),
        night.publishedAt(),
        ReconciliationReport.Decided.of(
            night.quarantineAcceptedBy(), night.quarantineAcceptedReason()),
        ReconciliationReport.Decided.of(night.releasedBy(), night.releasedReason()),
        summary(night).orElseThrow(),
        results.get(night.id(), NightStep.STRIKE_POOL, Pool.class),
        inputs(night));
  }

  /** What an attempt was computed from, as far as it has come. */
  public List<InputLine> inputs(NightRow night) {
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

  String write(Path folder, String name, byte[] content) {
    Path path = Locations.child(folder, name);
    try (OutputStream out = files.create(path)) {
      out.write(content);
    } catch (IOException e) {
      throw FileFaults.of("writing", path.toString(), e);
    }
    return Locations.shown(path);
  }

  /** An empty list of rows, for a night that has none. */
  String writeNoRows(Path folder, String name) {
    return write(folder, name, "file,line,reason,row\n".getBytes(StandardCharsets.UTF_8));
  }
}
