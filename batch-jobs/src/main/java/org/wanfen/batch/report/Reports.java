package org.wanfen.batch.report;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.file.HtmlFile;
import org.wanfen.batch.report.file.PdfFile;
import org.wanfen.batch.report.file.RowsCsv;
import org.wanfen.batch.report.file.XlsxFile;
import org.wanfen.batch.report.model.LateEvents;
import org.wanfen.batch.report.model.NightReport;
import org.wanfen.batch.report.model.NightReports;
import org.wanfen.batch.report.model.SetAside;
import org.wanfen.batch.report.model.UnfinishedReport;
import org.wanfen.batch.report.page.Document;
import org.wanfen.batch.report.page.Documents;
import org.wanfen.batch.report.page.PeriodDocuments;
import org.wanfen.batch.report.page.UnfinishedDocument;
import org.wanfen.batch.report.period.PeriodReport;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;

/** Writes the files about an attempt. */
public final class Reports {

  /** The name of the summary. */
  public static final String SUMMARY = "summary.json";

  private static final String QUARANTINED_ROWS = "report-quarantined.csv";
  private static final String REJECTED_ROWS = "report-rejected.csv";
  private static final String LATE_ROWS = "report-late.csv";
  private static final Documents.RowFiles BESIDE =
      new Documents.RowFiles(QUARANTINED_ROWS, REJECTED_ROWS, LATE_ROWS);

  private final NightReports reports;
  private final FileStore files;

  /** Reports from records. */
  public Reports(NightReports reports, FileStore files) {
    this.reports = reports;
    this.files = files;
  }

  /** What an attempt came to, in the state that it is in now; empty before its reconciliation. */
  public static Optional<Summary> summary(NightRow night) {
    return NightReports.summary(night);
  }

  /** Writes summary.json into a folder. */
  public String writeSummary(NightRow night, Path folder) {
    return write(folder, SUMMARY, summaryJson(night));
  }

  /** The bytes of summary.json of an attempt that was reconciled. */
  static byte[] summaryJson(NightRow night) {
    return SummaryJson.bytes(summary(night).orElseThrow());
  }

  /**
   * Writes the reconciliation report of an attempt that was reconciled into the folder of its
   * results, where its rows are anyway.
   */
  public List<String> keepReport(
      NightRow night, List<ReportFormat> formats, Language language, Path folder) {
    return write(
        reports.of(night),
        formats,
        language,
        folder,
        new Documents.RowFiles(NightReports.QUARANTINE, NightReports.REJECTED, NightReports.LATE));
  }

  /**
   * Writes the reconciliation report of an attempt whose inputs were frozen into a folder, and
   * beside it the rows of which it shows the first only. Of one that was not reconciled it tells
   * what there is.
   */
  public List<String> writeReport(
      NightRow night, List<ReportFormat> formats, Language language, Path folder) {
    if (night.summary().isEmpty()) {
      return writeUnfinished(night, formats, language, folder);
    }
    NightReport report = reports.of(night);
    List<String> written = new ArrayList<>(write(report, formats, language, folder, BESIDE));
    copyRows(night, report.quarantined(), QUARANTINED_ROWS, folder).ifPresent(written::add);
    copyRows(night, report.rejected(), REJECTED_ROWS, folder).ifPresent(written::add);
    copyLate(night, report.late(), folder).ifPresent(written::add);
    return written;
  }

  private List<String> writeUnfinished(
      NightRow night, List<ReportFormat> formats, Language language, Path folder) {
    UnfinishedReport report = reports.unfinished(night);
    Document document = UnfinishedDocument.of(report, language, BESIDE);
    List<String> written =
        new ArrayList<>(write(document, () -> UnfinishedJson.bytes(report), formats, folder));
    report
        .quarantined()
        .flatMap(rows -> copyRows(night, rows, QUARANTINED_ROWS, folder))
        .ifPresent(written::add);
    report
        .settled()
        .flatMap(settled -> copyRows(night, settled.rejected(), REJECTED_ROWS, folder))
        .ifPresent(written::add);
    report
        .settled()
        .flatMap(settled -> copyLate(night, settled.late(), folder))
        .ifPresent(written::add);
    return written;
  }

  private List<String> write(
      NightReport report,
      List<ReportFormat> formats,
      Language language,
      Path folder,
      Documents.RowFiles rows) {
    return write(
        Documents.of(report, language, rows), () -> ReportJson.bytes(report), formats, folder);
  }

  /** Writes the report of a period into a folder. */
  public List<String> writePeriod(
      PeriodReport report, List<ReportFormat> formats, Language language, Path folder) {
    return write(
        PeriodDocuments.of(report, language), () -> PeriodJson.bytes(report), formats, folder);
  }

  private List<String> write(
      Document document, Supplier<byte[]> json, List<ReportFormat> formats, Path folder) {
    List<String> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      written.add(
          switch (format) {
            case HTML -> write(folder, "report.html", new HtmlFile().bytes(document));
            case JSON -> write(folder, "report.json", json.get());
            case PDF -> write(folder, "report.pdf", out -> PdfFile.write(document, out));
            case XLSX -> write(folder, "report.xlsx", out -> XlsxFile.write(document, out));
          });
    }
    return written;
  }

  private Optional<String> copyRows(NightRow night, SetAside rows, String name, Path folder) {
    return rows.kept() && rows.more()
        ? Optional.of(copy(night, rows.file(), name, "reason", folder))
        : Optional.empty();
  }

  private Optional<String> copyLate(NightRow night, LateEvents late, Path folder) {
    return late.kept() && late.more()
        ? Optional.of(copy(night, late.file(), LATE_ROWS, "outcome", folder))
        : Optional.empty();
  }

  private String copy(NightRow night, String file, String name, String thirdColumn, Path folder) {
    Path from = Locations.child(Locations.path(night.frozenPlan().resultsFolder()), file);
    return write(
        folder,
        name,
        out -> {
          try (InputStream in = files.open(from)) {
            RowsCsv.copy(in, out, thirdColumn);
          }
        });
  }

  private String write(Path folder, String name, byte[] content) {
    return write(folder, name, out -> out.write(content));
  }

  private String write(Path folder, String name, WholeFiles.Content content) {
    return WholeFiles.write(files, folder, name, content);
  }
}
