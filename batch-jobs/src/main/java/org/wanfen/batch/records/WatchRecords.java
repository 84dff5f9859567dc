package org.wanfen.batch.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;

/** What was seen of nights at work: how far they had come, and warnings. */
public final class WatchRecords {

  private final JdbcClient jdbc;

  /** Records in a database. */
  public WatchRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A run begins to watch an attempt. What was in force about a run before it, which has ended, is
   * so no longer; that the deadline has passed is.
   *
   * @param token the token of the run's lease
   */
  public void begin(long night, long token, Instant at) {
    int known =
        jdbc.sql(
                "update night_watch set token = ?, seen_at = ?, step_run = null, step_end_at ="
                    + " null, night_end_at = null where night_id = ? and token <= ?")
            .param(token)
            .param(utc(at))
            .param(night)
            .param(token)
            .update();
    if (known == 0) {
      jdbc.sql("insert into night_watch (night_id, token, seen_at) values (?, ?, ?)")
          .param(night)
          .param(token)
          .param(utc(at))
          .update();
    }
    jdbc.sql(
            "update night_warning set cleared_at = ? where night_id = ? and cleared_at is null and"
                + " code <> ?")
        .param(utc(at))
        .param(night)
        .param(WarningCode.DEADLINE_PASSED.name())
        .update();
  }

  /**
   * Keeps how far an attempt has come.
   *
   * @param token the token of the run's lease; one that was taken over changes nothing
   * @param stepRun the number of the run of the step at work; empty if none is
   * @return whether the attempt is still this run's to watch
   */
  public boolean seen(long night, long token, OptionalLong stepRun, NightWindow window) {
    boolean mine =
        jdbc.sql(
                    "update night_watch set seen_at = ?, step_run = ?, step_end_at = ?,"
                        + " night_end_at = ? where night_id = ? and token = ?")
                .param(utc(window.asOf()))
                .param(stepRun.isPresent() ? stepRun.getAsLong() : null)
                .param(
                    window
                        .step()
                        .flatMap(StepProgress::expectedEndAt)
                        .map(WatchRecords::utc)
                        .orElse(null))
                .param(window.expectedEndAt().map(WatchRecords::utc).orElse(null))
                .param(night)
                .param(token)
                .update()
            == 1;
    if (mine && stepRun.isPresent() && window.step().isPresent()) {
      StepProgress step = window.step().get();
      jdbc.sql(
              "update night_step set done_units = ?, total_units = ? where id = ? and ended_at is"
                  + " null")
          .param(step.done())
          .param(step.total())
          .param(stepRun.getAsLong())
          .update();
    }
    return mine;
  }

  /** Keeps a warning that has come into force, unless the same is in force already. */
  public void raise(long night, NightWarning warning) {
    boolean inForce =
        warnings(night).stream().anyMatch(known -> known.inForce() && same(known, warning));
    if (!inForce) {
      jdbc.sql(
              "insert into night_warning (night_id, code, step, part, since_at, raised_at, detail)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")
          .param(night)
          .param(warning.code().name())
          .param(warning.step().map(NightStep::key).orElse(null))
          .param(warning.part().orElse(null))
          .param(utc(warning.since()))
          .param(utc(warning.raisedAt()))
          .param(warning.detail())
          .update();
    }
  }

  /** Keeps that a warning is in force no longer. */
  public void clear(long night, NightWarning warning) {
    jdbc.sql(
            "update night_warning set cleared_at = :at where night_id = :night and code = :code and"
                + " cleared_at is null and coalesce(step, '') = :step and coalesce(part, '') ="
                + " :part")
        .param("at", utc(warning.clearedAt().orElseThrow()))
        .param("night", night)
        .param("code", warning.code().name())
        .param("step", warning.step().map(NightStep::key).orElse(""))
        .param("part", warning.part().orElse(""))
        .update();
  }

  private static boolean same(NightWarning one, NightWarning other) {
    return one.code() == other.code()
        && (one.code() == WarningCode.DEADLINE_PASSED
            || (one.step().equals(other.step()) && one.part().equals(other.part())));
  }

  /** All warnings about an attempt, in order. */
  public List<NightWarning> warnings(long night) {
    return jdbc.sql(
            "select code, step, part, since_at, raised_at, cleared_at, detail from night_warning"
                + " where night_id = ? order by id")
        .param(night)
        .query(
            (row, n) ->
                new NightWarning(
                    WarningCode.valueOf(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(NightStep::of),
                    Optional.ofNullable(row.getString(3)),
                    instant(row, 4).orElseThrow(),
                    instant(row, 5).orElseThrow(),
                    instant(row, 6),
                    row.getString(7)))
        .list();
  }

  /** How far an attempt had come when it was last seen at work; empty if it never was. */
  public Optional<NightWindow> window(long night) {
    List<NightWarning> inForce = warnings(night).stream().filter(NightWarning::inForce).toList();
    return jdbc.sql(
            "select watch.seen_at, night.deadline_at, watch.night_end_at, step.step,"
                + " step.started_at, step.done_units, step.total_units, watch.step_end_at from"
                + " night_watch watch join night on night.id = watch.night_id left join night_step"
                + " step on step.id = watch.step_run and step.ended_at is null where"
                + " watch.night_id = ?")
        .param(night)
        .query(
            (row, n) ->
                new NightWindow(
                    instant(row, 1).orElseThrow(),
                    instant(row, 2).orElseThrow(),
                    step(row),
                    instant(row, 3),
                    inForce))
        .optional();
  }

  private static Optional<StepProgress> step(ResultSet row) throws SQLException {
    String step = row.getString(4);
    return step == null
        ? Optional.empty()
        : Optional.of(
            new StepProgress(
                NightStep.of(step),
                instant(row, 5).orElseThrow(),
                row.getLong(6),
                row.getLong(7),
                instant(row, 8)));
  }

  /**
   * How long the steps took in the last nights of a fund that were published before a date: the
   * newest night first, the last run of each step.
   *
   * @param nights how many nights
   */
  public List<StepTime> earlier(String fund, LocalDate before, int nights) {
    return jdbc.sql(
            "select step.night_id, step.step, step.started_at, step.ended_at, step.total_units from"
                + " night_step step where step.outcome = 'done' and step.night_id in (select id"
                + " from night where fund = ? and state = ? and business_date < ? order by"
                + " business_date desc fetch first "
                + nights
                + " rows only) and step.id in (select max(id) from night_step where outcome ="
                + " 'done' group by night_id, step) order by step.night_id desc, step.id")
        .param(fund)
        .param(NightState.PUBLISHED.name())
        .param(before)
        .query((row, n) -> time(row))
        .list();
  }

  private static StepTime time(ResultSet row) throws SQLException {
    long units = row.getLong(5);
    boolean unknown = row.wasNull() || units == 0;
    return new StepTime(
        row.getLong(1),
        NightStep.of(row.getString(2)),
        Duration.between(instant(row, 3).orElseThrow(), instant(row, 4).orElseThrow()),
        unknown ? OptionalLong.empty() : OptionalLong.of(units));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
