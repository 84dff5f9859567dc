package org.wanfen.settlement.audit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.wanfen.settlement.night.AuditFigures;

/**
 * Sums up a date of a written snapshot in SQL.
 *
 * <p>Opening and entitled units are not stored: they are what the rows imply. Sums are checked (SQL
 * in ANSI mode), and a column that is absent counts as zero.
 */
public final class RegisterAudit {

  private static final String QUERY =
      """
      WITH day AS (
        SELECT account_id, closing_units, income,
               coalesce(fast_out, 0) AS fast_out,
               coalesce(fast_in, 0) AS fast_in,
               coalesce(subscribed, 0) AS subscribed,
               coalesce(redeemed, 0) AS redeemed,
               coalesce(pending_subscriptions_due, 0) AS subscriptions_due,
               coalesce(pending_subscriptions_next, 0) AS subscriptions_next,
               coalesce(pending_redemptions_due, 0) AS redemptions_due,
               coalesce(pending_redemptions_next, 0) AS redemptions_next
        FROM {register}
        WHERE business_date = DATE'{date}'
      ), account AS (
        SELECT *, closing_units - income - subscribed + redeemed AS entitled_units FROM day
      )
      SELECT count(DISTINCT account_id) AS accounts,
             count(*) AS row_count,
             coalesce(sum(entitled_units + fast_out - fast_in), 0) AS opening_units,
             coalesce(sum(entitled_units), 0) AS entitled_units,
             coalesce(sum(fast_out), 0) AS fast_out,
             coalesce(sum(fast_in), 0) AS fast_in,
             coalesce(sum(income), 0) AS income,
             coalesce(sum(subscribed), 0) AS subscribed,
             coalesce(sum(redeemed), 0) AS redeemed,
             coalesce(sum(closing_units), 0) AS closing_units,
             coalesce(sum(subscriptions_due + subscriptions_next), 0) AS pending_subscriptions,
             coalesce(sum(redemptions_due + redemptions_next), 0) AS pending_redemptions,
             count_if(closing_units < 0 OR subscriptions_due < 0 OR subscriptions_next < 0
                      OR redemptions_due < 0 OR redemptions_next < 0) AS negative_accounts,
             count_if({far_from_exact_share}(income, entitled_units)) AS unfair_accounts
      FROM account
      """;

  private final SparkSession session;
  private final String register;

  /**
   * Audits a register.
   *
   * @param session where
   * @param sqlName its name in Spark SQL
   */
  public RegisterAudit(SparkSession session, String sqlName) {
    this.session = session;
    this.register = sqlName;
  }

  /**
   * What stands in a snapshot.
   *
   * @param date the business date
   * @param snapshot the snapshot
   * @param poolFen the day's pool, for the exact shares
   * @param entitledUnitsFen the units it is due to, likewise
   */
  public AuditFigures figures(LocalDate date, long snapshot, long poolFen, long entitledUnitsFen) {
    Dataset<Row> rows =
        session.read().format("iceberg").option("versionAsOf", snapshot).load(register);
    // Of this audit alone: others may be at work in this session.
    String view = "audited_" + snapshot;
    String function = "far_from_exact_share_" + snapshot;
    // Pool and units as a function's own, not as figures in the text: so Spark compiles the query
    // once and not once a night.
    session
        .udf()
        .register(
            function,
            new FarFromExactShare(poolFen, Math.max(1, entitledUnitsFen)),
            DataTypes.BooleanType);
    rows.createOrReplaceTempView(view);
    try {
      Row row =
          session
              .sql(
                  QUERY
                      .replace("{register}", view)
                      .replace("{far_from_exact_share}", function)
                      .replace("{date}", date.toString()))
              .first();
      return figures(row);
    } finally {
      session.catalog().dropTempView(view);
      session.sql("DROP TEMPORARY FUNCTION IF EXISTS " + function);
    }
  }

  private static AuditFigures figures(Row row) {
    long accounts = of(row, "accounts");
    return new AuditFigures(
        accounts,
        of(row, "row_count") - accounts,
        of(row, "opening_units"),
        of(row, "entitled_units"),
        of(row, "fast_out"),
        of(row, "fast_in"),
        of(row, "income"),
        of(row, "subscribed"),
        of(row, "redeemed"),
        of(row, "closing_units"),
        of(row, "pending_subscriptions"),
        of(row, "pending_redemptions"),
        of(row, "negative_accounts"),
        of(row, "unfair_accounts"));
  }

  private static long of(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }
}
