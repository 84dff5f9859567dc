package org.wanfen.batch.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wanfen.batch.simulation.Action.Port;
import org.wanfen.batch.simulation.Action.Trait;

/**
 * What outlives processes (a folder, a database, a clock), and what befalls them when they touch
 * it.
 */
final class World implements AutoCloseable {

  private static final int YIELD_PERCENT = 3;
  private static final int FIRST_GUESS = 250;
  private static final int LAST_LINES = 70;
  private static final Set<Fault> CRASHES =
      EnumSet.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.TORN_WRITE);

  private final String name;
  private final Path folder;
  private final SimClock clock = new SimClock();
  private final Chance chance;
  private final Stage stage;
  private final Tally tally = new Tally();
  private final Set<Fault> enabled = EnumSet.noneOf(Fault.class);
  private final Map<Fault, Integer> usual = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> suited = new EnumMap<>(Fault.class);
  private final Deque<String> lastLines = new ArrayDeque<>();
  private boolean calm;
  private int processes;
  private long traceHash = 17;

  /** The world of a seed, with its files in a folder. */
  World(long seed, String name, Path folder) {
    this.name = name;
    this.folder = folder;
    this.chance = Chance.of(seed, "faults");
    this.stage = new Stage(Chance.of(seed, "turns"));
    Worlds.add(this);
    // Each seed has faults of its own kinds only: a rare one has its turn where others are absent.
    for (Fault fault : Fault.values()) {
      if (CRASHES.contains(fault) || chance.percent(50)) {
        enabled.add(fault);
      }
    }
  }

  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  SimClock clock() {
    return clock;
  }

  Stage stage() {
    return stage;
  }

  Tally tally() {
    return tally;
  }

  /** The database itself, for those who look at the world from outside. */
  String databaseUrl() {
    return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=40";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(databaseUrl(), "wanfen", "");
  }

  /** Nothing befalls anybody, or what is planned does. */
  void calm(boolean now) {
    calm = now;
  }

  boolean isCalm() {
    return calm;
  }

  /** A number that is the same for the same actions in the same order. */
  long traceHash() {
    return traceHash;
  }

  /** The last things that were done and that happened. */
  String lastLines() {
    return String.join("\n", lastLines);
  }

  /** Notes what happens: the same in every run of the same seed. */
  void note(String line) {
    traceHash = traceHash * 31 + line.hashCode();
    remark(line);
  }

  /** Notes something for people, which may be told in other words the next time. */
  void remark(String line) {
    lastLines.add(line);
    if (lastLines.size() > LAST_LINES) {
      lastLines.remove();
    }
  }

  /** A process of which no fault is planned. */
  SimProcess process() {
    return new SimProcess(++processes);
  }

  /** A process with faults to come: mostly a crash, and some others. */
  SimProcess doomedProcess() {
    SimProcess process = process();
    suited.forEach((fault, howOften) -> usual.merge(fault, howOften, World::closer));
    suited.clear();
    if (chance.percent(65)) {
      plan(process, chance.oneOf(List.copyOf(CRASHES)));
    }
    int others = chance.between(0, 2);
    List<Fault> kinds = enabled.stream().filter(fault -> !CRASHES.contains(fault)).toList();
    for (int i = 0; i < others && !kinds.isEmpty(); i++) {
      plan(process, chance.oneOf(kinds));
    }
    return process;
  }

  private static int closer(int before, int now) {
    return Math.max(now, before - before / 8);
  }

  private void plan(SimProcess process, Fault fault) {
    int most = Math.max(1, usual.getOrDefault(fault, FIRST_GUESS));
    int after = chance.between(0, most);
    process.plan(fault, after);
    note(process + " will meet " + fault + " after " + after);
  }

  /**
   * Has a process act: what is planned for it befalls it, and others may have their turns before
   * and after.
   *
   * @throws Befallen if a fault befell the action
   * @throws ProcessDied if the process ends here, or has ended
   */
  <T> T act(SimProcess process, Action action, Effect<T> effect) throws Exception {
    if (process.isDead()) {
      throw new ProcessDied(action.name());
    }
    if (calm || !process.isOwnThread()) {
      return effect.take();
    }
    String place = process.step() + ": " + action.name();
    note(process + " " + place);
    if (action.is(Trait.DURABLE)) {
      tally.seen(place);
    }
    stage.mayYield(process, YIELD_PERCENT);
    Set<Fault> due = due(process, action, place);
    before(process, action, place, due, effect);
    T result = effect.take();
    after(process, action, place, due);
    stage.mayYield(process, YIELD_PERCENT);
    return result;
  }

  private Set<Fault> due(SimProcess process, Action action, String place) {
    Set<Fault> due = EnumSet.noneOf(Fault.class);
    for (Fault fault : Fault.values()) {
      if (fault.suits(action)) {
        suited.merge(fault, 1, Integer::sum);
        if (process.isDue(fault, place)) {
          due.add(fault);
        }
      }
    }
    for (Fault fault : due) {
      tally.befell(fault);
      note("  " + fault);
    }
    return due;
  }

  private void before(
      SimProcess process, Action action, String place, Set<Fault> due, Effect<?> effect)
      throws Exception {
    if (due.contains(Fault.SLOW)) {
      clock.pass(Duration.ofSeconds(chance.between(1, 20)));
    }
    if (due.contains(Fault.VERY_SLOW)) {
      clock.pass(Duration.ofSeconds(chance.between(31, 600)));
      stage.mayYield(process, 100);
    }
    if (due.contains(Fault.CLOCK_BACK)) {
      clock.pass(Duration.ofSeconds(-chance.between(1, 600)));
    }
    if (due.contains(Fault.TORN_WRITE)) {
      effect.takePart();
      die(process, place);
    }
    if (due.contains(Fault.CRASH_BEFORE)) {
      die(process, place);
    }
    if (due.contains(Fault.DISK_FULL)) {
      process.fillDisk(chance.between(1, 30));
    }
    if (action.is(Trait.NEEDS_ROOM) && process.diskFull()) {
      effect.takePart();
      throw new Befallen(Fault.DISK_FULL, action);
    }
    if (due.contains(Fault.DATABASE_GONE)) {
      process.loseDatabase();
    }
    if (action.port() == Port.DATABASE && process.databaseGone()) {
      throw new Befallen(Fault.DATABASE_GONE, action);
    }
    for (Fault fault : List.of(Fault.FILE_FAILS, Fault.CONNECTION_BREAKS, Fault.REGISTER_FAILS)) {
      if (due.contains(fault)) {
        throw new Befallen(fault, action);
      }
    }
  }

  private void after(SimProcess process, Action action, String place, Set<Fault> due)
      throws Befallen {
    if (due.contains(Fault.CRASH_AFTER)) {
      die(process, place);
    }
    for (Fault fault :
        List.of(Fault.RENAME_ANSWER_LOST, Fault.COMMIT_ANSWER_LOST, Fault.REGISTER_ANSWER_LOST)) {
      if (due.contains(fault)) {
        throw new Befallen(fault, action);
      }
    }
  }

  private void die(SimProcess process, String place) {
    tally.crashed(place);
    process.die();
    throw new ProcessDied(place);
  }

  @Override
  public void close() {
    Worlds.remove(this);
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      boolean unused = statement.execute("shutdown immediately");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
