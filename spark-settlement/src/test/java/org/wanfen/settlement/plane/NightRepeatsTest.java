package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.PlainNights.Opened;
import org.wanfen.settlement.plane.PlainNights.Places;
import org.wanfen.settlement.spark.SparkDataPlane;

/**
 * A night that is cut off after any of its steps is finished by another process with the same plan,
 * and comes to the same figures and bytes.
 *
 * <p>The other process is a data plane of its own on the same home: it shares nothing in memory
 * with the first but Spark. All attempts are at the second night, and none is published.
 */
class NightRepeatsTest {

  private static final long SEED = 31;
  private static final int BUCKETS_OF = 40;

  @TempDir static Path folder;
  private static ReferenceDataset dataset;
  private static ReferenceNight expected;
  private static SparkDataPlane plane;
  private static PlainNights nights;
  private static int attempts;

  @BeforeAll
  static void publishTheFirstNight() {
    RandomDatasets.write(
        SEED, new RandomOptions(2, 300, true, true, false), folder.resolve("data"));
    dataset = ReferenceDataset.read(folder.resolve("data"));
    plane = TestPlanes.on(folder.resolve("home"), BUCKETS_OF);
    nights =
        new PlainNights(
            plane,
            dataset,
            FileStore.of(Map.of()),
            new Places(folder.resolve("inbox").toString(), folder.resolve("work").toString()));
    nights.open();
    List<ReferenceNight> all = ReferenceCalculation.of(dataset).nights();
    copyInbox(all.get(0).date());
    nights.run(all.get(0).date());
    expected = all.get(1);
  }

  /** The steps of a night, in their order. */
  private enum Step {
    READ_FEED,
    SETTLE,
    CUT_RESIDUE,
    WRITE,
    AUDIT
  }

  /** What each step answered; null if it was not asked. */
  private static final class Answers {
    private FeedReading feed;
    private SettlementTotals settlement;
    private ResidueCut cut;
    private WrittenRegister written;
    private AuditFigures audit;

    void ask(Step step, NightWork work, long poolFen) {
      switch (step) {
        case READ_FEED -> feed = work.readFeed();
        case SETTLE -> settlement = work.settle(poolFen);
        case CUT_RESIDUE -> cut = work.cutResidue(poolFen);
        case WRITE -> written = work.write(poolFen, cut);
        case AUDIT ->
            audit = work.audit(poolFen, settlement.entitledUnitsFen(), written.snapshot());
      }
    }

    /** All figures but the snapshot, which is another one after each write. */
    List<Object> figures() {
      List<Object> figures = new ArrayList<>();
      figures.add(feed);
      figures.add(settlement);
      figures.add(cut);
      figures.add(
          new WrittenRegister(
              0,
              written.accounts(),
              written.files(),
              written.bytes(),
              written.incomeFen(),
              written.subscribedFen(),
              written.redeemedFen(),
              written.lapsedFen(),
              written.closingUnitsFen(),
              written.pendingSubscriptionsFen(),
              written.pendingRedemptionsFen()));
      figures.add(audit);
      return figures;
    }
  }

  private static Opened begin() {
    copyInbox(expected.date());
    return nights.begin(expected.date(), ++attempts);
  }

  private static Answers undisturbed() {
    Answers answers = new Answers();
    Opened opened = begin();
    try (NightWork work = plane.night(opened.plan(), NightProgress.silent())) {
      for (Step step : Step.values()) {
        answers.ask(step, work, opened.pool().poolFen());
      }
    }
    assertWritten(opened.plan(), answers);
    return answers;
  }

  /** Done and known to be done: the other process goes on with the next step. */
  @ParameterizedTest
  @EnumSource(names = "AUDIT", mode = EnumSource.Mode.EXCLUDE)
  void goesOnAfterAStep(Step last) {
    finishElsewhere(last, 1);
  }

  /** Done, but nobody wrote that down: the other process does it again. */
  @ParameterizedTest
  @EnumSource
  void doesAStepAgain(Step last) {
    finishElsewhere(last, 0);
  }

  private static void finishElsewhere(Step last, int skipped) {
    final List<Object> figures = undisturbed().figures();
    Opened opened = begin();
    final long poolFen = opened.pool().poolFen();
    Answers answers = new Answers();
    NightWork killed = plane.night(opened.plan(), NightProgress.silent());
    for (Step step : Step.values()) {
      if (step.compareTo(last) <= 0) {
        answers.ask(step, killed, poolFen);
      }
    }
    removeInbox(expected.date());
    SparkDataPlane elsewhere = TestPlanes.on(folder.resolve("home"), BUCKETS_OF);
    try (NightWork work = elsewhere.night(opened.plan(), NightProgress.silent())) {
      for (Step step : Step.values()) {
        if (step.compareTo(last) >= skipped) {
          answers.ask(step, work, poolFen);
        }
      }
    }
    assertThat(answers.figures()).isEqualTo(figures);
    assertWritten(opened.plan(), answers);
  }

