package org.wanfen.settlement.verify.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Shares the pool out: the floor of every account's share, and where in the order of remainders the
 * fen that are left over run out.
 *
 * <p>A product of units and pool has at most 38 digits, which is what SQL's decimals have; one that
 * had more would be an error, not a wrong figure.
 */
final class ShareSql {

  private static final int BINS = 4096;

  private final Queries queries;
  private final LocalDate date;
  private final long poolFen;
  private final long unitsFen;

  ShareSql(Queries queries, LocalDate date, long poolFen, long unitsFen) {
    this.queries = queries;
    this.date = date;
    this.poolFen = poolFen;
    this.unitsFen = unitsFen;
  }

  /** Makes the view {@code income}: what is entitled, with the income of each account. */
  void share() {
    if (poolFen == 0) {
      queries.view("income", "SELECT *, 0L AS income FROM entitled");
      return;
    }
    queries.view(
        "shares",
        "SELECT *, CAST(exact div whole AS BIGINT) AS floor, CAST(exact % whole AS BIGINT) AS"
            + " remainder FROM (SELECT *, CAST(units AS DECIMAL(19, 0)) * CAST("
            + Math.abs(poolFen)
            + " AS DECIMAL(19, 0)) AS exact, CAST("
            + unitsFen
            + " AS DECIMAL(19, 0)) AS whole FROM entitled)");
    String bin =
        "CAST(CAST(remainder AS DECIMAL(19, 0)) * " + BINS + " div " + unitsFen + " AS INT)";
    List<Row> bins =
        queries
            .ask(
                "SELECT "
                    + bin
                    + " AS bin, count(*), sum(CAST(floor AS DECIMAL(38, 0))) FROM shares GROUP BY 1"
                    + " ORDER BY 1 DESC")
            .collectAsList();
    BigDecimal left = BigDecimal.valueOf(Math.abs(poolFen));
    for (Row each : bins) {
      left = left.subtract(each.getDecimal(2));
    }
    queries.view("income", incomes(extra(bins, bin, left.longValueExact())));
  }

  /** When an account gets one of the fen that are left over. */
  private String extra(List<Row> bins, String bin, long left) {
    long before = 0;
    for (Row each : bins) {
      if (before + each.getLong(1) >= left) {
        return left == 0 ? "false" : extra(bin + " = " + each.getInt(0), left - before);
      }
      before += each.getLong(1);
    }
    throw new ArithmeticException(left + " fen are left over, for " + before + " accounts");
  }

  private String extra(String inBin, long rank) {
    Row last =
        queries.one(
            "SELECT remainder, units, "
                + tieKey()
                + " AS tie FROM shares WHERE "
                + inBin
                + " ORDER BY remainder DESC, units DESC, tie ASC LIMIT 1 OFFSET "
                + (rank - 1));
    long remainder = last.getLong(0);
    long units = last.getLong(1);
    return "remainder > "
        + remainder
        + " OR (remainder = "
        + remainder
        + " AND (units > "
        + units
        + " OR (units = "
        + units
        + " AND "
        + tieKey()
        + " <= "
        + literal(last.getLong(2))
        + ")))";
  }

  private String incomes(String extra) {
    return "SELECT *, "
        + (poolFen < 0 ? "-" : "")
        + "(floor + CASE WHEN "
        + extra
        + " THEN 1L ELSE 0L END) AS income FROM shares";
  }

  private String tieKey() {
    return "tie_key(account, " + date.toEpochDay() + "L)";
  }

  /** The least of all numbers cannot be written with a sign before its digits. */
  private static String literal(long number) {
    return "CAST('" + number + "' AS BIGINT)";
  }
}
