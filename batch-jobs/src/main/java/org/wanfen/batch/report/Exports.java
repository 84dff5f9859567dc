package org.wanfen.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.model.NightReports;
import org.wanfen.batch.report.period.PeriodReport;
import org.wanfen.batch.report.period.PeriodReports;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;
import org.wanfen.settlement.plane.DataPlane;

/** Writes exports and reports. */
public final class Exports implements NightExports {

  private final NightLookup lookup;
  private final Reports reports;
  private final PeriodReports periods;
  private final ActionTrail trail;
  private final FileStore files;
  private final Supplier<DataPlane> plane;

  /** Exports from records and register. */
  public Exports(
      NightLookup lookup,
      Reports reports,
      PeriodReports periods,
      ActionTrail trail,
      FileStore files,
      Supplier<DataPlane> plane) {
    this.lookup = lookup;
    this.reports = reports;
    this.periods = periods;
    this.trail = trail;
    this.files = files;
    this.plane = plane;
  }

  @Override
  public List<String> export(String fund, LocalDate date, String folder) {
    NightRow night = lookup.published(fund, date);
    ExpiredRows.requireFrom(plane.get(), fund, date);
    Path out = Locations.path(folder);
    files.createFolder(out);
    Summary.Events events = Reports.summary(night).orElseThrow().events();
    List<String> written = new ArrayList<>();
    try (WholeFiles whole = new WholeFiles(files, out)) {
      written.add(write(whole, out, "accounts.csv", to -> accounts(night, to)));
      written.add(
          write(
              whole,
              out,
              NightReports.QUARANTINE,
              to -> copy(night, NightReports.QUARANTINE, events.quarantined(), to)));
      written.add(
          write(
              whole,
              out,
              NightReports.REJECTED,
              to -> copy(night, NightReports.REJECTED, events.rejected(), to)));
      // The last: where it is, all of them are there, and of this night.
      written.add(write(whole, out, Reports.SUMMARY, to -> to.write(Reports.summaryJson(night))));
      whole.adopt();
    }
    return written;
  }

  private static String write(
      WholeFiles whole, Path folder, String name, WholeFiles.Content content) {
    whole.write(name, content);
    return Locations.child(folder, name).toString();
  }

  private void accounts(NightRow night, OutputStream to) {
    plane
        .get()
        .writeAccounts(night.fund(), night.date(), night.auditedSnapshot().orElseThrow(), to);
  }

  /** The rows that a night has set aside; a night that has none may have no file of them. */
  private void copy(NightRow night, String name, long rows, OutputStream to) throws IOException {
    Path from = Locations.child(Locations.path(night.frozenPlan().resultsFolder()), name);
    if (rows == 0 && !files.exists(from)) {
      to.write("file,line,reason,row\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (InputStream in = files.open(from)) {
      in.transferTo(to);
    }
  }

  @Override
  public List<String> report(
      String fund,
      LocalDate date,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by) {
    return trail.during(
        Asked.about(by, "report", fund).on(date),
        inWords(formats, language, folder),
        () -> write(fund, date, formats, language, folder));
  }

  @Override
  public List<String> report(
      String fund,
      ReportPeriod period,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by) {
    return trail.during(
        Asked.about(by, "report", fund),
        "of " + period + ", " + inWords(formats, language, folder),
        () -> write(fund, period, formats, language, folder));
  }

  private static String inWords(List<ReportFormat> formats, Language language, String folder) {
    String files = formats.stream().map(ReportFormat::name).collect(Collectors.joining(", "));
    return files + " in " + language + ", into " + folder;
  }

  private List<String> write(
      String fund, ReportPeriod period, List<ReportFormat> formats, Language language, String to) {
    PeriodReport report = periods.of(fund, period);
    Path out = Locations.path(to);
    files.createFolder(out);
    return reports.writePeriod(report, formats, language, out);
  }

  private List<String> write(
      String fund, LocalDate date, List<ReportFormat> formats, Language language, String folder) {
    NightRow night = lookup.last(fund, date);
    if (night.plan().isEmpty()) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          night
              + " has nothing to report: its inputs were never frozen. It is "
              + night.state()
              + night.notice().map(why -> ": " + why).orElse(""),
          "Nothing was changed.",
          "See who began it, and how it ended, with: wanfen night show");
    }
    Path out = Locations.path(folder);
    files.createFolder(out);
    return reports.writeReport(night, formats, language, out);
  }
}
