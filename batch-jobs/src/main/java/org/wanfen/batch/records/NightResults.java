package org.wanfen.batch.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.reconcile.Check;
import org.wanfen.fund.reconcile.CheckName;
import org.wanfen.fund.reconcile.CheckPart;
import org.wanfen.fund.reconcile.Reconciliation;

/** What the steps of an attempt came to, when they ran, and the checks. */
public final class NightResults {

  private final JdbcClient jdbc;

  /** Records in a database. */
  public NightResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a step came to, if it was done. */
  public <T> Optional<T> find(long night, NightStep step, Class<T> type) {
    return text(night, step).map(json -> Json.read(json, type));
  }

  /** What a step came to that was done. */
  public <T> T get(long night, NightStep step, Class<T> type) {
    return find(night, step, type)
        .orElseThrow(() -> new IllegalStateException(step.key() + " has not been done"));
  }

  /** Whether a step was done. */
  public boolean has(long night, NightStep step) {
    return text(night, step).isPresent();
  }

  /**
   * Keeps what a step came to; a step that was done before must come to the same.
   *
   * @throws WanfenException NOT_REPEATABLE if it does not
   */
  public void keep(NightRow night, NightStep step, Object totals, Instant at) {
    String json = Json.write(totals);
    Optional<String> before = text(night.id(), step);
    if (before.isEmpty()) {
      jdbc.sql("insert into night_result (night_id, step, totals, recorded_at) values (?, ?, ?, ?)")
          .param(night.id())
          .param(step.key())
          .param(json)
          .param(at.atOffset(ZoneOffset.UTC))
          .update();
    } else if (!before.get().equals(json)) {
      throw new WanfenException(
          ErrorCode.NOT_REPEATABLE,
          "Step "
              + step.key()
              + " of "
              + night
              + " came to other totals than before: "
              + before.get()
              + " then, "
              + json
              + " now",
          "Nothing was published; the day before is what everyone sees.",
          "Keep the home as it is and have the cause found; the night may be discarded.");
    }
  }

  private Optional<String> text(long night, NightStep step) {
    return jdbc.sql("select totals from night_result where night_id = ? and step = ?")
        .param(night)
        .param(step.key())
        .query(String.class)
        .optional();
  }

  /** Keeps that a step begins; returns the number of this run of it. */
  public long begin(long night, NightStep step, Instant at) {
    jdbc.sql("insert into night_step (night_id, step, started_at) values (?, ?, ?)")
        .param(night)
        .param(step.key())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select max(id) from night_step where night_id = ?")
        .param(night)
        .query(Long.class)
        .single();
  }

  /**
   * Keeps how a run of a step ended.
   *
   * @param done units of work done; empty if they are not counted
   * @param total units of work in all; empty likewise
   */
  public void end(long run, String outcome, OptionalLong done, OptionalLong total, Instant at) {
    jdbc.sql(
            "update night_step set ended_at = ?, outcome = ?, done_units = ?, total_units = ? where"
                + " id = ?")
        .param(at.atOffset(ZoneOffset.UTC))
        .param(outcome)
        .param(done.isPresent() ? done.getAsLong() : null)
        .param(total.isPresent() ? total.getAsLong() : null)
        .param(run)
        .update();
  }

  /** Every run of a step, in order. */
  public List<StepLine> steps(long night) {
    return jdbc.sql(
            "select step, started_at, ended_at, outcome, done_units, total_units from night_step"
                + " where night_id = ? order by id")
        .param(night)
        .query(
            (row, n) ->
                new StepLine(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getObject(5, Long.class)),
                    Optional.ofNullable(row.getObject(6, Long.class))))
        .list();
  }

  /** Keeps a reconciliation; one that was kept before is replaced. */
  public void keep(long night, Reconciliation reconciliation) {
    jdbc.sql("delete from night_check where night_id = ?").param(night).update();
    int order = 1;
    for (Check check : reconciliation.checks()) {
      insert(night, order++, CheckLine.of(check), true);
    }
    for (CheckName name : reconciliation.notGiven()) {
      CheckLine line =
          new CheckLine(
              name.name(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              true,
              List.of(),
              Optional.empty());
      insert(night, order++, line, false);
    }
  }

  private void insert(long night, int order, CheckLine check, boolean given) {
    jdbc.sql(
            "insert into night_check (night_id, check_order, name, given, passed, expected, actual,"
                + " difference, parts, failure) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(night)
        .param(order)
        .param(check.name())
        .param(given)
        .param(check.passed())
        .param(plain(check.expected()))
        .param(plain(check.actual()))
        .param(plain(check.difference()))
        .param(Json.write(check.parts()))
        .param(check.failure().orElse(null))
        .update();
  }

  private static String plain(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse(null);
  }

  /** The checks that were made, in their order. */
  public List<CheckLine> checks(long night) {
    return jdbc.sql(
            "select name, expected, actual, difference, passed, parts, failure from night_check"
                + " where night_id = ? and given = ? order by check_order")
        .param(night)
        .param(true)
        .query(
            (row, n) ->
                new CheckLine(
                    row.getString(1),
                    Optional.ofNullable(row.getString(2)).map(BigDecimal::new),
                    Optional.ofNullable(row.getString(3)).map(BigDecimal::new),
                    Optional.ofNullable(row.getString(4)).map(BigDecimal::new),
                    row.getBoolean(5),
                    Json.readList(row.getString(6), CheckPart.class),
                    Optional.ofNullable(row.getString(7))))
        .list();
  }

  /** The checks that the feed gave no figure for. */
  public List<String> checksNotGiven(long night) {
    return jdbc.sql(
            "select name from night_check where night_id = ? and given = ? order by check_order")
        .param(night)
        .param(false)
        .query(String.class)
        .list();
  }
}
