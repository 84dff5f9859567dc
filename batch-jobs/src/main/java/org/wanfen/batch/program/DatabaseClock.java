package org.wanfen.batch.program;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of a database on a machine of its own: the one that all machines agree on which use it,
 * however far their own are apart.
 */
final class DatabaseClock extends Clock {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final JdbcClient jdbc;
  private final ZoneId zone;

  private DatabaseClock(JdbcClient jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  /** The clock for a database: its own, or that of this machine if the database is a file of it. */
  static Clock of(String databaseUrl, JdbcClient jdbc) {
    return databaseUrl.startsWith(POSTGRESQL)
        ? new DatabaseClock(jdbc, ZoneOffset.UTC)
        : Clock.systemUTC();
  }

  /** Now, and not when the surrounding transaction began. */
  @Override
  public Instant instant() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DatabaseClock(jdbc, other);
  }
}
