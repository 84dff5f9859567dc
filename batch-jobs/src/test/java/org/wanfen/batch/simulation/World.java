package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private static final int MOST_AHEAD_SECONDS = 2 * 24 * 60 * 60;
  private static final Set<Fault> CRASHES =
      EnumSet.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.TORN_WRITE, Fault.POWER_LOST);

  private final String name;
  private final boolean onDisk;
  private final Path folder;
  private final SimClock clock = new SimClock();
  private final Chance chance;
  private final Stage stage;
  private final UnsyncedFiles unsynced = new UnsyncedFiles();
  private final Tally tally = new Tally();
  private final Set<Fault> enabled = EnumSet.noneOf(Fault.class);
  private final Map<Fault, Integer> usual = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> suited = new EnumMap<>(Fault.class);
  private final List<Later> later = new ArrayList<>();
  private final Deque<String> lastLines = new ArrayDeque<>();
  private boolean calm;
  private boolean losesAll;
  private int processes;
  private int planned;
  private long tick;
  private long traceHash = 17;

  /**
   * The world of a seed, with its files in a folder.
   *
   * @param onDisk whether the database's file is on the disk, and what tasks do in threads of their
   *     own can fail, too; otherwise it is in memory
   */
  World(long seed, String name, Path folder, boolean onDisk) {
    this.onDisk = onDisk;
    this.name = name;
    this.folder = folder;
    this.chance = Chance.of(seed, "faults");
    this.stage = new Stage(Chance.of(seed, "turns"));
    Worlds.add(this);
    PowerPath.register();
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

  UnsyncedFiles unsynced() {
    return unsynced;
  }

  /** The database itself, for those who look at the world from outside. */
  String databaseUrl() {
    return "jdbc:h2:"
        + PowerPath.of(databasePath())
        + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=40";
  }

  private String databasePath() {
    return (onDisk ? "file:" + folder.resolve("db") : "memFS:/" + name) + "/wanfen";
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

  /** A loss of power takes all that it can, and not some of it. */
  void loseAll() {
    losesAll = true;
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
  synchronized void remark(String line) {
    lastLines.add(line);
    if (lastLines.size() > LAST_LINES) {
      lastLines.remove();
    }
  }

  /** Has something happen in the world when so many more things have been done. */
  void later(int actions, String what, Runnable happens) {
    later.add(new Later(tick + actions, what, happens));
  }

  /** What was to happen will not. */
  void nothingLater() {
    later.clear();
  }

  private record Later(long tick, String what, Runnable happens) {}

  private void tick() {
    tick++;
    List<Later> due = later.stream().filter(each -> each.tick() <= tick).toList();
    later.removeAll(due);
    for (Later each : due) {
      note("  " + each.what());
      each.happens().run();
    }
  }

  /** A process of which no fault is planned. */
  SimProcess process() {
    return new SimProcess(++processes);
  }

  /** A process with faults to come: mostly a crash, and some others. */
  SimProcess doomedProcess() {
    int since = Math.max(1, processes - planned);
    suited.forEach((fault, howOften) -> usual.merge(fault, howOften / since, World::closer));
    suited.clear();
    planned = processes;
    SimProcess process = process();
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

  /** As above, and at some moment it is so slow that another may take its lease over. */
  SimProcess slowProcess() {
    SimProcess process = doomedProcess();
    plan(process, Fault.VERY_SLOW);
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
    if (calm) {
      return effect.take();
    }
    if (!process.isOwnThread()) {
      return onDisk ? actInTask(process, action, effect) : effect.take();
    }
    String place = process.step() + ": " + action.name();
    note(process + " " + place);
    tick();
    if (action.is(Trait.DURABLE)) {
      tally.seen(place);
    }
    stage.mayYield(process, YIELD_PERCENT);
    if (process.isDead()) {
      throw new ProcessDied(action.name());
    }
    Set<Fault> due = due(process, action, place);
    before(process, action, place, due, effect);
    T result = effect.take();
    after(process, action, place, due);
    stage.mayYield(process, YIELD_PERCENT);
    return result;
  }

  /** What a task does: at a time of its own, so it is not part of what identifies the run. */
  private <T> T actInTask(SimProcess process, Action action, Effect<T> effect) throws Exception {
    String place = process.step() + ", task: " + action.name();
    Set<Fault> due;
    synchronized (this) {
      if (action.is(Trait.DURABLE)) {
        tally.seen(place);
      }
      due = due(process, action, place);
      before(process, action, place, due, effect);
    }
    T result = effect.take();
    synchronized (this) {
      after(process, action, place, due);
    }
    return result;
  }

  private synchronized Set<Fault> due(SimProcess process, Action action, String place) {
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
      remark("  " + fault + " at " + place);
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
      if (process.isOwnThread()) {
        stage.stall(process, chance.between(20, 1500));
      }
    }
    if (due.contains(Fault.CLOCK_BACK)) {
      clock.pass(Duration.ofSeconds(-chance.between(1, 600)));
    }
    if (due.contains(Fault.CLOCK_AHEAD)) {
      clock.pass(Duration.ofSeconds(chance.between(1, MOST_AHEAD_SECONDS)));
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
    if (action.port() == Port.DATABASE && action.is(Trait.DURABLE)) {
      PowerPath.done(databasePath());
    }
    if (due.contains(Fault.CRASH_AFTER)) {
      die(process, place);
    }
    if (due.contains(Fault.POWER_LOST)) {
      losePower(place);
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

  private void losePower(String place) {
    tally.crashed(place);
    stage.alive().forEach(SimProcess::losePower);
    shutDown("shutdown immediately");
    try {
      PowerPath.lose(databasePath(), losesAll ? 0 : chance.between(0, 100));
      unsynced.lose(losesAll ? 0 : chance.between(0, 99));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clock.pass(Duration.ofSeconds(chance.between(0, 600)));
    throw new ProcessDied(place);
  }

  private void shutDown(String how) {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      boolean unused = statement.execute(how);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Worlds.remove(this);
    shutDown("shutdown");
    PowerPath.close(databasePath());
  }
}
