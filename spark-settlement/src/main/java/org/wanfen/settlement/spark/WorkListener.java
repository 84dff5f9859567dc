package org.wanfen.settlement.spark;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.scheduler.TaskInfo;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightProgress.Part;

/**
 * Counts the work of one step as its tasks end, and tells of each task's beginning and end. Hears
 * of all jobs of this Spark, and listens to those that carry its mark.
 */
final class WorkListener extends SparkListener {

  /** The local property that marks the jobs of a piece of work. */
  static final String MARK = "wanfen.work";

  private final String mark;
  private final Parts parts;
  private final NightProgress progress;
  private final Map<Integer, Wave> waves = new HashMap<>();
  private final long[] unitsOfPass;
  private long tasks;
  private long tasksDone;
  private long told;
  private boolean over;

  WorkListener(String mark, Parts parts, NightProgress progress) {
    this.mark = mark;
    this.parts = parts;
    this.progress = progress;
    this.unitsOfPass = new long[parts.passes()];
  }

  /** A stage whose tasks are counted or named. */
  private final class Wave {
    private final boolean named;
    private final boolean sends;
    private final long[] units;
    private final BitSet done = new BitSet();
    private long unitsDone;

    Wave(StageInfo stage) {
      this.sends = stage.shuffleDepId().isDefined();
      this.named = parts.are(stage.numTasks(), sends);
      this.units = parts.unitsOf(stage.numTasks(), sends).orElse(null);
    }

    String name(int part) {
      return named ? parts.name(part) : (sends ? "sending task " : "task ") + part;
    }

    /** A part that is done twice counts once. */
    void done(int part) {
      if (units != null && part < units.length && !done.get(part)) {
        done.set(part);
        unitsDone += units[part];
        int pass = sends ? 0 : unitsOfPass.length - 1;
        unitsOfPass[pass] = Math.max(unitsOfPass[pass], unitsDone);
      }
    }
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    if (isMine(job.properties())) {
      job.stageInfos().foreach(stage -> tasks += stage.numTasks());
    }
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
    if (isMine(stage.properties())) {
      waves.computeIfAbsent(stage.stageInfo().stageId(), id -> new Wave(stage.stageInfo()));
    }
  }

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart task) {
    Wave wave = waves.get(task.stageId());
    if (wave != null && !over) {
      progress.partBegan(part(task.stageId(), wave, task.taskInfo()));
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    Wave wave = waves.get(task.stageId());
    if (wave == null || over) {
      return;
    }
    boolean successful = task.taskInfo().successful();
    progress.partEnded(part(task.stageId(), wave, task.taskInfo()), successful);
    if (successful) {
      tasksDone++;
      wave.done(task.taskInfo().partitionId());
      tell();
    }
  }

  private void tell() {
    long units = parts.units();
    long done = 0;
    if (parts.alike()) {
      done = Math.multiplyExact(units, Math.min(tasks, tasksDone)) / Math.max(1, tasks);
    } else {
      for (long pass : unitsOfPass) {
        done += pass;
      }
      done /= unitsOfPass.length;
    }
    told = Math.max(told, done);
    progress.advanced(told, units);
  }

  /** Says that all is done. */
  synchronized void finish() {
    if (!over) {
      over = true;
      progress.advanced(parts.units(), parts.units());
    }
  }

  /** Says nothing any more, whatever still arrives. */
  synchronized void silence() {
    over = true;
  }

  private boolean isMine(Properties properties) {
    return properties != null && Objects.equals(properties.getProperty(MARK), mark);
  }

  private static Part part(int stage, Wave wave, TaskInfo task) {
    return new Part(stage, task.partitionId(), wave.name(task.partitionId()));
  }
}
