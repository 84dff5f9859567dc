package org.wanfen.batch.simulation;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * The database of a world, as a process sees it: {@code jdbc:sim:<world>:<process>}. Everything
 * that asks for a database by its URL meets its faults: the records, Spring Batch, the catalog of
 * the register.
 */
final class SimDriver implements Driver {

  private static final String PREFIX = "jdbc:sim:";
  private static final SimDriver ONLY = new SimDriver();
  private static final Map<String, SimProcess> PROCESSES = new ConcurrentHashMap<>();

  private static boolean registered;

  private SimDriver() {}

  static synchronized void register() {
    if (!registered) {
      try {
        DriverManager.registerDriver(ONLY);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      registered = true;
    }
  }

  /** The URL by which a process reaches the database of its world. */
  static String url(World world, SimProcess process) {
    String url = PREFIX + world.name() + ":" + process.number();
    PROCESSES.put(url, process);
    return url;
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    SimProcess process = PROCESSES.get(url);
    if (process.isDead()) {
      throw new SQLException("the process has died", "08001");
    }
    World world = Worlds.of(url.substring(PREFIX.length(), url.lastIndexOf(':')));
    Connection real = world.connect();
    process.opened(real);
    return SimConnection.of(world, process, real);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return true;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
