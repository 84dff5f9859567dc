package org.wanfen.batch.lease;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all leases. Every change names the token that it expects to find. */
final class LeaseTable {

  private final JdbcClient jdbc;

  LeaseTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LeaseRow> find(String fund) {
    return select(fund, "");
  }

  /** The row, locked until the surrounding transaction ends. */
  Optional<LeaseRow> findLocked(String fund) {
    return select(fund, " for update");
  }

  private Optional<LeaseRow> select(String fund, String locking) {
    return jdbc.sql(
            "select holder, token, expires_at, given_back, taken_from from lease where fund = ?"
                + locking)
        .param(fund)
        .query(
            (row, n) ->
                new LeaseRow(
                    row.getString(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getBoolean(4),
                    Optional.ofNullable(row.getString(5))))
        .optional();
  }

  void insert(String fund, LeaseRow lease) {
    jdbc.sql(
            "insert into lease (fund, holder, token, expires_at, given_back) values (?, ?, ?, ?,"
                + " false)")
        .param(fund)
        .param(lease.holder())
        .param(lease.token())
        .param(lease.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Replaces the row if it still has this token and still expires then. */
  boolean replace(String fund, LeaseRow found, LeaseRow by) {
    return jdbc.sql(
                "update lease set holder = ?, token = ?, expires_at = ?, given_back = false,"
                    + " taken_from = ? where fund = ? and token = ? and expires_at = ?")
            .param(by.holder())
            .param(by.token())
            .param(by.expiresAt().atOffset(ZoneOffset.UTC))
            .param(by.takenFrom().orElse(null))
            .param(fund)
            .param(found.token())
            .param(found.expiresAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Moves the expiry of the lease that has this token; false if another has taken it. */
  boolean expireAt(String fund, long token, Instant expiresAt) {
    return jdbc.sql("update lease set expires_at = ? where fund = ? and token = ?")
            .param(expiresAt.atOffset(ZoneOffset.UTC))
            .param(fund)
            .param(token)
            .update()
        == 1;
  }

  /** Ends the lease that has this token, unless another has taken it. */
  void giveBack(String fund, long token, Instant now) {
    jdbc.sql("update lease set expires_at = ?, given_back = true where fund = ? and token = ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .param(fund)
        .param(token)
        .update();
  }
}
