package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.WatchedFileSystem;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.PlainNights.Places;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.spark.SparkDataPlane;

/**
 * Whatever names a file (the catalog, the records) outlives a loss of power; so every file that is
 * written is brought to the disk before it is named.
 */
final class NothingUnsyncedTest {

  @TempDir Path temp;

  @Test
  void everyFileOfNightsAndOfUpkeepIsOnTheDisk() throws IOException {
    RandomDatasets.write(43, new RandomOptions(2, 200, true, true, false), temp.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(temp.resolve("data"));
    Map<String, String> hadoop =
        Map.of(WatchedFileSystem.SETTING, WatchedFileSystem.class.getName());
    String root = "watched:" + temp;
    WatchedFileSystem.forget();
    SparkDataPlane plane = TestPlanes.of(temp.resolve("home"), root + "/warehouse", hadoop, 50);
    PlainNights nights =
        new PlainNights(
            plane,
            dataset,
            FileStore.of(hadoop),
            new Places(root + "/data/inbox", root + "/nights"));
    nights.open();
    Set<SeenNight> published = new HashSet<>();
    String fund = dataset.terms().code();
    for (ReferenceNight expected : ReferenceCalculation.of(dataset).nights()) {
      var unused = nights.run(expected.date());
      published.add(new SeenNight(expected.date(), 1));
      RegisterUpkeep upkeep = plane.upkeep(fund);
      upkeep.adopt(upkeep.rebucket(upkeep.buckets() + 1, NightProgress.silent()));
      var removed =
          upkeep.clean(
              new Cleaning(
                  plane.register(fund).map(RegisterState::date),
                  Optional.empty(),
                  published,
                  Instant.parse("2999-01-01T00:00:00Z"),
                  false),
              Runnable::run);
      assertThat(removed).isNotEmpty();
    }
    for (String kind :
        List.of(
            "night_",
            "rebucket_",
            "ids-",
            ".metadata.json",
            "-m0.avro",
            "snap-",
            "orders",
            "quarantine.csv")) {
      assertThat(WatchedFileSystem.written()).as(kind).anyMatch(name -> name.contains(kind));
    }
    assertThat(WatchedFileSystem.unsynced()).isEmpty();
  }
}
