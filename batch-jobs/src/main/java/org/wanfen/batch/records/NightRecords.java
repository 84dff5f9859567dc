package org.wanfen.batch.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.NightPlan;

/** The attempts at nights and how they stand. */
public final class NightRecords {

  private final JdbcClient jdbc;

  /** Records in a database. */
  public NightRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Opens an attempt; its number is one more than that of the last. Whoever is bringing terms or a
   * calendar that very moment goes first, so that the attempt is computed with them, or sees it.
   */
  public NightRow open(
      String fund,
      LocalDate date,
      boolean mock,
      String inboxFolder,
      String manifestSha256,
      String ledgerSha256,
      String by,
      Instant at,
      Instant deadline) {
    FundRecords.lock(jdbc, fund);
    int attempt = attempts(fund, date).stream().mapToInt(NightRow::attempt).max().orElse(0) + 1;
    jdbc.sql(
            "insert into night (fund, business_date, attempt, mock, state, inbox_folder,"
                + " manifest_sha256, ledger_sha256, started_by, started_at, deadline_at, overdue)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(fund)
        .param(date)
        .param(attempt)
        .param(mock)
        .param(NightState.RUNNING.name())
        .param(inboxFolder)
        .param(manifestSha256)
        .param(ledgerSha256)
        .param(by)
        .param(at.atOffset(ZoneOffset.UTC))
        .param(deadline.atOffset(ZoneOffset.UTC))
        .param(false)
        .update();
    return attempts(fund, date).stream()
        .filter(night -> night.attempt() == attempt)
        .findAny()
        .orElseThrow();
  }

  /** All attempts at all nights of a fund, in order. */
  public List<NightRow> nights(String fund) {
    return jdbc.sql("select * from night where fund = ? order by business_date, attempt")
        .param(fund)
        .query((row, n) -> night(row))
        .list();
  }

  /** All attempts at a night, in order. */
  public List<NightRow> attempts(String fund, LocalDate date) {
    return jdbc.sql("select * from night where fund = ? and business_date = ? order by attempt")
        .param(fund)
        .param(date)
        .query((row, n) -> night(row))
        .list();
  }

  /** All attempts at the nights from a date to a date, in order. */
  public List<NightRow> between(String fund, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select * from night where fund = ? and business_date between ? and ? order by"
                + " business_date, attempt")
        .param(fund)
        .param(from)
        .param(to)
        .query((row, n) -> night(row))
        .list();
  }

  /** An attempt as it stands now. */
  public NightRow night(long id) {
    return jdbc.sql("select * from night where id = ?")
        .param(id)
        .query((row, n) -> night(row))
        .single();
  }

  /** The published attempt at a night. */
  public Optional<NightRow> published(String fund, LocalDate date) {
    return attempts(fund, date).stream()
        .filter(night -> night.state() == NightState.PUBLISHED)
        .findAny();
  }

  /** The last date that was published. */
  public Optional<NightRow> lastPublished(String fund) {
    return nights(fund).stream()
        .filter(night -> night.state() == NightState.PUBLISHED)
        .reduce((earlier, later) -> later);
  }

