package org.wanfen.batch.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the trail: its entries, and its head in a table of one row. */
final class TrailTable {

  private static final String COLUMNS =
      "entry_number, at_time, actor, action, fund, business_date, attempt, reason, outcome, detail,"
          + " previous_digest, digest";

  private final JdbcClient jdbc;

  TrailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The head, and nobody else adds an entry before the surrounding transaction has ended.
   *
   * <p>The row is written to before it is read: whoever came first is then done, in every database,
   * and what is read is what they left.
   */
  TrailHead headLocked() {
    int rows = jdbc.sql("update trail_head set entry_number = entry_number").update();
    if (rows != 1) {
      throw new IllegalStateException("the trail has " + rows + " heads");
    }
    return head();
  }

  TrailHead head() {
    return jdbc.sql("select entry_number, digest from trail_head")
        .query((row, n) -> new TrailHead(row.getLong(1), row.getString(2)))
        .single();
  }

  /** Adds an entry, which becomes the head. */
  void add(TrailEntry entry) {
    jdbc.sql(
            "insert into trail_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(entry.number())
        .param(entry.at().atOffset(ZoneOffset.UTC))
        .param(entry.actor())
        .param(entry.action())
        .param(entry.fund().orElse(null))
        .param(entry.date().orElse(null))
        .param(entry.attempt().orElse(null))
        .param(entry.reason().orElse(null))
        .param(entry.outcome())
        .param(entry.detail().orElse(null))
        .param(entry.previous())
        .param(entry.digest())
        .update();
    jdbc.sql("update trail_head set entry_number = ?, digest = ?")
        .param(entry.number())
        .param(entry.digest())
        .update();
  }

  /** Hands out every entry, in order, without holding all of them. */
  void forEach(Consumer<TrailEntry> each) {
    jdbc.sql("select " + COLUMNS + " from trail_entry order by entry_number")
        .withFetchSize(500)
        .query((RowCallbackHandler) row -> each.accept(entry(row)));
  }

  /** The entries about the dates of a fund from one to another, in order. */
  List<TrailEntry> between(String fund, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from trail_entry where fund = ? and business_date between ? and ? order by"
                + " entry_number")
        .params(fund, from, to)
        .query((row, n) -> entry(row))
        .list();
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getObject(6, LocalDate.class)),
        Optional.ofNullable(row.getObject(7, Integer.class)),
        Optional.ofNullable(row.getString(8)),
        row.getString(9),
        Optional.ofNullable(row.getString(10)),
        row.getString(11),
        row.getString(12));
  }
}
