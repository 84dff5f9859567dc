package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.PlainNights.Opened;

/**
 * The stages of every step are such that their tasks can be counted: a task for each bucket where
 * progress is in accounts, one for each file where it is in rows.
 */
class NightIsCountedTest {

  @TempDir Path folder;

  /** A stage: how many tasks it has, and whether it ends in a shuffle. */
  private record Stage(int tasks, boolean sends) {}

  /** All stages that are submitted, and how far the progress is said to have come. */
  private static final class Heard extends SparkListener implements NightProgress {
    private final List<Stage> stages = Collections.synchronizedList(new ArrayList<>());
    private volatile long done;
    private volatile long total;

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
      stages.add(
          new Stage(stage.stageInfo().numTasks(), stage.stageInfo().shuffleDepId().isDefined()));
    }

    @Override
    public void advanced(long units, long of) {
      done = units;
      total = of;
    }

    /** The stages of a step, which ends with all its units. */
    List<Stage> of(SparkContext spark, LongSupplier units, Runnable step) throws Exception {
      stages.clear();
      step.run();
      spark.listenerBus().waitUntilEmpty();
      assertThat(done).isEqualTo(units.getAsLong());
      assertThat(total).isEqualTo(units.getAsLong());
      return List.copyOf(stages);
    }
  }

  /** A step's answer, kept for the next ones. */
  private static final class Kept<T> implements Runnable {
    private final Supplier<T> step;
    private T answer;

    Kept(Supplier<T> step) {
      this.step = step;
    }

    @Override
    public void run() {
      answer = step.get();
    }
  }

  @Test
  void everyStepHasATaskForWhatItsProgressIsCountedIn() throws Exception {
    RandomDatasets.write(3, new RandomOptions(1, 300, true, true, false), folder.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(folder.resolve("data"));
    LongSupplier accounts = dataset.openingUnitsFen()::size;
    DataPlane plane = TestPlanes.on(folder.resolve("home"), accounts.getAsLong() / 5);
    PlainNights nights = new PlainNights(plane, dataset, folder.resolve("work"));
    nights.open();
    Opened opened = nights.begin(dataset.terms().firstDate(), 1);
    long poolFen = opened.pool().poolFen();
    Heard heard = new Heard();
    SparkContext spark = SparkContext.getOrCreate();
    spark.addSparkListener(heard);
    try (NightWork night = plane.night(opened.plan(), heard)) {
      Kept<FeedReading> feed = new Kept<>(night::readFeed);
      List<Stage> read = heard.of(spark, () -> feed.answer.rows(), feed);
      assertThat(read).contains(new Stage(feed.answer.files().size(), true));

      Kept<SettlementTotals> settled = new Kept<>(() -> night.settle(poolFen));
      List<Stage> settling = heard.of(spark, accounts, settled);
      Kept<ResidueCut> cut = new Kept<>(() -> night.cutResidue(poolFen));
      List<Stage> cutting = heard.of(spark, accounts, cut);
      Stage byBucket = cutting.get(0);
      assertThat(byBucket.tasks()).isGreaterThan(1);
      assertThat(byBucket.sends()).isFalse();
      assertThat(cutting).containsOnly(byBucket);
      assertThat(settling).contains(byBucket);
      Kept<WrittenRegister> written = new Kept<>(() -> night.write(poolFen, cut.answer));
      assertThat(heard.of(spark, accounts, written)).containsOnly(byBucket);
      Runnable audit =
          () ->
              assertThat(
                      night.audit(
                          poolFen, settled.answer.entitledUnitsFen(), written.answer.snapshot()))
                  .isNotNull();
      assertThat(heard.of(spark, accounts, audit)).containsOnly(byBucket);
      Kept<RegisterDigest> digest = new Kept<>(() -> night.digest(written.answer.snapshot()));
      assertThat(heard.of(spark, accounts, digest)).as("taken by the audit").isEmpty();
      assertThat(digest.answer.accounts()).isEqualTo(written.answer.accounts());
      assertThat(digest.answer.closingUnitsFen()).isEqualTo(written.answer.closingUnitsFen());
      try (NightWork resumed = plane.night(opened.plan(), heard)) {
        Kept<RegisterDigest> again = new Kept<>(() -> resumed.digest(written.answer.snapshot()));
        assertThat(heard.of(spark, accounts, again)).containsExactly(byBucket);
        assertThat(again.answer).isEqualTo(digest.answer);
      }
    } finally {
      spark.removeSparkListener(heard);
    }
  }
}