  /** The last date that an attempt was opened for. */
  public Optional<LocalDate> lastDate(String fund) {
    return jdbc.sql("select max(business_date) from night where fund = ?")
        .param(fund)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** The last date that was published, without all that is known about it. */
  public Optional<LocalDate> lastPublishedDate(String fund) {
    return jdbc.sql("select max(business_date) from night where fund = ? and state = ?")
        .param(fund)
        .param(NightState.PUBLISHED.name())
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** The published attempts of a fund that stopped for some reason before a step, in order. */
  public List<NightRow> publishedWithout(NightStep step, String fund) {
    return jdbc.sql(
            "select * from night where fund = ? and state = ? and notice is not null and not exists"
                + " (select 1 from night_result done where done.night_id = night.id and done.step ="
                + " ?) order by business_date")
        .params(fund, NightState.PUBLISHED.name(), step.key())
        .query((row, n) -> night(row))
        .list();
  }

  /** The published attempts from a date to a date, in order. */
  public List<NightRow> publishedBetween(String fund, LocalDate from, LocalDate to) {
    return between(fund, from, to).stream()
        .filter(night -> night.state() == NightState.PUBLISHED)
        .toList();
  }

  /** The attempt that stands in the way of another one of its date. */
  public Optional<NightRow> openNight(String fund, LocalDate date) {
    return attempts(fund, date).stream().filter(NightRow::open).findAny();
  }

  /**
   * Moves an attempt to a state.
   *
   * @return whether it was in one of the states that it may come from
   */
  public boolean move(long id, Collection<NightState> from, NightState to) {
    return jdbc.sql("update night set state = :to where id = :id and state in (:from)")
            .param("to", to.name())
            .param("id", id)
            .param("from", from.stream().map(Enum::name).toList())
            .update()
        == 1;
  }

  /** Keeps why an attempt stands where it stands. */
  public void notice(long id, WanfenException why) {
    jdbc.sql("update night set notice_code = ?, notice = ? where id = ?")
        .param(why.code().name())
        .param(why.getMessage())
        .param(id)
        .update();
  }

  /** Forgets why an attempt stood where it stood, and requests to stop it: it goes on. */
  public void goesOn(long id) {
    jdbc.sql(
            "update night set notice_code = null, notice = null, stop_requested_by = null,"
                + " stop_requested_reason = null where id = ?")
        .param(id)
        .update();
  }

  /** Freezes what an attempt is computed from. */
  public void freeze(
      long id, NightPlan plan, int termsVersion, int calendarVersion, String inputsSha256) {
    jdbc.sql(
            "update night set plan = ?, terms_version = ?, calendar_version = ?, inputs_sha256 = ?"
                + " where id = ?")
        .param(Json.write(plan))
        .param(termsVersion)
        .param(calendarVersion)
        .param(inputsSha256)
        .param(id)
        .update();
  }

  /** Keeps which snapshot was audited. */
  public void audited(long id, long snapshot) {
    jdbc.sql("update night set audited_snapshot = ? where id = ?")
        .param(snapshot)
        .param(id)
        .update();
  }

  /** Keeps what an attempt came to. */
  public void summary(long id, String json) {
    jdbc.sql("update night set summary = ? where id = ?").param(json).param(id).update();
  }

  /** Keeps who accepted the quarantine, and why. */
  public void quarantineAccepted(long id, String by, String reason) {
    jdbc.sql(
            "update night set quarantine_accepted_by = ?, quarantine_accepted_reason = ? where id ="
                + " ?")
        .param(by)
        .param(reason)
        .param(id)
        .update();
  }

  /** Keeps who released a held attempt, and why. */
  public void released(long id, String by, String reason) {
    jdbc.sql("update night set released_by = ?, released_reason = ? where id = ?")
        .param(by)
        .param(reason)
        .param(id)
        .update();
  }

  /** Keeps who asked to stop an attempt, and why. */
  public void stopRequested(long id, String by, String reason) {
    jdbc.sql("update night set stop_requested_by = ?, stop_requested_reason = ? where id = ?")
        .param(by)
        .param(reason)
        .param(id)
        .update();
  }

  /** As above, unless somebody has asked before. */
  public void stopRequestedIfNobody(long id, String by, String reason) {
    jdbc.sql(
            "update night set stop_requested_by = ?, stop_requested_reason = ? where id = ? and"
                + " stop_requested_by is null")
        .params(by, reason, id)
        .update();
  }

  /** Keeps when an attempt was published and by whom. */
  public void published(long id, String by, Instant at) {
    jdbc.sql("update night set published_by = ?, published_at = ? where id = ?")
        .param(by)
        .param(at.atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  /** Keeps that an attempt was at work after its deadline. */
  public void overdue(long id) {
    jdbc.sql("update night set overdue = ? where id = ?").param(true).param(id).update();
  }

  /** Keeps who started or resumed an attempt. */
  public void addRunner(long id, String name, Instant at) {
    jdbc.sql("insert into night_runner (night_id, name, started_at) values (?, ?, ?)")
        .param(id)
        .param(name)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Everyone who started or resumed an attempt. */
  public List<String> runners(long id) {
    return jdbc.sql("select name from night_runner where night_id = ? order by started_at")
        .param(id)
        .query(String.class)
        .list();
  }

  private static NightRow night(ResultSet row) throws SQLException {
    String plan = row.getString("plan");
    long snapshot = row.getLong("audited_snapshot");
    OptionalLong audited = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(snapshot);
    return new NightRow(
        row.getLong("id"),
        row.getString("fund"),
        row.getObject("business_date", LocalDate.class),
        row.getInt("attempt"),
        row.getBoolean("mock"),
        NightState.valueOf(row.getString("state")),
        row.getString("inbox_folder"),
        row.getString("manifest_sha256"),
        row.getString("ledger_sha256"),
        row.getString("started_by"),
        instant(row, "started_at").orElseThrow(),
        instant(row, "deadline_at").orElseThrow(),
        row.getBoolean("overdue"),
        number(row, "terms_version"),
        number(row, "calendar_version"),
        Optional.ofNullable(plan).map(text -> Json.read(text, NightPlan.class)),
        text(row, "inputs_sha256"),
        audited,
        text(row, "summary"),
        text(row, "notice_code"),
        text(row, "notice"),
        text(row, "quarantine_accepted_by"),
        text(row, "quarantine_accepted_reason"),
        text(row, "released_by"),
        text(row, "released_reason"),
        text(row, "stop_requested_by"),
        text(row, "stop_requested_reason"),
        instant(row, "published_at"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
