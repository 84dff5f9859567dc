package org.wanfen.server.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether the database answers. */
record DatabaseCheck(DataSource database) implements Check {

  private static final int MOST_SECONDS = 10;

  @Override
  public Optional<String> wrong() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(MOST_SECONDS)
          ? Optional.empty()
          : Optional.of("the database does not answer");
    }
  }
}
