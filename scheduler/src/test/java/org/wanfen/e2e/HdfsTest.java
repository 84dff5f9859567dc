package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same nights with dataset, register, kept inputs, results and exports on HDFS. */
@Tag("database")
class HdfsTest {

  private static final String NIGHTS = "3";

  @TempDir private static Path shared;
  private static MiniDFSCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void startHdfs() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, shared.toString());
    configuration.set("dfs.replication", "1");
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
  }

  @AfterAll
  static void stopHdfs() {
    if (cluster != null) {
      cluster.shutdown(true);
    }
  }

  @Test
  void aReplayOnHdfsComesToTheSame() throws IOException {
    String hdfs = cluster.getURI().toString();
    FileSystem files = cluster.getFileSystem();
    files.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(Samples.dataset("loss-day").toUri()),
        new org.apache.hadoop.fs.Path("/dataset"));
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("wanfen.yaml"),
        """
        warehouse: %1$s/warehouse
        inputs: %1$s/inputs
        results: %1$s/results
        hadoop:
          dfs.replication: "1"
        """
            .formatted(hdfs));

    var replay =
        InProcess.give(
            "replay",
            hdfs + "/dataset",
            "--home",
            home.toString(),
            "--nights",
            NIGHTS,
            "--out",
            hdfs + "/out");

    assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
    assertThat(replay.out()).endsWith("as expected\n");
    for (String there : new String[] {"warehouse", "inputs", "results", "out/20131219"}) {
      assertThat(files.listStatus(new org.apache.hadoop.fs.Path("/" + there))).isNotEmpty();
    }
    for (String empty : new String[] {"warehouse", "inputs", "nights"}) {
      assertThat(home.resolve(empty)).isEmptyDirectory();
    }
  }
}
