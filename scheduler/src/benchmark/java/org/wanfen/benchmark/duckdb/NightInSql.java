package org.wanfen.benchmark.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wanfen.benchmark.running.SyntheticFund;

/** A night in DuckDB: the scripts of this package in their order, each with its time. */
final class NightInSql {

  /** The scripts of a night. */
  static final List<String> PARTS =
      List.of("1-feed", "2-duplicates", "3-settle", "4-share", "5-write", "6-audit");

  /** Those of them that only find out which event ids there are. */
  static final List<String> PARTS_ABOUT_IDS = List.of("1-feed", "2-duplicates");

  /** As many bins as ours counts at once. */
  private static final int BIN_BITS = 12;

  private final DuckDb database;

  NightInSql(DuckDb database) {
    this.database = database;
  }

  /**
   * The files of a night.
   *
   * @param feed the orders files, in the order of their names
   * @param opening the folder of the register at the opening
   * @param earlierIds the event ids of the window, as Parquet files
   * @param ids the folder for the ids of this night
   * @param register the folder for the register of this night
   */
  record Files(List<Path> feed, Path opening, List<Path> earlierIds, Path ids, Path register) {}

  /** Sets what the scripts have to know of the fund, the day, and where its files are. */
  void about(SyntheticFund fund, LocalDate night, Files files) {
    LocalTime cutOff = fund.terms().cutOff();
    LocalDate carried = fund.calendar().nextTradingDay(night.minusDays(1));
    set("night", "DATE '" + night + "'");
    set("cut_off", "INTERVAL " + cutOff.toSecondOfDay() + " SECOND");
    set("trading_day", fund.calendar().isTradingDay(night));
    set("confirms", fund.calendar().isTradingDay(night.plusDays(1)));
    set("carried_is_due", !carried.isAfter(night));
    set("minimum_fen", fund.terms().minimumSubscriptionFen());
    set("fast_limit_fen", fund.terms().fastRedemptionPerDayFen().orElse(Long.MAX_VALUE));
    set("advancer", fund.terms().advancer());
    set("feed_files", DuckDb.texts(files.feed().stream().map(Path::toString).toList()));
    set("opening", DuckDb.text(files.opening().toString()));
    set(
        "earlier_ids",
        DuckDb.texts(files.earlierIds().stream().map(folder -> folder + "/*.parquet").toList()));
    set("ids_out", DuckDb.text(files.ids().toString()));
    set("register_out", DuckDb.text(files.register().toString()));
  }

  /**
   * Sets what is shared out over what; both are known before a night begins.
   *
   * @param poolFen the pool
   * @param totalFen all units at the opening, over zero
   */
  void sharesOut(long poolFen, long totalFen) {
    long magnitude = Math.absExact(poolFen);
    set("sign", Long.signum(poolFen));
    set("pool_fen", magnitude);
    set("total_fen", totalFen);
    set("largest_in_64_bits", magnitude == 0 ? Long.MAX_VALUE : Long.MAX_VALUE / magnitude);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(totalFen);
    set("bin_shift", Math.max(0, bits - BIN_BITS));
  }

  private void set(String variable, long value) {
    set(variable, value + "::BIGINT");
  }

  private void set(String variable, boolean value) {
    set(variable, Boolean.toString(value));
  }

  private void set(String variable, String expression) {
    database.run("SET VARIABLE " + variable + " = " + expression);
  }

  /** Runs the scripts; the time that each took. */
  Map<String, Duration> run(List<String> parts) {
    Map<String, Duration> took = new LinkedHashMap<>();
    for (String part : parts) {
      String sql = script(part);
      long began = System.nanoTime();
      database.run(sql);
      took.put(part, Duration.ofNanos(System.nanoTime() - began));
    }
    return took;
  }

  /** The text of a script. */
  static String script(String name) {
    String resource = name + ".sql";
    try (InputStream in = NightInSql.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
