package org.wanfen.batch.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Brings the tables of a home up to date, whichever version made them. */
public final class Migrations {

  // V1 was changed once after homes had been made by it, in the types of the quotes. V10 makes up
  // for that, so both are right; any other difference is refused.
  private static final int FIRST_V1 = -2_118_153_562;
  private static final int V1 = -531_401_289;

  private Migrations() {}

  /** Makes the tables, or the changes that they lack. */
  public static void migrate(Flyway flyway) {
    acceptFirst(flyway);
    var unused = flyway.migrate();
  }

  private static void acceptFirst(Flyway flyway) {
    String history = flyway.getConfiguration().getTable();
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
      if (!exists(connection, history)) {
        return;
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "update \""
                  + history
                  + "\" set \"checksum\" = ? where \"version\" = '1' and \"checksum\" = ?")) {
        update.setInt(1, V1);
        update.setInt(2, FIRST_V1);
        int unused = update.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("what was done to the tables before cannot be read", e);
    }
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (ResultSet found = connection.getMetaData().getTables(null, null, table, null)) {
      return found.next();
    }
  }
}
