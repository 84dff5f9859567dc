package org.wanfen.cli.screen;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.Summary;

/** The one line that a night comes to, and the headings above it. */
public final class NightTable {

  private static final Table TABLE =
      Table.of(
          Table.Column.words("date", 10),
          Table.Column.figures("accounts", 10),
          Table.Column.figures("events", 10),
          Table.Column.figures("pool", 16),
          Table.Column.figures("per 10,000", 10),
          Table.Column.figures("7-day %", 8),
          Table.Column.figures("checks", 6),
          Table.Column.figures("seconds", 7));

  private NightTable() {}

  /** The headings. */
  public static String header() {
    return TABLE.header();
  }

  /**
   * The line of a night: date, accounts, events read, pool, income per 10,000 units, seven-day
   * yield in percent, checks passed of those evaluated, seconds.
   */
  public static String line(NightResult night) {
    Optional<Summary> summary = night.summary();
    return TABLE.row(
        List.of(
            night.date().toString(),
            summary.map(it -> Figures.count(it.accounts())).orElse("-"),
            summary.map(it -> Figures.count(it.events().read())).orElse("-"),
            summary.map(it -> Figures.amount(it.poolFen())).orElse("-"),
            Figures.figure(summary.map(Summary::incomePer10k)),
            Figures.figure(summary.flatMap(Summary::sevenDayYield)),
            summary.map(NightTable::checks).orElse("-"),
            Figures.seconds(night.took())));
  }

  private static String checks(Summary summary) {
    int all = summary.checks().size();
    return (all - summary.failedChecks().size()) + "/" + all;
  }
}
