package org.wanfen.settlement.files;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a real HDFS of one name node and one data node. */
class FileStoreOnHdfsTest extends FileStoreContract {

  private static final AtomicInteger FOLDERS = new AtomicInteger();
  @TempDir static java.nio.file.Path temp;
  @AutoClose static MiniHdfs hdfs;

  @BeforeAll
  static void startHdfs() throws IOException {
    hdfs = MiniHdfs.start(temp.resolve("hdfs"));
  }

  @Override
  Path newFolder() {
    return Locations.path(hdfs.uri() + "/store-" + FOLDERS.incrementAndGet());
  }
}
