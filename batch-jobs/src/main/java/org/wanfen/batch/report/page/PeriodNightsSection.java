package org.wanfen.batch.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Line;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.period.FiguresOfNight;
import org.wanfen.batch.report.period.PeriodNight;
import org.wanfen.batch.report.period.PeriodReport;

/** One row for each night of a period. */
final class PeriodNightsSection {

  private static final int DIGITS_OF_DIGEST = 8;
  private static final int FIGURES = 8;

  private final PeriodReport report;
  private final Texts texts;

  private PeriodNightsSection(PeriodReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  static Document.Section of(PeriodReport report, Texts texts) {
    return new Document.Section(
        "nights",
        texts.get("nights"),
        texts.get("nights.about"),
        List.of(new PeriodNightsSection(report, texts).table()));
  }

  /** The days from the first that must have a night to the last that has one, gaps and all. */
  static Map<LocalDate, Optional<PeriodNight>> days(PeriodReport report) {
    Map<LocalDate, Optional<PeriodNight>> days = new TreeMap<>();
    LocalDate last = report.nights().get(report.nights().size() - 1).date();
    for (LocalDate day = report.coverage().from(); !day.isAfter(last); day = day.plusDays(1)) {
      days.put(day, Optional.empty());
    }
    report.nights().forEach(night -> days.put(night.date(), Optional.of(night)));
    return days;
  }

  private Table table() {
    Table.Builder table =
        Table.titled(
            "",
            texts.column("date"),
            texts.column("nights.state"),
            texts.number("nights.opening"),
            texts.number("nights.in"),
            texts.number("nights.out"),
            texts.number("nights.fast"),
            texts.number("nights.income"),
            texts.number("nights.closing"),
            texts.number("nights.per10k"),
            texts.number("nights.yield"),
            texts.column("nights.certificate"),
            texts.column("nights.released"));
    days(report).forEach((date, night) -> table.row(row(date, night)));
    report.statement().ifPresent(statement -> table.row(sum(statement)));
    return table.table();
  }

  private Table.Row row(LocalDate date, Optional<PeriodNight> night) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(date.toString()));
    cells.add(texts.cell("state." + night.map(found -> found.state().name()).orElse("none")));
    Optional<FiguresOfNight> figures = night.flatMap(PeriodNight::figures);
    cells.addAll(
        figures
            .map(PeriodNightsSection::cells)
            .orElse(Collections.nCopies(FIGURES, Cell.nothing())));
    cells.add(
        night
            .flatMap(PeriodNight::certificate)
            .map(digest -> Cell.code(digest.substring(0, DIGITS_OF_DIGEST)))
            .orElse(Cell.nothing()));
    cells.add(
        night.flatMap(PeriodNight::released).map(who -> Cell.text(who.by())).orElse(Cell.empty()));
    boolean good = figures.filter(found -> found.checksFailed() == 0).isPresent();
    return new Table.Row(good ? Table.Style.PLAIN : Table.Style.BAD, cells);
  }

  private static List<Cell> cells(FiguresOfNight night) {
    return List.of(
        Cell.amount(night.day().openingFen()),
        Cell.amount(night.movedFen(Movement.SUBSCRIBED)),
        Cell.amount(night.movedFen(Movement.REDEEMED)),
        Cell.amount(night.movedFen(Movement.FAST_IN)),
        Cell.amount(night.paidFen()),
        Cell.amount(night.day().closingFen()),
        Cell.figure(night.incomePer10k()),
        Cell.figure(night.sevenDayYield()));
  }

  private Table.Row sum(DayStatement statement) {
    Cell none = Cell.empty();
    return new Table.Row(
        Table.Style.TOTAL,
        Arrays.asList(
            texts.cell("nights.sum"),
            none,
            none,
            moved(statement, Movement.SUBSCRIBED),
            moved(statement, Movement.REDEEMED),
            moved(statement, Movement.FAST_IN),
            moved(statement, Movement.INCOME),
            none,
            none,
            none,
            none,
            none));
  }

  private static Cell moved(DayStatement statement, Movement movement) {
    return statement.lines().stream()
        .filter(line -> line.movement() == movement)
        .map(Line::amountFen)
        .map(Cell::amount)
        .findAny()
        .orElseThrow();
  }
}
