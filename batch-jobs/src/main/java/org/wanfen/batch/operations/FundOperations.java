package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Opens funds and brings in what changes about them. */
public interface FundOperations {

  /**
   * Loads fund.yaml, calendar, quote history and opening register of a dataset. A try that was cut
   * short is simply repeated. Of two that open the same fund at the same time one is refused.
   *
   * @param listener hears of accounts, and of the lease of a try that seems dead
   * @throws org.wanfen.fund.failure.WanfenException FUND_EXISTS, TERMS_INVALID, CALENDAR_INVALID,
   *     OUTSIDE_CALENDAR, QUOTES_INVALID, OPENING_INVALID; NIGHT_RUNNING if the fund is being
   *     opened elsewhere, LEASE_LOST if that began while this one was held up; RESTORED_APART if
   *     there is a register of that fund with nights in it
   */
  OpenedFund open(OpenFund request, UpkeepListener listener);

  /**
   * Brings new terms into force from a date on, which must be after every night that was run or has
   * begun. A night of an earlier date may be at work, unless the duplicate window grows.
   *
   * @throws org.wanfen.fund.failure.WanfenException TERMS_INVALID; NIGHT_RUNNING if the duplicate
   *     window grows while a night or maintenance is at work
   */
  TermsChange update(UpdateTerms request);

  /**
   * Merges days into a fund's calendar; asked again with the same days, it changes nothing. A night
   * may be at work: days that it has used, or may be using, do not change.
   *
   * @throws org.wanfen.fund.failure.WanfenException CALENDAR_INVALID
   */
  CalendarChange addCalendar(AddCalendar request);

  /** The funds of the home, by code. */
  List<FundLine> funds();

  /**
   * The fund that is meant: the one named, or the only one.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND if there is no such fund, none at
   *     all, or several and none was named
   */
  String choose(Optional<String> fund);

  /**
   * Asks for a fund to be opened.
   *
   * @param dataset the dataset's folder, local or on any Hadoop file system
   * @param by who asks
   */
  record OpenFund(String dataset, String by) {}

  /**
   * A fund that was opened.
   *
   * @param fund its code
   * @param name its name
   * @param firstDate its first business date
   * @param accounts accounts of the opening register
   * @param unitsFen units of the opening register
   * @param calendarFrom the first day of the calendar
   * @param calendarTo its last day
   * @param quotes quotes of the days before the first date
   */
  record OpenedFund(
      String fund,
      String name,
      LocalDate firstDate,
      long accounts,
      long unitsFen,
      LocalDate calendarFrom,
      LocalDate calendarTo,
      int quotes) {}

  /**
   * Asks for new terms.
   *
   * @param fund the fund's code
   * @param file the new fund.yaml; its code, first date and zone must be as they were
   * @param from the first business date that it is in force for
   * @param by who asks
   */
  record UpdateTerms(String fund, String file, LocalDate from, String by) {}

  /**
   * What new terms came to.
   *
   * @param fund the fund's code
   * @param from the first business date that they are in force for
   * @param version the version of the terms, from 1
   * @param changed false if exactly these terms were in force from that date already
   */
  record TermsChange(String fund, LocalDate from, int version, boolean changed) {}

  /**
   * Asks for calendar days.
   *
   * @param fund the fund's code
   * @param file a calendar.csv
   * @param by who asks
   */
  record AddCalendar(String fund, String file, String by) {}

  /**
   * What new calendar days came to.
   *
   * @param fund the fund's code
   * @param added days that the calendar did not cover before
   * @param changed days that were trading days and are not any more, or the other way
   * @param from the first day that is covered now
   * @param to the last day that is covered now
   * @param version the version of the calendar, from 1
   */
  record CalendarChange(
      String fund, int added, int changed, LocalDate from, LocalDate to, int version) {}

  /**
   * A fund of the home.
   *
   * @param fund its code
   * @param name its name by the newest terms
   * @param firstDate its first business date
   * @param lastPublished the last published night
   * @param calendarTo the last day that its calendar covers
   * @param zone the zone in which its people read times
   */
  record FundLine(
      String fund,
      String name,
      LocalDate firstDate,
      Optional<LocalDate> lastPublished,
      LocalDate calendarTo,
      ZoneId zone) {

    /** The date whose night is to be published next. */
    public LocalDate nextDate() {
      return lastPublished.map(date -> date.plusDays(1)).orElse(firstDate);
    }
  }
}
