package org.wanfen.sample.reference;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.DatasetWriter;
import org.wanfen.sample.dataset.LedgerFile;
import org.wanfen.sample.dataset.OrderFile;

/** A fund without fees whose nights can be worked out by hand; it begins on Monday, 2013-11-11. */
final class TinyFund {

  static final LocalDate MONDAY = LocalDate.of(2013, 11, 11);
  static final long ADVANCER = 900;

  private final Path folder;
  private final DatasetWriter writer;
  private LocalDate next = MONDAY;

  TinyFund(Path folder, Map<Long, Long> openingFen, int duplicateWindowNights) {
    this.folder = folder;
    this.writer =
        DatasetWriter.into(folder)
            .fund(terms(duplicateWindowNights))
            .calendar(weekdays())
            .opening(openingFen);
  }

  /** Adds a night with one orders file of these lines. */
  TinyFund night(long incomeFen, String... lines) {
    OrderFile file = OrderFile.named("orders-1.csv");
    for (String line : lines) {
      file.line(line);
    }
    writer.night("1", LedgerFile.of("1", next).income("interest", incomeFen), List.of(file));
    next = next.plusDays(1);
    return this;
  }

  List<ReferenceNight> nights() {
    return ReferenceCalculation.of(ReferenceDataset.read(folder)).nights();
  }

  static AccountDay account(ReferenceNight night, long account) {
    return night.accounts().stream().filter(a -> a.account() == account).findFirst().orElseThrow();
  }

  private static FundTerms terms(int duplicateWindowNights) {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.put(fee, AnnualRate.parse("0"));
    }
    return new FundTerms(
        "1",
        "Tiny",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(15, 0),
        MONDAY,
        ADVANCER,
        fees,
        100,
        OptionalLong.of(1_000),
        100,
        duplicateWindowNights);
  }

  private static TradingCalendar weekdays() {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    for (int day = 0; day < 30; day++) {
      LocalDate date = MONDAY.plusDays(day);
      days.put(date, date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
    return TradingCalendar.of(days);
  }
}
