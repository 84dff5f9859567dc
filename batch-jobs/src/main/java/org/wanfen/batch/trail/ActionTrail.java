package org.wanfen.batch.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.fund.failure.WanfenException;

/**
 * Who asked for what, when and why, and what came of it. Entries are only ever added, each with the
 * digest of the one before it.
 *
 * <p>There is one chain for a home: an action on one fund holds the entries of all others in their
 * places, and nobody can take a whole fund's away. However many processes add at once, one goes
 * after the other.
 */
public final class ActionTrail {

  /** The outcome of what has only just begun. */
  public static final String BEGUN = "begun";

  /** The outcome of what was done. */
  public static final String DONE = "done";

  private final JdbcClient jdbc;
  private final TrailTable table;
  private final TransactionOperations transactions;
  private final Clock clock;

  /** A trail in a database. */
  public ActionTrail(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.table = new TrailTable(jdbc);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does what is asked for and adds an entry about what came of it, refused and failed or done. */
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
        why.map(told -> told.code().name()).orElse(DONE),
        why.map(WanfenException::getMessage));
    return done;
  }

  /**
   * As above, and keeps more of what was asked for.
   *
   * @param detail in words, what no column of the trail has room for
   */
  public <T> T during(Asked asked, String detail, Supplier<T> work) {
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error failure) {
      addFailure(asked, detail + ": ", failure);
      throw failure;
    }
    add(asked, DONE, Optional.of(detail));
    return done;
  }

  /**
   * As above, for work that is all in the database: it is done if its entry is there, and not done
   * if it is not.
   */
  public <T> T together(Asked asked, String detail, Supplier<T> work) {
    try {
      return transactions.execute(
          transaction -> {
            T done = work.get();
            add(asked, DONE, Optional.of(detail));
            return done;
          });
    } catch (RuntimeException | Error failure) {
      addFailure(asked, detail + ": ", failure);
      throw failure;
    }
  }

  /**
   * As above, for work that cannot be taken back: adds an entry before it, too, so that one that is
   * cut off is on record; and keeps in words what was done.
   *
   * @param detail what came of it
   */
  public <T> T told(Asked asked, Supplier<T> work, Function<T, String> detail) {
    begun(asked);
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error failure) {
      addFailure(asked, failure);
      throw failure;
    }
    add(asked, DONE, Optional.of(detail.apply(done)));
    return done;
  }

  /** Adds an entry about something that begins. */
  public void begun(Asked asked) {
    add(asked, BEGUN, Optional.empty());
  }

  /**
   * Adds an entry about a part of something that begins.
   *
   * @param detail in words, what will have been done
   */
  public void begun(Asked asked, String detail) {
    TrailHead unused = add(asked, BEGUN, Optional.of(detail));
  }

  /** Adds an entry about something that was done. */
  public void done(Asked asked) {
    add(asked, DONE, Optional.empty());
  }

  /**
   * Adds an entry; in a transaction that is under way already it is there if that is.
   *
   * @return the head of the trail from now on
   */
  public TrailHead add(Asked asked, String outcome, Optional<String> detail) {
    return transactions.execute(
        transaction -> {
          TrailEntry entry =
              TrailEntry.after(table.headLocked(), clock.instant(), asked, outcome, detail);
          table.add(entry);
          return entry.head();
        });
  }

  /** Adds an entry about a failure; a fault in doing so is told with it and does not hide it. */
  public void addFailure(Asked asked, Throwable failure) {
    addFailure(asked, "", failure);
  }

  private void addFailure(Asked asked, String before, Throwable failure) {
    WanfenException told = WanfenException.within(failure);
    try {
      add(
          asked,
          told == null ? failure.getClass().getSimpleName() : told.code().name(),
          Optional.of(before + (told == null ? failure : told.getMessage())));
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
            "select action, outcome, count(*) from trail_entry where fund = ? group by action,"
                + " outcome order by action, outcome")
        .param(fund)
        .query((row, n) -> new Outcomes(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Whether there is an entry of this number and digest. */
  public boolean has(TrailHead head) {
    return jdbc.sql("select count(*) from trail_entry where entry_number = ? and digest = ?")
            .param(head.number())
            .param(head.digest())
            .query(Long.class)
            .single()
        == 1;
  }

  /** What the entries of an action that was done on a date of a fund say in words. */
  public List<String> details(String fund, LocalDate date, String action) {
    return jdbc.sql(
            "select detail from trail_entry where fund = ? and business_date = ? and action = ? and"
                + " outcome = ? and detail is not null order by entry_number")
        .params(fund, date, action, DONE)
        .query(String.class)
        .list();
  }

  /**
   * What the entries of an action for a fund say in words, in order: of one that was done, and of
   * one that was begun and may have been cut off.
   */
  public List<String> details(String fund, String action) {
    return jdbc.sql(
            "select detail from trail_entry where fund = ? and action = ? and outcome in (?, ?) and"
                + " detail is not null order by entry_number")
        .params(fund, action, DONE, BEGUN)
        .query(String.class)
        .list();
  }

  /** The dates of a fund on which an action came to an outcome. */
  public List<LocalDate> dates(String fund, String action, String outcome) {
    return jdbc.sql(
            "select distinct business_date from trail_entry where fund = ? and action = ? and outcome"
                + " = ? order by business_date")
        .params(fund, action, outcome)
        .query(LocalDate.class)
        .list();
  }

  /** The entries about the dates of a fund from one to another, in order. */
  public List<TrailLine> between(String fund, LocalDate from, LocalDate to) {
    return table.between(fund, from, to).stream().map(RecordedTrail::line).toList();
  }

  /** The entries about a date of a fund, in order. */
  public List<ActionLine> about(String fund, LocalDate date) {
    return jdbc.sql(
            "select at_time, actor, action, reason, outcome from trail_entry where fund = ? and"
                + " business_date = ? order by entry_number")
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
