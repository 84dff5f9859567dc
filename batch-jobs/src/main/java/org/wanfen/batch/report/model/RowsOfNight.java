package org.wanfen.batch.report.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.calendar.OutsideCalendarException;
import org.wanfen.fund.calendar.TradeDates;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** The rows that an attempt kept in the folder of its results. */
final class RowsOfNight {

  private final FundRecords funds;
  private final FileStore files;

  RowsOfNight(FundRecords funds, FileStore files) {
    this.funds = funds;
    this.files = files;
  }

  /** Hears of every row. */
  interface EachRow {
    void row(String reason, String text);
  }

  /**
   * Rows that had no effect.
   *
   * @param total how many there are, as recorded
   * @param each hears of all of them that are kept
   */
  SetAside setAside(NightRow night, String name, long total, EachRow each) {
    SetAsideRead rows = new SetAsideRead(each);
    if (total != 0) {
      boolean unused = read(night, name, rows);
    }
    return rows.agreedWith(total, name);
  }

  /**
   * Late events.
   *
   * @param total how many there are, as recorded
   */
  LateEvents late(NightRow night, long total) {
    if (total == 0) {
      return new LateEvents(NightReports.LATE, night.date(), Optional.empty(), 0, true, List.of());
    }
    LateRowsRead rows = new LateRowsRead(night.date(), tradeDates(night));
    boolean unused =
        read(
            night,
            NightReports.LATE,
            (file, line, outcome, text, omitted) -> rows.add(file, line, outcome, text));
    return rows.agreedWith(total, NightReports.LATE);
  }

  private Function<LocalDateTime, Optional<LocalDate>> tradeDates(NightRow night) {
    Optional<TradeDates> dates =
        night
            .calendarVersion()
            .flatMap(version -> funds.calendar(night.fund(), version))
            .map(
                calendar ->
                    new TradeDates(
                        CalendarCsv.parse(
                            calendar.text().getBytes(StandardCharsets.UTF_8), "calendar.csv"),
                        night.frozenPlan().terms().cutOff()));
    return at -> dates.flatMap(rule -> tradeDate(rule, at));
  }

  private static Optional<LocalDate> tradeDate(TradeDates rule, LocalDateTime at) {
    try {
      return Optional.of(rule.of(at));
    } catch (OutsideCalendarException e) {
      return Optional.empty();
    }
  }

  /** Reads a file; returns whether it is there. */
  private boolean read(NightRow night, String name, KeptRows.Visitor visitor) {
    Path path = Locations.child(Locations.path(night.frozenPlan().resultsFolder()), name);
    if (!files.exists(path)) {
      return false;
    }
    try (InputStream in = files.open(path)) {
      KeptRows.read(in, visitor);
      return true;
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }
}
