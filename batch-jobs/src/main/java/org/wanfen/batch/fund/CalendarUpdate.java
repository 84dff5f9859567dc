package org.wanfen.batch.fund;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.operations.FundOperations.AddCalendar;
import org.wanfen.batch.operations.FundOperations.CalendarChange;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.files.Locations;

/** Adds days to a fund's calendar, and corrects those that no night has used. */
final class CalendarUpdate {

  private final FundRecords funds;
  private final BegunNights begun;
  private final FundTexts texts;
  private final TransactionOperations transactions;
  private final Clock clock;

  CalendarUpdate(
      FundRecords funds,
      BegunNights begun,
      FundTexts texts,
      TransactionOperations transactions,
      Clock clock) {
    this.funds = funds;
    this.begun = begun;
    this.texts = texts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Adds the days of a file.
   *
   * @param fund the fund, which is there
   * @param by who brings it
   */
  CalendarChange add(String fund, AddCalendar request, String by) {
    byte[] csv = texts.read(Locations.path(request.file()), ErrorCode.CALENDAR_INVALID);
    TradingCalendar file = CalendarCsv.parse(csv, "calendar.csv");
    return transactions.execute(
        transaction -> {
          funds.lock(fund);
          return addAlone(fund, file, by);
        });
  }

  private CalendarChange addAlone(String fund, TradingCalendar file, String by) {
    Version before = funds.calendar(fund).orElseThrow();
    TradingCalendar calendar = FundTexts.calendar(before);
    CalendarMerge merge =
        new CalendarMerge(
            calendar,
            file,
            begun.lastDate(fund).map(date -> date.plusDays(1)),
            begun.lastTradeDate(fund, calendar));
    int version = before.version();
    if (merge.added() + merge.changed() > 0) {
      version++;
      Version merged =
          FundTexts.version(version, LocalDate.EPOCH, merge.csv().getBytes(StandardCharsets.UTF_8));
      funds.addCalendar(fund, merged, by, clock.instant());
    }
    return new CalendarChange(
        fund, merge.added(), merge.changed(), merge.from(), merge.to(), version);
  }
}
