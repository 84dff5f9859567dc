package org.wanfen.server.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.server.schedule.ScheduleLine.Pause;
import org.wanfen.server.schedule.ScheduleLine.Standing;

/** The rows of all schedules: how each stands, who has paused it, and what was refused. */
final class ScheduleTable {

  private static final int LONGEST_DETAIL = 4000;

  private final JdbcClient jdbc;

  ScheduleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A night that could not begin or go on.
   *
   * @param date the night
   * @param attempts how many attempts there were at it then
   * @param detail why
   */
  record Refused(LocalDate date, int attempts, String detail) {}

  /** Makes the row of a fund, unless it is there. */
  void prepare(String fund, Instant now) {
    boolean there =
        jdbc.sql("select count(*) from fund_schedule where fund = ?")
                .param(fund)
                .query(Long.class)
                .single()
            > 0;
    if (there) {
      return;
    }
    try {
      jdbc.sql(
              "insert into fund_schedule (fund, state, since_at, feed_missing) values (?, ?, ?,"
                  + " false)")
          .params(fund, ScheduleState.WAITING.name(), utc(now))
          .update();
    } catch (DuplicateKeyException e) {
      // Another server that starts at the same time was faster; the row is there.
      return;
    }
  }

  Standing standing(String fund) {
    return jdbc.sql("select * from fund_schedule where fund = ?")
        .param(fund)
        .query((row, n) -> standing(row))
        .single();
  }

  void stand(String fund, Standing standing) {
    jdbc.sql(
            "update fund_schedule set state = ?, business_date = ?, stopped_because = ?, detail = ?,"
                + " since_at = ?, feed_due_at = ?, late_at = ?, feed_missing = ? where fund = ?")
        .params(
            standing.state().name(),
            standing.date().orElse(null),
            standing.because().map(Enum::name).orElse(null),
            standing.detail().orElse(null),
            utc(standing.since()),
            standing.feedDueAt().map(ScheduleTable::utc).orElse(null),
            standing.lateAt().map(ScheduleTable::utc).orElse(null),
            standing.feedMissing(),
            fund)
        .update();
  }

  Optional<Pause> pause(String fund) {
    return jdbc.sql(
            "select paused_by, paused_reason, paused_at from fund_schedule where fund = ? and"
                + " paused_by is not null")
        .param(fund)
        .query(
            (row, n) ->
                new Pause(
                    row.getString(1), row.getString(2), instant(row, "paused_at").orElseThrow()))
        .optional();
  }

  /** Pauses; false if it is paused already. */
  boolean pause(String fund, Pause pause) {
    return jdbc.sql(
                "update fund_schedule set paused_by = ?, paused_reason = ?, paused_at = ? where fund"
                    + " = ? and paused_by is null")
            .params(pause.by(), pause.reason(), utc(pause.at()), fund)
            .update()
        == 1;
  }

  /** Takes a pause back, and forgets what was refused; false if there was neither. */
  boolean resume(String fund) {
    return jdbc.sql(
                "update fund_schedule set paused_by = null, paused_reason = null, paused_at = null,"
                    + " refused_date = null, refused_attempts = null, refused_detail = null where"
                    + " fund = ? and (paused_by is not null or refused_date is not null)")
            .param(fund)
            .update()
        == 1;
  }

  Optional<Refused> refused(String fund) {
    return jdbc.sql(
            "select refused_date, refused_attempts, refused_detail from fund_schedule where fund = ?"
                + " and refused_date is not null")
        .param(fund)
        .query(
            (row, n) ->
                new Refused(row.getObject(1, LocalDate.class), row.getInt(2), row.getString(3)))
        .optional();
  }

  void refuse(String fund, Refused refused) {
    jdbc.sql(
            "update fund_schedule set refused_date = ?, refused_attempts = ?, refused_detail = ?"
                + " where fund = ?")
        .params(refused.date(), refused.attempts(), shortened(refused.detail()), fund)
        .update();
  }

  void forgetRefused(String fund) {
    jdbc.sql(
            "update fund_schedule set refused_date = null, refused_attempts = null, refused_detail ="
                + " null where fund = ? and refused_date is not null")
        .param(fund)
        .update();
  }

  static String shortened(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        ScheduleState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("business_date", LocalDate.class)),
        Optional.ofNullable(row.getString("stopped_because")).map(StoppedBecause::valueOf),
        Optional.ofNullable(row.getString("detail")),
        instant(row, "since_at").orElseThrow(),
        instant(row, "feed_due_at"),
        instant(row, "late_at"),
        row.getBoolean("feed_missing"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
