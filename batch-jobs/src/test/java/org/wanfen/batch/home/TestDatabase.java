package org.wanfen.batch.home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases for tests, each new and empty: H2, or PostgreSQL where {@code
 * -Dwanfen.test.database=postgresql} is given.
 */
public final class TestDatabase {

  private TestDatabase() {}

  /** The PostgreSQL of this process, which takes seconds to start; it ends with the process. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether tests are to use PostgreSQL. */
  public static boolean isPostgres() {
    return System.getProperty("wanfen.test.database", "h2").equals("postgresql");
  }

  /** A database of its own. */
  public static DataSource empty() {
    return new DriverManagerDataSource(
        isPostgres()
            ? emptyPostgres()
            : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
  }

  /** The address of a database of its own in PostgreSQL, its user in it. */
  public static String emptyPostgres() {
    String name = "test" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /** A new home with a database of its own. */
  public static Home home(Path folder) {
    if (isPostgres()) {
      use(folder, emptyPostgres());
    }
    return Home.createAt(folder);
  }

  /** Has a home use this database, and no other setting. */
  public static void use(Path home, String url) {
    try {
      Files.createDirectories(home);
      Files.writeString(home.resolve("wanfen.yaml"), "database: {url: '%s'}\n".formatted(url));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
