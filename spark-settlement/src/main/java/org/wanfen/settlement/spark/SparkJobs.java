package org.wanfen.settlement.spark;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.night.NightProgress;

/** Runs work on Spark: tells how far it has come, and what went wrong in words of ours. */
public final class SparkJobs {

  private final SparkContext spark;
  private final String name = UUID.randomUUID().toString();
  private final AtomicLong works = new AtomicLong();

  /** Runs work here. */
  public SparkJobs(SparkContext spark) {
    this.spark = spark;
  }

  /** As below, for work of which every task does about the same. */
  public <T> T run(String doing, long units, NightProgress progress, Supplier<T> work) {
    return run(doing, Parts.evenly(units), progress, work);
  }

  /**
   * Runs work that consists of Spark jobs, which are started from this thread or from threads that
   * it makes meanwhile: others' are not counted.
   *
   * @param doing what it does, for messages, for example {@code settling}
   * @param parts what its tasks work on
   * @param progress hears of it
   * @param work the work
   * @throws WanfenException what a task threw, or AMOUNT_OVERFLOW, NO_ROOM or MACHINE_FAULT
   */
  public <T> T run(String doing, Parts parts, NightProgress progress, Supplier<T> work) {
    String mark = name + "-" + works.incrementAndGet();
    String markBefore = spark.getLocalProperty(WorkListener.MARK);
    WorkListener listener = new WorkListener(mark, parts, progress);
    spark.addSparkListener(listener);
    try {
      spark.setLocalProperty(WorkListener.MARK, mark);
      spark.setJobDescription(doing);
      T result = work.get();
      listener.finish();
      return result;
    } catch (Exception e) { // Spark's own is checked in Java, and thrown all the same
      throw told(doing, e);
    } finally {
      listener.silence();
      spark.setLocalProperty(WorkListener.MARK, markBefore);
      spark.removeSparkListener(listener);
    }
  }

  private static RuntimeException told(String doing, Exception fault) {
    WanfenException known = WanfenException.within(fault);
    if (known != null) {
      return known;
    }
    Throwable cause = fault;
    while (cause != null && !(cause instanceof ArithmeticException)) {
      cause = cause.getCause();
    }
    if (cause != null) {
      return new WanfenException(
          ErrorCode.AMOUNT_OVERFLOW,
          "an amount or a sum does not fit into 64 bits of fen while " + doing,
          "Nothing of this night was published.",
          "Look for amounts that cannot be right in the feed, the ledger or the opening register.",
          fault);
    }
    return FileFaults.of(doing, "the night on Spark", fault);
  }
}
