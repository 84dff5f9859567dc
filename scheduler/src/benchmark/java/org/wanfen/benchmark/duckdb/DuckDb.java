package org.wanfen.benchmark.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in memory, with the settings that suit the machine. */
final class DuckDb implements AutoCloseable {

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /**
   * What a database may use.
   *
   * @param threads its threads
   * @param memory the most memory, as DuckDB takes it, for example {@code 10GB}
   * @param temporary where it puts what there is no memory for
   */
  record Resources(int threads, String memory, Path temporary) {}

  static DuckDb open(Resources resources) {
    try {
      DuckDb database = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
      database.run("SET threads = " + resources.threads());
      database.run("SET memory_limit = " + text(resources.memory()));
      database.run("SET temp_directory = " + text(resources.temporary().toString()));
      // No result depends on the order of rows but where a script says so.
      database.run("SET preserve_insertion_order = false");
      return database;
    } catch (SQLException e) {
      throw new DuckDbException("opening DuckDB", e);
    }
  }

  /** Runs any number of statements. */
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(sql);
    } catch (SQLException e) {
      throw new DuckDbException(sql, e);
    }
  }

  /** All rows of a query, every value as text. */
  List<List<String>> rows(String sql) {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new DuckDbException(sql, e);
    }
  }

  /** The number that a query comes to. */
  long number(String sql) {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  /** A text as a literal. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Texts as a literal list. */
  static String texts(List<String> values) {
    return "[" + String.join(", ", values.stream().map(DuckDb::text).toList()) + "]";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DuckDbException("closing DuckDB", e);
    }
  }
}
