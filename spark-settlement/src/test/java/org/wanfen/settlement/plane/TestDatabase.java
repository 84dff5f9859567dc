package org.wanfen.settlement.plane;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The databases of homes: H2 files in them, or databases of a PostgreSQL where {@code
 * -Dwanfen.test.database=postgresql} is given.
 */
final class TestDatabase {

  private TestDatabase() {}

  /** The PostgreSQL of this process, which takes seconds to start; it ends with the process. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final Map<Path, String> URLS = new ConcurrentHashMap<>();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String create(Path home) {
      String name = "test" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        boolean unused = statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("no database for " + home, e);
      }
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }

  /** The same address whenever the same home asks. */
  static String url(Path home) {
    return System.getProperty("wanfen.test.database", "h2").equals("postgresql")
        ? Server.URLS.computeIfAbsent(home, Server::create)
        : "jdbc:h2:file:" + home.resolve("db") + ";DATABASE_TO_LOWER=TRUE";
  }
}
