package org.wanfen.batch.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wanfen.batch.simulation.Action.Port;
import org.wanfen.batch.simulation.Action.Trait;

/** A connection whose statements and commits are actions of a process. */
final class SimConnection {

  private static final Pattern VERB =
      Pattern.compile(
          "\\s*(insert into|update|delete from|merge into|create|alter|drop|select|checkpoint)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE =
      Pattern.compile("(?:into|update|from|table)\\s+\"?([A-Za-z_]+)", Pattern.CASE_INSENSITIVE);

  private final World world;
  private final SimProcess process;
  private final Connection real;
  private Connection shown;
  private boolean broken;
  private String lastWritten = "nothing";

  private SimConnection(World world, SimProcess process, Connection real) {
    this.world = world;
    this.process = process;
    this.real = real;
  }

  static Connection of(World world, SimProcess process, Connection real) {
    SimConnection connection = new SimConnection(world, process, real);
    connection.shown = proxy(Connection.class, connection::invoke);
    return connection.shown;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            SimConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "close", "isClosed", "isValid", "abort", "equals", "hashCode", "toString" -> {}
      default -> requireWhole();
    }
    return switch (method.getName()) {
      case "commit" -> act(commit(), method, real, arguments);
      case "createStatement" ->
          statement(Statement.class, (Statement) call(method, real, arguments), "");
      case "prepareStatement" ->
          statement(
              PreparedStatement.class,
              (PreparedStatement) call(method, real, arguments),
              (String) arguments[0]);
      case "prepareCall" ->
          statement(
              CallableStatement.class,
              (CallableStatement) call(method, real, arguments),
              (String) arguments[0]);
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> call(method, real, arguments);
    };
  }

  private void requireWhole() throws SQLException {
    if (process.isDead()) {
      throw new ProcessDied("database");
    }
    if (broken) {
      throw new SQLException("the connection was lost", "08003");
    }
  }

  private <T extends Statement> T statement(Class<T> type, T statement, String prepared) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("execute")) {
            String sql =
                arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                    ? text
                    : prepared;
            return act(action(sql), method, statement, arguments);
          }
          return switch (name) {
            case "getConnection" -> shown;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> call(method, statement, arguments);
          };
        });
  }

  private Action action(String sql) throws SQLException {
    String name = name(sql);
    boolean reads = name.startsWith("select") && !sql.contains("for update");
    if (reads) {
      return Action.of(Port.DATABASE, name);
    }
    lastWritten = name;
    return real.getAutoCommit()
        ? Action.of(Port.DATABASE, name, Trait.DURABLE, Trait.COMMIT)
        : Action.of(Port.DATABASE, name, Trait.DURABLE);
  }

  /** A commit, named by what was written last: there are many, and they are not alike. */
  private Action commit() {
    String name = "commit of " + lastWritten;
    lastWritten = "nothing";
    return Action.of(Port.DATABASE, name, Trait.DURABLE, Trait.COMMIT);
  }

  private static String name(String sql) {
    Matcher verb = VERB.matcher(sql);
    Matcher table = TABLE.matcher(sql);
    String what = verb.lookingAt() ? verb.group(1).toLowerCase(Locale.ROOT) : "other sql";
    return table.find() ? what + " " + table.group(1).toLowerCase(Locale.ROOT) : what;
  }

  private Object act(Action action, Method method, Object on, Object[] arguments) throws Exception {
    try {
      return world.act(process, action, () -> call(method, on, arguments));
    } catch (Befallen e) {
      broken = true;
      SimProcess.breakOff(real);
      throw new SQLException("the connection is lost: " + e.getMessage(), "08006", e);
    }
  }

  private static Object call(Method method, Object on, Object[] arguments) throws Exception {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
