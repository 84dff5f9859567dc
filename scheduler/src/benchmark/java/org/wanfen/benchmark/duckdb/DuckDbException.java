package org.wanfen.benchmark.duckdb;

import java.sql.SQLException;

/** DuckDB refuses a statement. */
final class DuckDbException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuckDbException(String sql, SQLException cause) {
    super(cause.getMessage() + "\n  in: " + sql.strip(), cause);
  }
}