  /** Killed while it read: one file is kept, one is half kept, and the inbox is still there. */
  @Test
  void readsAgainWhatItHadNotKept() throws IOException {
    final List<Object> figures = undisturbed().figures();
    Opened opened = begin();
    try (NightWork killed = plane.night(opened.plan(), NightProgress.silent())) {
      killed.readFeed();
    }
    List<Path> kept = keptFiles(opened.plan());
    Files.write(
        kept.get(0).resolveSibling("." + kept.get(0).getFileName() + ".7.partial"),
        new byte[] {1, 2, 3});
    Files.delete(kept.get(0));
    Answers answers = new Answers();
    SparkDataPlane elsewhere = TestPlanes.on(folder.resolve("home"), BUCKETS_OF);
    try (NightWork work = elsewhere.night(opened.plan(), NightProgress.silent())) {
      for (Step step : Step.values()) {
        answers.ask(step, work, opened.pool().poolFen());
      }
    }
    assertThat(answers.figures()).isEqualTo(figures);
    assertWritten(opened.plan(), answers);
  }

  /**
   * A figure in a copy altered, where a step is done again from it: a file is named and refused.
   */
  @Test
  void aCopyThatIsNotWhatCameInIsRefused() throws IOException {
    Opened opened = begin();
    try (NightWork killed = plane.night(opened.plan(), NightProgress.silent())) {
      killed.readFeed();
    }
    Path copy = keptFiles(opened.plan()).get(0);
    String text = unpacked(copy);
    int at = text.indexOf("T1") + 1;
    assertThat(at).isPositive();
    try (ZstdOutputStream out = new ZstdOutputStream(Files.newOutputStream(copy))) {
      String altered = text.substring(0, at) + "2" + text.substring(at + 1);
      out.write(altered.getBytes(StandardCharsets.ISO_8859_1));
    }
    SparkDataPlane elsewhere = TestPlanes.on(folder.resolve("home"), BUCKETS_OF);
    try (NightWork work = elsewhere.night(opened.plan(), NightProgress.silent())) {
      String name = copy.getFileName().toString().replace(".zst", "");
      Refused.with(ErrorCode.INPUT_DAMAGED, work::readFeed, name, "sha256");
    }
  }

  private static String unpacked(Path file) throws IOException {
    try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Each step asked twice in one process, with another pool in between. */
  @Test
  void answersTheSameWhenAskedTwice() {
    final List<Object> figures = undisturbed().figures();
    Opened opened = begin();
    final long poolFen = opened.pool().poolFen();
    Answers first = new Answers();
    Answers second = new Answers();
    try (NightWork work = plane.night(opened.plan(), NightProgress.silent())) {
      for (Step step : Step.values()) {
        first.ask(step, work, poolFen);
        if (step == Step.SETTLE) {
          assertThat(work.settle(poolFen + 1)).isNotEqualTo(first.settlement);
        }
        second.ask(step, work, poolFen);
      }
    }
    assertThat(first.figures()).isEqualTo(figures);
    assertThat(second.figures()).isEqualTo(figures);
    assertThat(second.written.snapshot()).isNotEqualTo(first.written.snapshot());
    assertWritten(opened.plan(), second);
  }

  private static void assertWritten(NightPlan plan, Answers answers) {
    ByteArrayOutputStream accounts = new ByteArrayOutputStream();
    plane.writeAccounts(dataset.terms().code(), plan.date(), answers.written.snapshot(), accounts);
    assertThat(accounts.toString(StandardCharsets.UTF_8))
        .isEqualTo(new String(expected.accountsCsv(), StandardCharsets.UTF_8));
    Reports.assertReports("attempt " + plan.attempt(), Path.of(plan.resultsFolder()), expected);
    Reports.assertAudit("attempt " + plan.attempt(), answers.audit, expected);
    assertThat(plane.register(dataset.terms().code()).orElseThrow().snapshot())
        .isEqualTo(plan.baseSnapshot());
  }

  private static List<Path> keptFiles(NightPlan plan) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(plan.inputsFolder()))) {
      return files.filter(file -> file.toString().endsWith(".zst")).sorted().toList();
    }
  }

  private static void copyInbox(LocalDate date) {
    Path to = folder.resolve("inbox").resolve(FileNames.ofDay(date));
    removeInbox(date);
    try (Stream<Path> files = Files.list(dataset.inbox(date))) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeInbox(LocalDate date) {
    FileUtil.fullyDelete(folder.resolve("inbox").resolve(FileNames.ofDay(date)).toFile());
  }
}
