package org.wanfen.batch.trail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.records.BatchSchema;

/**
 * A database with a trail: H2 in memory, or the one that {@code wanfen.test.database} names, which
 * must be empty and is emptied.
 */
final class TrailDatabase {

  static final Instant NOW = Instant.parse("2013-11-11T16:00:00.123456789Z");

  private final DataSource source;

  TrailDatabase() {
    String url = System.getProperty("wanfen.test.database");
    if (url == null) {
      url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";
    } else {
      execute(url, "drop schema public cascade; create schema public");
    }
    source = new DriverManagerDataSource(url);
  }

  private static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

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
