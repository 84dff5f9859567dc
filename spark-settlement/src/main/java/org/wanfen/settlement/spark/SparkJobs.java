package org.wanfen.settlement.spark;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.night.NightProgress;

/** Runs work on Spark: tells how far it has come, and what went wrong in words of ours. */
public final class SparkJobs {

  private final SparkContext spark;

  /** Runs work here. */
  public SparkJobs(SparkContext spark) {
    this.spark = spark;
  }

  /**
   * Runs work that consists of Spark jobs.
   *
   * @param doing what it does, for messages, for example {@code settling}
   * @param units how many units the work is of, for the progress; by tasks
   * @param progress hears of it
   * @param work the work
   * @throws WanfenException what a task threw, or AMOUNT_OVERFLOW, NO_ROOM or MACHINE_FAULT
   */
  public <T> T run(String doing, long units, NightProgress progress, Supplier<T> work) {
    TaskCount count = new TaskCount(units, progress);
    spark.addSparkListener(count);
    try {
      spark.setJobDescription(doing);
      T result = work.get();
      progress.advanced(units, units);
      return result;
    } catch (Exception e) { // Spark's own is checked in Java, and thrown all the same
      throw told(doing, e);
    } finally {
      spark.removeSparkListener(count);
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

  /** Counts tasks of the stages that are really run. */
  private static final class TaskCount extends SparkListener {
    private final long units;
    private final NightProgress progress;
    private final AtomicLong tasks = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    TaskCount(long units, NightProgress progress) {
      this.units = units;
      this.progress = progress;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
      tasks.addAndGet(stage.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (task.taskInfo().successful()) {
        long all = Math.max(1, tasks.get());
        long share = Math.min(all, done.incrementAndGet());
        progress.advanced(units / all * share, units);
      }
    }
  }
}
