package org.wanfen.sample.generate;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the generator is to write.
 *
 * @param accounts accounts in the opening register, the advancer among them; at least 2
 * @param ordersPerNight rows of orders a night, not negative
 * @param nights how many nights, at least 1
 * @param seed the same options and seed make the same dataset
 * @param firstDate the first business date
 * @param opening the form of the opening register
 * @param badRowsPerMillion how many rows of a million are to be quarantined
 * @param rowsPerFile the most rows of one orders file, at least 1
 * @param threads how many files are written at once, at least 1
 */
public record GeneratorOptions(
    long accounts,
    long ordersPerNight,
    int nights,
    long seed,
    LocalDate firstDate,
    OpeningFormat opening,
    int badRowsPerMillion,
    long rowsPerFile,
    int threads) {

  private static final long MOST_PLAIN_ACCOUNTS = 1_000_000;
  private static final long MOST_ACCOUNTS = 100_000_000_000L;

  /** Makes the options. */
  public GeneratorOptions {
    Objects.requireNonNull(firstDate, "firstDate");
    Objects.requireNonNull(opening, "opening");
    require(accounts >= 2 && accounts <= MOST_ACCOUNTS, "accounts are 2 to " + MOST_ACCOUNTS);
    require(ordersPerNight >= 0, "orders a night are not negative");
    require(ordersPerNight <= 10_000_000_000L, "orders a night are at most 10,000,000,000");
    require(nights >= 1 && nights <= 10_000, "nights are 1 to 10,000");
    require(badRowsPerMillion >= 0 && badRowsPerMillion <= 1_000_000, "bad rows per million");
    require(rowsPerFile >= 1, "a file has at least 1 row");
    require(threads >= 1, "there is at least 1 thread");
  }

  /**
   * Options with the usual rest: nights from 2013-11-11 on, up to a million accounts as opening.csv
   * and more as opening.csv.gz, one bad row in 10,000, a million rows a file, one thread.
   */
  public static GeneratorOptions of(long accounts, long ordersPerNight, int nights, long seed) {
    return new GeneratorOptions(
        accounts,
        ordersPerNight,
        nights,
        seed,
        LocalDate.of(2013, 11, 11),
        accounts <= MOST_PLAIN_ACCOUNTS ? OpeningFormat.CSV : OpeningFormat.CSV_GZ,
        100,
        1_000_000,
        1);
  }

  /** These, with another first date. */
  public GeneratorOptions withFirstDate(LocalDate date) {
    return new GeneratorOptions(
        accounts,
        ordersPerNight,
        nights,
        seed,
        date,
        opening,
        badRowsPerMillion,
        rowsPerFile,
        threads);
  }

  /** These, with another form of the opening register. */
  public GeneratorOptions withOpening(OpeningFormat format) {
    return new GeneratorOptions(
        accounts,
        ordersPerNight,
        nights,
        seed,
        firstDate,
        format,
        badRowsPerMillion,
        rowsPerFile,
        threads);
  }

  /** These, with another share of bad rows. */
  public GeneratorOptions withBadRowsPerMillion(int rows) {
    return new GeneratorOptions(
        accounts, ordersPerNight, nights, seed, firstDate, opening, rows, rowsPerFile, threads);
  }

  /** These, with another size of the orders files. */
  public GeneratorOptions withRowsPerFile(long rows) {
    return new GeneratorOptions(
        accounts,
        ordersPerNight,
        nights,
        seed,
        firstDate,
        opening,
        badRowsPerMillion,
        rows,
        threads);
  }

  /** These, with so many files written at once; the dataset stays the same. */
  public GeneratorOptions withThreads(int count) {
    return new GeneratorOptions(
        accounts,
        ordersPerNight,
        nights,
        seed,
        firstDate,
        opening,
        badRowsPerMillion,
        rowsPerFile,
        count);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
