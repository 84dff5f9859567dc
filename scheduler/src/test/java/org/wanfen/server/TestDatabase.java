package org.wanfen.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wanfen.batch.home.Home;

/**
 * Databases for tests, each new and empty: H2, or PostgreSQL where {@code
 * -Dwanfen.test.database=postgresql} is given.
 */
public final class TestDatabase {

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
    execute("create database " + name);
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /** Keeps a home's database as it is now, if it is not in the home; nobody may be at work. */
  public static void backUp(Path home) {
    if (isPostgres()) {
      String name = nameOf(home);
      execute("create database " + name + "_kept template " + name);
    }
  }

  /** Puts a home's database back to what was kept. */
  public static void restore(Path home) {
    if (isPostgres()) {
      String name = nameOf(home);
      execute("drop database " + name);
      execute("create database " + name + " template " + name + "_kept");
    }
  }

  private static String nameOf(Path home) {
    String url = Server.URLS.get(home.toAbsolutePath());
    return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  private static void execute(String sql) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A new home with a database of its own. */
  public static Home home(Path folder) {
    giveTo(folder);
    return Home.createAt(folder);
  }

  /**
   * Has a home that is or will be in a folder use its own database, the same each time; its other
   * settings stay, and so does a database that they name.
   */
  public static void giveTo(Path home) {
    if (!isPostgres()) {
      return;
    }
    Path settings = home.resolve("wanfen.yaml");
    try {
      Files.createDirectories(home);
      String before = Files.exists(settings) ? Files.readString(settings) : "";
      if (!before.contains("database:")) {
        String url = Server.URLS.computeIfAbsent(home.toAbsolutePath(), folder -> emptyPostgres());
        Files.writeString(settings, before + "database: {url: '%s'}\n".formatted(url));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As above, the home that a command line names. */
  public static void giveToHomeOf(String... arguments) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--home")) {
        giveTo(Path.of(arguments[i + 1]));
      }
    }
  }
}
