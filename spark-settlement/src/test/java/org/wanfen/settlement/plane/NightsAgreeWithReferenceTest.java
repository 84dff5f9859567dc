package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

/** Random nights, dirty and at a loss, come out byte for byte as the reference has them. */
class NightsAgreeWithReferenceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1", "2, 3", "3, 16", "4, 1", "5, 3", "6, 16", "7, 3", "8, 16", "9, 1", "10, 3", "11, 16",
    "12, 2"
  })
  void nightsOfADirtyDataset(long seed, int buckets) throws Exception {
    Path data = folder.resolve("data");
    RandomDatasets.write(seed, RandomOptions.everything(), data);
    ReferenceDataset dataset = ReferenceDataset.read(data);
    Path home = Files.createDirectories(folder.resolve("home"));
    try (DataPlane plane = new FixedBuckets(buckets).plane(home, dataset)) {
      PlainNights nights = new PlainNights(plane, dataset, folder.resolve("work"));
      nights.open();
      for (ReferenceNight expected : ReferenceCalculation.of(dataset).nights()) {
        PlainNights.Night night = nights.run(expected.date());
        assertThat(night.accountsCsv())
            .as("seed %s, %s", seed, expected.date())
            .isEqualTo(new String(expected.accountsCsv(), StandardCharsets.UTF_8));
        assertThat(night.audit().unfairAccounts()).isZero();
        assertThat(night.audit().incomeFen()).isEqualTo(night.pool().poolFen());
        assertThat(night.audit().entitledUnitsFen())
            .isEqualTo(night.settlement().openingUnitsFen());
      }
    }
  }

  /** Chooses the size of buckets so that there are as many as wanted. */
  private record FixedBuckets(int buckets) {
    SparkDataPlane plane(Path home, ReferenceDataset dataset) throws Exception {
      Path csv = dataset.folder().resolve("opening.csv");
      Path gz = dataset.folder().resolve("opening.csv.gz");
      long estimate = Files.exists(csv) ? Files.size(csv) / 24 : Files.size(gz) / 12;
      return PlainNights.plane(
          home, Math.max(1, estimate / buckets), Map.of("spark.master", "local[2]"));
    }
  }
}
