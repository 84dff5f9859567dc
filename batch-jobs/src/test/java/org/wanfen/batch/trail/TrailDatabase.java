package org.wanfen.batch.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.records.BatchSchema;

/** A database with a trail. */
final class TrailDatabase {

  static final Instant NOW = Instant.parse("2013-11-11T16:00:00.123456789Z");

  private final DataSource source = TestDatabase.empty();

  TrailDatabase upTo(MigrationVersion version) {
    var unused =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:org/wanfen/batch/records")
            .javaMigrations(new BatchSchema(), new ChainedTrail())
            .target(version)
            .load()
            .migrate();
    return this;
  }

  TrailDatabase upToDate() {
    return upTo(MigrationVersion.LATEST);
  }

  JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  ActionTrail trail() {
    return new ActionTrail(jdbc(), transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
