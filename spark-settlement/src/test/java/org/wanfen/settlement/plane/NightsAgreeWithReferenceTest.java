package org.wanfen.settlement.plane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.plane.PlainNights.Night;

/** Random nights, dirty and at a loss, come out byte for byte as the reference has them. */
class NightsAgreeWithReferenceTest {

  private static final RandomOptions FEW_NIGHTS = new RandomOptions(4, 250, true, true, false);
  private static final int FULL_SEEDS = 18;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1", "1, 3", "1, 16", "2, 3", "3, 16", "4, 1", "5, 3", "6, 16", "7, 3", "8, 1", "9, 16",
    "10, 3"
  })
  void nightsOfADirtyDataset(long seed, int buckets) throws IOException {
    runNights(seed, buckets, FEW_NIGHTS);
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(ints = {1, 3, 16})
  void longerNightsOfManyDatasets(int buckets) throws IOException {
    RandomOptions manyNights = new RandomOptions(12, 600, true, true, false);
    for (int seed = 0; seed < FULL_SEEDS; seed += 3) {
      runNights(1_000 + seed + buckets % 3, buckets, manyNights);
    }
  }

  @Test
  @Tag("full")
  void asManyBucketsAsThereAreCells() throws IOException {
    runNights(77, 300, RandomOptions.everything());
  }

  private void runNights(long seed, int buckets, RandomOptions options) throws IOException {
    Path own = folder.resolve(seed + "-" + buckets);
    RandomDatasets.write(seed, options, own.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(own.resolve("data"));
    DataPlane plane = TestPlanes.on(own.resolve("home"), accountsPerBucket(dataset, buckets));
    PlainNights nights = new PlainNights(plane, dataset, own.resolve("work"));
    nights.open();
    String as = "seed " + seed + ", " + buckets + " buckets";
    LateEvents late = new LateEvents(dataset);
    Night night = null;
    ReferenceNight last = null;
    for (ReferenceNight expected : ReferenceCalculation.of(dataset).nights()) {
      night = nights.run(expected.date());
      last = expected;
      Reports.assertAsExpected(as, nights, night, expected);
      late.assertListed(as, nights, night, expected);
    }
    Reports.assertAudit(as, nights.audit(night), last);
  }

  /** The size of buckets with which there are about as many as wanted. */
  private static long accountsPerBucket(ReferenceDataset dataset, int buckets) throws IOException {
    Path csv = dataset.folder().resolve("opening.csv");
    Path gz = dataset.folder().resolve("opening.csv.gz");
    long estimate = Files.exists(csv) ? Files.size(csv) / 24 : Files.size(gz) / 12;
    return Math.max(1, (estimate + buckets - 1) / buckets);
  }
}
