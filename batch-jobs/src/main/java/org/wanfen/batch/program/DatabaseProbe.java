package org.wanfen.batch.program;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Finds out whether the database can be had before anything is built upon it. */
final class DatabaseProbe {

  private static final int H2_OPEN_ELSEWHERE = 90020;

  private DatabaseProbe() {}

  static void check(Home home) {
    var database = home.settings().database();
    try (Connection probe =
        DriverManager.getConnection(home.databaseUrl(), database.user(), database.password())) {
      probe.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw e.getErrorCode() == H2_OPEN_ELSEWHERE ? inUse(home, e) : unreachable(database, e);
    }
  }

  private static WanfenException inUse(Home home, SQLException cause) {
    return new WanfenException(
        ErrorCode.HOME_IN_USE,
        "The home " + home + " is in use by another process",
        "Nothing was changed.",
        "If it is a server, give it the command with --server URL; otherwise wait until it has ended,"
            + " then give the command again. A night at work is stopped with: wanfen night stop",
        cause);
  }

  private static WanfenException unreachable(Object database, SQLException cause) {
    return new WanfenException(
        ErrorCode.MACHINE_FAULT,
        "The database (" + database + ") cannot be opened: " + cause.getMessage(),
        "Nothing was changed.",
        "See that it can be reached and that user and password are right, then give the command"
            + " again.",
        cause);
  }
}
