package org.wanfen.batch.night;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.settlement.files.Locations;

/** Keeps summary and reconciliation report with the results of the attempt. */
final class WriteReport implements Task {

  private final NightTools tools;
  private final Reports reports;

  WriteReport(NightTools tools, Reports reports) {
    this.tools = tools;
    this.reports = reports;
  }

  @Override
  public NightStep step() {
    return NightStep.REPORT;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), step());
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    var folder = Locations.path(row.frozenPlan().resultsFolder());
    List<String> written = new ArrayList<>();
    written.add(reports.writeSummary(row, folder));
    written.addAll(
        reports.keepReport(
            row, List.of(ReportFormat.HTML, ReportFormat.JSON), Language.ZH, folder));
    tools.keep(night, step(), written);
  }
}
