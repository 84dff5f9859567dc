package org.wanfen.batch.report.page;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.wanfen.batch.report.model.LateEvents;
import org.wanfen.batch.report.model.LateEvents.LateEvent;

/** The first late events, and where the others are. */
final class LateSection {

  static final String ID = "late";

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT);

  private LateSection() {}

  /**
   * The section.
   *
   * @param file the file beside the report that holds all of them
   */
  static Document.Section of(LateEvents late, String file, Texts texts) {
    return new Document.Section(
        ID, texts.get(ID), about(late, file, texts), List.of(table(late, texts)));
  }

  private static String about(LateEvents late, String file, Texts texts) {
    String about = texts.get("late.about");
    if (late.total() == 0) {
      return about + " " + texts.get("rows.none");
    }
    if (!late.kept()) {
      return about + " " + texts.with("late.gone", late.total());
    }
    return about
        + " "
        + texts.with("late.night", late.night().toString())
        + " "
        + (late.more()
            ? texts.with("rows.more", late.total(), late.events().size(), file)
            : texts.with("rows.all", late.total()));
  }

  private static Table table(LateEvents late, Texts texts) {
    Table.Builder table =
        Table.titled(
            "",
            texts.column("late.id"),
            texts.column("late.at"),
            texts.column("late.account"),
            texts.column("events.type"),
            texts.number("pool.amount"),
            texts.column("late.own"),
            texts.column("late.taken"),
            texts.column("outcome"),
            texts.column("late.place"));
    Cell taken = late.tradeDate().map(day -> Cell.text(day.toString())).orElse(Cell.nothing());
    for (LateEvent event : late.events()) {
      table.row(
          Cell.code(event.id()),
          Cell.text(TIME.format(event.at())),
          Cell.text(event.account()),
          texts.cell("type." + event.type().name()),
          Cell.amount(event.amountFen()),
          event.ownTradeDate().map(day -> Cell.text(day.toString())).orElse(Cell.nothing()),
          taken,
          Cell.text(outcome(event.outcome(), texts)),
          Cell.text(event.file() + ":" + event.line()));
    }
    return table.table();
  }

  private static String outcome(String outcome, Texts texts) {
    if (outcome.equals(LateEvents.ACCEPTED)) {
      return texts.get("accepted");
    }
    return texts.get("rejected")
        + ": "
        + texts.find("reason." + outcome).map(text -> text + " · ").orElse("")
        + outcome;
  }
}
