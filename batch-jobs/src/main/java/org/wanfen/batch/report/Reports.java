package org.wanfen.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.wanfen.batch.report.page.Document;
import org.wanfen.batch.report.page.Documents;
import org.wanfen.batch.report.page.PeriodDocuments;
import org.wanfen.batch.report.period.PeriodReport;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** Writes the files about an attempt. */
public final class Reports {

  /** The name of the summary. */
  public static final String SUMMARY = "summary.json";

  private static final String QUARANTINED_ROWS = "report-quarantined.csv";
  private static final String REJECTED_ROWS = "report-rejected.csv";
  private static final String LATE_ROWS = "report-late.csv";

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
    return write(folder, SUMMARY, SummaryJson.bytes(summary(night).orElseThrow()));
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
   * Writes the reconciliation report of an attempt that was reconciled into a folder, and beside it
   * the rows of which it shows the first only.
   */
  public List<String> writeReport(
      NightRow night, List<ReportFormat> formats, Language language, Path folder) {
    NightReport report = reports.of(night);
    Documents.RowFiles rows = new Documents.RowFiles(QUARANTINED_ROWS, REJECTED_ROWS, LATE_ROWS);
    List<String> written = new ArrayList<>(write(report, formats, language, folder, rows));
    SetAside quarantined = report.quarantined();
    if (quarantined.kept() && quarantined.more()) {
      written.add(copyRows(night, quarantined.file(), rows.quarantined(), "reason", folder));
    }
    SetAside rejected = report.rejected();
    if (rejected.kept() && rejected.more()) {
      written.add(copyRows(night, rejected.file(), rows.rejected(), "reason", folder));
    }
    LateEvents late = report.late();
    if (late.kept() && late.more()) {
      written.add(copyRows(night, late.file(), rows.late(), "outcome", folder));
    }
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

  private String copyRows(
      NightRow night, String file, String name, String thirdColumn, Path folder) {
    Path from = Locations.child(Locations.path(night.frozenPlan().resultsFolder()), file);
    Path to = Locations.child(folder, name);
    try (InputStream in = files.open(from);
        OutputStream out = files.create(to)) {
      RowsCsv.copy(in, out, thirdColumn);
    } catch (IOException e) {
      throw FileFaults.of("writing", to.toString(), e);
    }
    return Locations.shown(to);
  }

  /** Writes a file's content. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  String write(Path folder, String name, byte[] content) {
    return write(folder, name, out -> out.write(content));
  }

  private String write(Path folder, String name, Content content) {
    Path path = Locations.child(folder, name);
    try (OutputStream out = files.create(path)) {
      content.to(out);
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
