package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data node counts what it brings to the disk. */
class LastingFilesTest {

  private static final int BLOCKS = 5;
  private static final int BLOCK_BYTES = 1024 * 1024;
  private static final int MOST_LOOKS = 120;

  @TempDir java.nio.file.Path temp;

  @Test
  @Tag("full")
  void everyBlockIsBroughtToTheDiskAndNotTheLastAlone() throws Exception {
    Set<ObjectName> others = dataNodes();
    try (MiniHdfs hdfs = MiniHdfs.start(temp.resolve("hdfs"))) {
      Configuration smallBlocks = new Configuration();
      smallBlocks.setInt("dfs.blocksize", BLOCK_BYTES);
      Path file = Locations.path(hdfs.uri() + "/blocks");
      // Not the one that Hadoop keeps for all, with its blocks.
      try (FileSystem own = FileSystem.newInstance(file.toUri(), smallBlocks);
          FSDataOutputStream out = LastingFiles.create(own, file, 0)) {
        out.write(new byte[BLOCKS * BLOCK_BYTES]);
        out.hsync();
      }
      Set<ObjectName> its = dataNodes();
      its.removeAll(others);
      assertThat(its).hasSize(1);
      assertThat(broughtToTheDisk(its.iterator().next())).isGreaterThanOrEqualTo(BLOCKS);
    }
  }

  /** What a node has counted: what it tells is some seconds old, and of then there was nothing. */
  private static long broughtToTheDisk(ObjectName node) throws Exception {
    long count = 0;
    for (int look = 0; look < MOST_LOOKS && count == 0; look++) {
      Thread.sleep(500);
      count = (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(node, "FsyncCount");
    }
    return count;
  }

  private static Set<ObjectName> dataNodes() throws Exception {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    return new HashSet<>(
        beans.queryNames(new ObjectName("Hadoop:service=DataNode,name=DataNodeActivity*"), null));
  }
}
