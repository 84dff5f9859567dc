package org.wanfen.batch.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.wanfen.batch.report.model.EventsOfDay;
import org.wanfen.batch.report.model.EventsOfDay.RejectedRows;
import org.wanfen.batch.report.model.LateEvents;
import org.wanfen.batch.report.model.NightReport;
import org.wanfen.batch.report.model.SetAside;
import org.wanfen.batch.report.model.Timing;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events, rows that had no effect, and timings of a report, for machines. */
final class EventsJson {

  private EventsJson() {}

  static void put(ObjectNode node, NightReport report) {
    EventsOfDay events = report.events();
    ArrayNode types = node.putArray("eventsByType");
    events
        .types()
        .forEach(
            type ->
                types
                    .addObject()
                    .put("type", type.type().name())
                    .put("accepted", type.accepted().events())
                    .put("acceptedAmount", Fen.format(type.accepted().amountFen()))
                    .put("rejected", type.rejectedEvents().orElse(null))
                    .put("rejectedAmount", type.rejectedFen().map(Fen::format).orElse(null)));
    ArrayNode reasons = node.putArray("rejectsByReason");
    events
        .rejects()
        .forEach(
            (reason, tally) ->
                reasons
                    .addObject()
                    .put("reason", reason.name())
                    .put("events", tally.events())
                    .put("amount", Fen.format(tally.amountFen())));
    ArrayNode hours = node.putArray("eventsByHour");
    events.hours().forEach(hour -> hour(hours.addObject(), hour));
    node.put("forNextTradingDay", events.forNextTradingDay());
    node.put("lateRejected", events.kept().map(RejectedRows::late).orElse(null));
    rows(node.putObject("quarantinedRows"), report.quarantined());
    rows(node.putObject("rejectedRows"), report.rejected());
    late(node.putObject("lateEvents"), report.late());
  }

  private static void hour(ObjectNode node, EventsOfDay.OfHour hour) {
    node.put("hour", hour.hour());
    hour.byType().forEach((type, events) -> node.put(type.name(), events));
    node.put("accepted", hour.accepted().orElse(null));
    node.put("rejected", hour.rejected().orElse(null));
  }

  static void rows(ObjectNode node, SetAside rows) {
    node.put("total", rows.total());
    node.put("kept", rows.kept());
    ArrayNode first = node.putArray("first");
    rows.rows()
        .forEach(
            row ->
                first
                    .addObject()
                    .put("file", row.file())
                    .put("line", row.line())
                    .put("reason", row.reason())
                    .put("row", row.text())
                    .put("omittedBytes", row.omittedBytes()));
  }

  static void late(ObjectNode node, LateEvents late) {
    node.put("total", late.total());
    node.put("kept", late.kept());
    node.put("night", late.night().toString());
    node.put("tradeDate", late.tradeDate().map(LocalDate::toString).orElse(null));
    ArrayNode first = node.putArray("first");
    late.events()
        .forEach(
            event ->
                first
                    .addObject()
                    .put("file", event.file())
                    .put("line", event.line())
                    .put("eventId", event.id())
                    .put("time", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(event.at()))
                    .put("account", event.account())
                    .put("type", event.type().name())
                    .put("amount", Fen.format(event.amountFen()))
                    .put("ownTradeDate", event.ownTradeDate().map(LocalDate::toString).orElse(null))
                    .put("outcome", event.outcome()));
  }

  static void timing(ObjectNode node, Timing timing) {
    node.put("zone", timing.zone().getId());
    node.put("startedAt", timing.startedAt().toString());
    node.put("publishedAt", timing.publishedAt().map(Instant::toString).orElse(null));
    node.put("deadlineAt", timing.deadlineAt().toString());
    node.put("leftSeconds", timing.left().map(left -> left.toSeconds()).orElse(null));
    ArrayNode steps = node.putArray("steps");
    timing
        .steps()
        .forEach(
            step ->
                steps
                    .addObject()
                    .put("step", step.step())
                    .put("startedAt", step.startedAt().toString())
                    .put("endedAt", text(step.endedAt()))
                    .put("outcome", step.outcome().orElse(null))
                    .put("done", step.done().orElse(null)));
    ArrayNode warnings = node.putArray("warnings");
    timing
        .warnings()
        .forEach(
            warning ->
                warnings
                    .addObject()
                    .put("code", warning.code().name())
                    .put("since", warning.since().toString())
                    .put("clearedAt", text(warning.clearedAt()))
                    .put("detail", warning.detail()));
  }

  private static String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
