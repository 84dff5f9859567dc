package org.wanfen.batch.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes the entries of a home over that were written before the trail was a chain, as they stand,
 * and adds one that says so: until then nothing had kept them from being changed.
 */
public final class ChainedTrail implements JavaMigration {

  @Override
  public void migrate(Context context) {
    // The connection is Flyway's, which closes it.
    JdbcClient jdbc =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    TrailTable trail = new TrailTable(jdbc);
    List<Old> all = old(jdbc);
    for (Old old : all) {
      trail.add(TrailEntry.after(trail.head(), old.at(), old.asked(), old.outcome(), old.detail()));
    }
    if (!all.isEmpty()) {
      Instant now =
          jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
      Asked taken =
          new Asked(
              "wanfen",
              "trail chained",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      String detail = all.size() + " entries of before were taken over as they stood";
      trail.add(TrailEntry.after(trail.head(), now, taken, "done", Optional.of(detail)));
    }
    jdbc.sql("drop table action_trail").update();
  }

  private record Old(Instant at, Asked asked, String outcome, Optional<String> detail) {}

  private static List<Old> old(JdbcClient jdbc) {
    return jdbc.sql(
            "select at_time, actor, action, fund, business_date, attempt, reason, outcome, detail"
                + " from action_trail order by id")
        .query((row, n) -> old(row))
        .list();
  }

  private static Old old(ResultSet row) throws SQLException {
    return new Old(
        row.getObject(1, OffsetDateTime.class).toInstant(),
        new Asked(
            row.getString(2),
            row.getString(3),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getObject(5, LocalDate.class)),
            Optional.ofNullable(row.getObject(6, Integer.class)),
            Optional.ofNullable(row.getString(7))),
        row.getString(8),
        Optional.ofNullable(row.getString(9)));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "Chained trail";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
