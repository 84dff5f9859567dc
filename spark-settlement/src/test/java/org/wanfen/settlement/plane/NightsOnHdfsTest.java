package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.MiniHdfs;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.PlainNights.Night;
import org.wanfen.settlement.plane.PlainNights.Places;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;
import org.wanfen.settlement.spark.SparkDataPlane;

/** Inbox, register, kept inputs and results on a real HDFS: the nights come out the same. */
@Tag("full")
class NightsOnHdfsTest {

  private static final Map<String, String> ONE_COPY = Map.of("dfs.replication", "1");

  @TempDir static java.nio.file.Path temp;
  @AutoClose static MiniHdfs hdfs;

  @BeforeAll
  static void startHdfs() throws IOException {
    hdfs = MiniHdfs.start(temp.resolve("hdfs"));
  }

  @Test
  void nightsOfADirtyDataset() throws IOException {
    RandomDatasets.write(41, new RandomOptions(3, 250, true, true, false), temp.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(temp.resolve("data"));
    FileSystem files = hdfs.files();
    files.copyFromLocalFile(new Path(temp.resolve("data/inbox").toUri()), new Path("/feeds/inbox"));
    String root = hdfs.uri();
    SparkDataPlane plane =
        TestPlanes.of(temp.resolve("home"), root + "/wanfen/warehouse", ONE_COPY, 50);
    PlainNights nights =
        new PlainNights(
            plane,
            dataset,
            FileStore.of(ONE_COPY),
            new Places(root + "/feeds/inbox", root + "/wanfen/nights"));
    nights.open();
    Set<SeenNight> published = new HashSet<>();
    for (ReferenceNight expected : ReferenceCalculation.of(dataset).nights()) {
      Night night = nights.run(expected.date());
      Reports.assertAsExpected("on HDFS", nights, night, expected);
      Reports.assertAudit("on HDFS", nights.audit(night), expected);
      published.add(new SeenNight(expected.date(), 1));
      betweenNights(plane, dataset.terms().code(), published);
      Reports.assertAsExpected("on HDFS, looked after", nights, night, expected);
    }
    assertThat(temp.resolve("home/warehouse")).doesNotExist();
    assertThat(files.listFiles(new Path("/wanfen/warehouse"), true).hasNext()).isTrue();
  }

  /** Other buckets, and all that was there before expires. */
  private static void betweenNights(DataPlane plane, String fund, Set<SeenNight> published)
      throws IOException {
    RegisterUpkeep upkeep = plane.upkeep(fund);
    upkeep.adopt(upkeep.rebucket(upkeep.buckets() + 1, NightProgress.silent()));
    Path stray = new Path("/wanfen/warehouse/fund_" + fund + "/register/data/stray.parquet");
    hdfs.files().create(stray).close();
    Cleaning cleaning =
        new Cleaning(
            plane.register(fund).map(RegisterState::date),
            Optional.empty(),
            published,
            Instant.parse("2999-01-01T00:00:00Z"),
            false);
    assertThat(upkeep.clean(cleaning, Runnable::run))
        .extracting(Removed::waste)
        .containsExactly(Waste.DAYS, Waste.SNAPSHOTS, Waste.STRAY_FILES);
    assertThat(hdfs.files().exists(stray)).isFalse();
  }
}
