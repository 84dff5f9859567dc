package org.wanfen.benchmark.duckdb;

import java.sql.SQLException;

/** DuckDB refuses a statement. */
final class DuckDbException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuckDbException(String sql, SQLException cause) {
    super(cause.getMessage() + "\n  in: " + firstLine(sql), cause);
  }

  private static String firstLine(String sql) {
    return sql.strip().lines().findFirst().orElse("");
  }
}
