package org.wanfen.batch.report;

import java.nio.charset.StandardCharsets;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.report.model.UnfinishedReport;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.night.FeedReading;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report of a night that has not come to its reconciliation, for machines: the keys of every
 * report, null where there is nothing yet.
 */
final class UnfinishedJson {

  private UnfinishedJson() {}

  static byte[] bytes(UnfinishedReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("fund", report.fund());
    node.put("date", report.date().toString());
    node.put("state", report.state().name());
    node.put("reconciled", false);
    node.put("published", false);
    node.put("fundName", report.night().fundName());
    node.put("attempt", report.night().attempt());
    node.put("mock", report.night().mock());
    node.put("tradingDay", report.night().tradingDay());
    node.put("confirms", report.night().confirms());
    node.put("noticeCode", report.noticeCode().orElse(null));
    node.put("notice", report.night().notice().orElse(null));
    node.put("quarantineLimit", report.quarantineLimit());
    node.put("overQuarantineLimit", report.overTheLimit());
    feed(node, report);
    node.put("pool", report.pool().map(pool -> Fen.format(pool.poolFen())).orElse(null));
    node.putNull("checks");
    node.putNull("statement");
    report
        .pool()
        .ifPresentOrElse(
            pool -> ReportJson.pool(node.putObject("poolStruck"), pool),
            () -> node.putNull("poolStruck"));
    node.putNull("sharing");
    node.putNull("quote");
    rows(node, report);
    EventsJson.timing(node.putObject("timing"), report.timing());
    ReportJson.people(node.putObject("people"), report.people());
    ReportJson.inputs(node.putArray("inputs"), report.inputs());
    return SummaryJson.text(node).getBytes(StandardCharsets.UTF_8);
  }

  private static void feed(ObjectNode node, UnfinishedReport report) {
    if (report.feed().isEmpty()) {
      node.putNull("events");
      node.putNull("quarantine");
      return;
    }
    FeedReading feed = report.feed().get();
    ObjectNode events = node.putObject("events");
    var counts = report.settled().map(UnfinishedReport.Settled::counts);
    events.put("read", feed.rows());
    events.put("accepted", counts.map(Summary.Events::accepted).orElse(null));
    events.put("rejected", counts.map(Summary.Events::rejected).orElse(null));
    events.put("duplicate", feed.duplicates());
    events.put("quarantined", feed.quarantinedRows());
    events.put("late", feed.late());
    ObjectNode quarantine = node.putObject("quarantine");
    feed.quarantined().forEach((reason, rows) -> quarantine.put(reason.name(), rows));
  }

  private static void rows(ObjectNode node, UnfinishedReport report) {
    report
        .quarantined()
        .ifPresentOrElse(
            rows -> EventsJson.rows(node.putObject("quarantinedRows"), rows),
            () -> node.putNull("quarantinedRows"));
    report
        .settled()
        .ifPresentOrElse(
            settled -> {
              EventsJson.rows(node.putObject("rejectedRows"), settled.rejected());
              EventsJson.late(node.putObject("lateEvents"), settled.late());
            },
            () -> {
              node.putNull("rejectedRows");
              node.putNull("lateEvents");
            });
  }
}
