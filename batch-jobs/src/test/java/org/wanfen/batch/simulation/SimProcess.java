package org.wanfen.batch.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** A process of the program: it has its turns, meets its faults, and may die. */
final class SimProcess {

  private final int number;
  private final Semaphore turn = new Semaphore(0);
  private final List<Connection> connections = new ArrayList<>();
  private final Map<Fault, Integer> faultAfter = new EnumMap<>(Fault.class);
  private final Map<Fault, String> faultAt = new EnumMap<>(Fault.class);
  private volatile boolean dead;
  private volatile Thread thread;
  private volatile String step = "start";
  private boolean databaseGone;
  private int fullFor;
  private int stalledFor;

  SimProcess(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  Semaphore turn() {
    return turn;
  }

  /** Has the calling thread be the process's own. */
  void begin() {
    thread = Thread.currentThread();
  }

  boolean isOwnThread() {
    return Thread.currentThread() == thread;
  }

  boolean isDead() {
    return dead;
  }

  /** What it is at, for the name of a place. */
  String step() {
    return step;
  }

  void step(String now) {
    step = now;
  }

  /** Has a fault befall it when it has done so many actions that the fault suits. */
  void plan(Fault fault, int after) {
    faultAfter.put(fault, after);
  }

  /** Has a fault befall it at a place, the first time that it comes there. */
  void plan(Fault fault, String place) {
    faultAt.put(fault, place);
  }

  /** Whether a fault that was planned befalls this action, the first time that it is due. */
  boolean isDue(Fault fault, String place) {
    if (place.equals(faultAt.get(fault))) {
      faultAt.remove(fault);
      return true;
    }
    Integer left = faultAfter.get(fault);
    if (left == null) {
      return false;
    }
    if (left > 0) {
      faultAfter.put(fault, left - 1);
      return false;
    }
    faultAfter.remove(fault);
    return true;
  }

  boolean databaseGone() {
    return databaseGone;
  }

  void loseDatabase() {
    databaseGone = true;
  }

  /** Whether the disk is full at this action. */
  boolean diskFull() {
    return fullFor > 0 && fullFor-- > 0;
  }

  void fillDisk(int actions) {
    fullFor = actions;
  }

  /** It gets no turn while others are asked whether they give theirs away so many times. */
  void stall(int actions) {
    stalledFor = actions;
  }

  boolean isStalled() {
    return stalledFor > 0 && stalledFor-- > 0;
  }

  synchronized void opened(Connection connection) {
    connections.add(connection);
  }

  /** Ends the process: what it had not committed is gone. */
  void die() {
    dead = true;
    breakConnections();
  }

  /** Ends the process with the machine, and with the database that its connections led to. */
  void losePower() {
    dead = true;
    forgetConnections();
  }

  private synchronized void forgetConnections() {
    connections.clear();
  }

  private synchronized void breakConnections() {
    for (Connection connection : connections) {
      breakOff(connection);
    }
    connections.clear();
  }

  /** What a database does when it notices that nobody is there any more. */
  static void breakOff(Connection connection) {
    try (connection) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "process " + number;
  }
}
