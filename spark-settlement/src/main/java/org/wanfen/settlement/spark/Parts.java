package org.wanfen.settlement.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the tasks of a step work on, so that progress is counted in accounts or rows, and a task
 * that lags behind has a name.
 *
 * <p>A step goes through Spark's stages. One that ends in a shuffle <em>sends</em>, any other
 * <em>answers</em>. What their tasks are, and which of them count, is said here.
 */
public final class Parts {

  private final Kind kind;
  private final List<String> names;
  private final long[] unitsOfPart;
  private final long units;

  private enum Kind {
    TASKS,
    BUCKETS,
    FEED
  }

  private Parts(Kind kind, List<String> names, long... unitsOfPart) {
    this.kind = kind;
    this.names = names;
    this.unitsOfPart = unitsOfPart;
    this.units = Arrays.stream(unitsOfPart).reduce(0, Math::addExact);
  }

  /** Work of so many units, of which every task of every stage does about the same. */
  public static Parts evenly(long units) {
    return new Parts(Kind.TASKS, List.of(), units);
  }

  /**
   * The buckets of the register: a task each, in stages that answer.
   *
   * @param accounts the accounts of each bucket, in their order
   */
  public static Parts buckets(long... accounts) {
    return new Parts(Kind.BUCKETS, List.of(), accounts.clone());
  }

  /**
   * The files of the feed: a task each, in a stage that sends. What answers then looks for ids that
   * were seen, which is the second half of the work on every row.
   *
   * @param names the files' names
   * @param rows the rows of each
   */
  public static Parts feed(List<String> names, long... rows) {
    return new Parts(Kind.FEED, List.copyOf(names), rows.clone());
  }

  /** Units of work in all. */
  public long units() {
    return units;
  }

  /** Whether progress is a matter of how many tasks of all stages are done. */
  boolean alike() {
    return kind == Kind.TASKS;
  }

  /** How many passes over all units make the whole. */
  int passes() {
    return kind == Kind.FEED ? 2 : 1;
  }

  /**
   * Whether the tasks of a stage are these parts.
   *
   * @param tasks how many it has
   * @param sends whether it ends in a shuffle
   */
  boolean are(int tasks, boolean sends) {
    return kind != Kind.TASKS && sends == (kind == Kind.FEED) && tasks == unitsOfPart.length;
  }

  /**
   * The units of each task of a stage; empty if it does not count.
   *
   * @param tasks how many it has
   * @param sends whether it ends in a shuffle
   */
  Optional<long[]> unitsOf(int tasks, boolean sends) {
    if (are(tasks, sends)) {
      return Optional.of(unitsOfPart);
    }
    return kind == Kind.FEED && !sends ? Optional.of(spread(tasks)) : Optional.empty();
  }

  private long[] spread(int tasks) {
    long[] spread = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      spread[task] = units / tasks + (task < units % tasks ? 1 : 0);
    }
    return spread;
  }

  /** What people call a task of a stage whose tasks are these parts. */
  String name(int part) {
    return kind == Kind.FEED ? names.get(part) : "bucket " + part;
  }
}
