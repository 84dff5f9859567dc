package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.MiniHdfs;
import org.wanfen.settlement.plane.PlainNights.Night;
import org.wanfen.settlement.plane.PlainNights.Places;
import org.wanfen.settlement.spark.SparkDataPlane;

/** Inbox, register, kept inputs and results on a real HDFS: the nights come out the same. */
class NightsOnHdfsTest {

  private static final Map<String, String> ONE_COPY = Map.of("dfs.replication", "1");

  @TempDir static Path temp;
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
    files.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(temp.resolve("data/inbox").toUri()),
        new org.apache.hadoop.fs.Path("/feeds/inbox"));
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
    for (ReferenceNight expected : ReferenceCalculation.of(dataset).nights()) {
      Night night = nights.run(expected.date());
      Reports.assertAsExpected("on HDFS", nights, night, expected);
      Reports.assertAudit("on HDFS", nights.audit(night), expected);
    }
    assertThat(temp.resolve("home/warehouse")).doesNotExist();
    assertThat(files.listFiles(new org.apache.hadoop.fs.Path("/wanfen/warehouse"), true).hasNext())
        .isTrue();
  }
}
