package org.wanfen.batch.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.fund.failure.WanfenException;

/** Who asked for what, when and why, and what came of it. Lines are only ever added. */
public final class ActionTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** A trail in a database. */
  public ActionTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What somebody asks for.
   *
   * @param by who, by their own statement
   * @param action what, as the command is called
   * @param fund the fund's code
   * @param date the business date, if it is about one
   * @param reason why, if a reason was given
   */
  public record Asked(
      String by, String action, String fund, Optional<LocalDate> date, Optional<String> reason) {

    /** About a fund. */
    public static Asked about(String by, String action, String fund) {
      return new Asked(by, action, fund, Optional.empty(), Optional.empty());
    }
  }

  /** Does what is asked for and adds a line about what came of it, refused and failed or done. */
  public <T> T during(Asked asked, Supplier<T> work) {
    return during(asked, work, done -> Optional.empty());
  }

  /**
   * As above, for work that may end without an exception and yet not as it should.
   *
   * @param notice why it did not end as it should
   */
  public <T> T during(
      Asked asked, Supplier<T> work, Function<T, Optional<WanfenException>> notice) {
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error failure) {
      addFailure(asked, failure);
      throw failure;
    }
    Optional<WanfenException> why = notice.apply(done);
    add(
        asked,
        why.map(told -> told.code().name()).orElse("done"),
        why.map(WanfenException::getMessage).orElse(null));
    return done;
  }

  /**
   * As above, and keeps in words what was done.
   *
   * @param detail what came of it
   */
  public <T> T told(Asked asked, Supplier<T> work, Function<T, String> detail) {
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error failure) {
      addFailure(asked, failure);
      throw failure;
    }
    add(asked, "done", detail.apply(done));
    return done;
  }

  /** Adds a line about something that ended without an exception. */
  public void add(Asked asked, String outcome, String detail) {
    jdbc.sql(
            "insert into action_trail (at_time, actor, action, fund, business_date, reason, outcome,"
                + " detail) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(asked.by())
        .param(asked.action())
        .param(asked.fund())
        .param(asked.date().orElse(null))
        .param(asked.reason().orElse(null))
        .param(outcome)
        .param(detail)
        .update();
  }

  /** Adds a line about a failure; a fault in doing so is told with it and does not hide it. */
  public void addFailure(Asked asked, Throwable failure) {
    WanfenException told = WanfenException.within(failure);
    try {
      add(
          asked,
          told == null ? failure.getClass().getSimpleName() : told.code().name(),
          told == null ? failure.toString() : told.getMessage());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * How often an action about a fund came to an outcome.
   *
   * @param action what was asked for
   * @param outcome {@code done} or an error code
   * @param times how often
   */
  public record Outcomes(String action, String outcome, long times) {}

  /** How often each action about a fund came to each outcome. */
  public List<Outcomes> outcomes(String fund) {
    return jdbc.sql(
            "select action, outcome, count(*) from action_trail where fund = ? group by action,"
                + " outcome order by action, outcome")
        .param(fund)
        .query((row, n) -> new Outcomes(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** The lines about a date of a fund, in order. */
  public List<ActionLine> about(String fund, LocalDate date) {
    return jdbc.sql(
            "select at_time, actor, action, reason, outcome from action_trail where fund = ? and"
                + " business_date = ? order by id")
        .param(fund)
        .param(date)
        .query(
            (row, n) ->
                new ActionLine(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4)),
                    row.getString(5)))
        .list();
  }
}
