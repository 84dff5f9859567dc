package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.List;

/** Files about a night, for others. */
public interface NightExports {

  /**
   * Writes accounts.csv, quarantine.csv, rejected.csv and summary.json of a published night: all of
   * them or, where it is refused or fails before all of them are whole, none, and what was in their
   * places stays. Where summary.json is, the others are there and belong to it.
   *
   * @param folder where to, local or on any Hadoop file system; made if it is not there
   * @return the files' locations, in the order in which they came to their places
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, WRONG_STATE or DATE_EXPIRED
   */
  List<String> export(String fund, LocalDate date, String folder);

  /**
   * Writes the reconciliation report of the last attempt at a night, published or not; one that is
   * not says so on every page. Where more rows were quarantined or rejected than a report shows,
   * all of them are written beside it. It is an action, and has an entry in the trail.
   *
   * @param formats what to write
   * @param language the report's language
   * @param folder where to, local or on any Hadoop file system; made if it is not there
   * @param by who asks
   * @return the files' locations
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, or WRONG_STATE if it has not
   *     been reconciled
   */
  List<String> report(
      String fund,
      LocalDate date,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by);

  /**
   * Writes the report of a month or a year: what its published nights come to together, and whether
   * they follow from each other. One that not every day has a published night of says so on every
   * page. It is an action, and has an entry in the trail.
   *
   * @param formats what to write
   * @param language the report's language
   * @param folder where to, local or on any Hadoop file system; made if it is not there
   * @param by who asks
   * @return the files' locations
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT if no night of the period was
   *     begun, AMOUNT_OVERFLOW if a sum does not fit into 64 bits
   */
  List<String> report(
      String fund,
      ReportPeriod period,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by);

  /** What a report may be written as. */
  enum ReportFormat {
    /** One page for people, one file. */
    HTML,
    /** For machines. */
    JSON,
    /** For people, on paper. */
    PDF,
    /** For people who go on calculating: a workbook with a sheet for each section. */
    XLSX
  }
}
