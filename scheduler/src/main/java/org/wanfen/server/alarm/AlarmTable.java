package org.wanfen.server.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The rows of all alarms. */
final class AlarmTable {

  private static final int LONGEST_DETAIL = 4000;

  private final JdbcClient jdbc;

  AlarmTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An alarm in force, with what tells it from others. */
  record InForce(Alarm alarm, Optional<String> occasion) {

    /** Whether it was raised for this. */
    boolean isOf(Condition condition) {
      return alarm.code() == condition.code()
          && alarm.fund().equals(condition.fund())
          && alarm.date().equals(condition.date())
          && occasion.equals(condition.occasion());
    }
  }

  List<InForce> inForce() {
    return jdbc.sql("select * from alarm where cleared_at is null order by id")
        .query((row, n) -> new InForce(alarm(row), Optional.ofNullable(row.getString("occasion"))))
        .list();
  }

  /** Those of a fund and a code that are in force. */
  List<Alarm> inForce(String fund, AlarmCode code) {
    return jdbc.sql(
            "select * from alarm where cleared_at is null and fund = ? and code = ? order by id")
        .params(fund, code.name())
        .query((row, n) -> alarm(row))
        .list();
  }

  List<Alarm> newest(int most) {
    return jdbc.sql("select * from alarm order by id desc fetch first " + most + " rows only")
        .query((row, n) -> alarm(row))
        .list();
  }

  Optional<Alarm> find(long id) {
    return jdbc.sql("select * from alarm where id = ?")
        .param(id)
        .query((row, n) -> alarm(row))
        .optional();
  }

  /** Whether an alarm was ever raised for this very occasion. */
  boolean wasRaised(Condition condition) {
    return condition.occasion().isPresent()
        && jdbc.sql("select count(*) from alarm where code = ? and fund = ? and occasion = ?")
                .params(condition.code().name(), condition.fund(), condition.occasion().get())
                .query(Long.class)
                .single()
            > 0;
  }

  /** How often any alarm was raised or cleared until now. */
  long changes() {
    return jdbc.sql("select changes from alarm_changes").query(Long.class).single();
  }

  /**
   * Counts a change, in the transaction that makes it.
   *
   * @param seen how many there were when it was found out that there is reason for it
   * @return false if there was another change since then
   */
  boolean change(long seen) {
    return jdbc.sql("update alarm_changes set changes = changes + 1 where changes = ?")
            .param(seen)
            .update()
        == 1;
  }

  /**
   * Adds an alarm.
   *
   * @throws org.springframework.dao.DuplicateKeyException if it is in force already
   */
  Alarm raise(Condition condition, Instant at) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    String detail = shortened(condition.detail());
    jdbc.sql(
            "insert into alarm (code, fund, business_date, occasion, detail, raised_at, in_force)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            condition.code().name(),
            condition.fund(),
            condition.date(),
            condition.occasion().orElse(null),
            detail,
            at.atOffset(ZoneOffset.UTC),
            condition.key())
        .update(key, "id");
    return find(key.getKeyAs(Long.class)).orElseThrow();
  }

  /** Keeps that an alarm is over; false if it was already. */
  boolean clear(long id, Instant at) {
    return jdbc.sql(
                "update alarm set cleared_at = ?, in_force = null where id = ? and cleared_at is"
                    + " null")
            .params(at.atOffset(ZoneOffset.UTC), id)
            .update()
        == 1;
  }

  /** Keeps who has seen an alarm; false if somebody has, or there is none. */
  boolean acknowledge(long id, String by, Instant at) {
    return jdbc.sql(
                "update alarm set acknowledged_by = ?, acknowledged_at = ? where id = ? and"
                    + " acknowledged_by is null")
            .params(by, at.atOffset(ZoneOffset.UTC), id)
            .update()
        == 1;
  }

  private static String shortened(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getLong("id"),
        AlarmCode.valueOf(row.getString("code")),
        row.getString("fund"),
        row.getObject("business_date", LocalDate.class),
        row.getString("detail"),
        instant(row, "raised_at").orElseThrow(),
        instant(row, "cleared_at"),
        Optional.ofNullable(row.getString("acknowledged_by")),
        instant(row, "acknowledged_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
