package org.wanfen.settlement.files;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** Files that can be brought to the disk as a whole. */
public final class LastingFiles {

  private LastingFiles() {}

  /**
   * Creates a file, or replaces it, with the folders above it: what {@code hsync} brings to the
   * disk is all of it. Of a file of several blocks HDFS otherwise takes that to mean the last one.
   *
   * @param leastBlockBytes the size of its blocks on HDFS, unless that is greater by default
   */
  public static FSDataOutputStream create(FileSystem fileSystem, Path path, long leastBlockBytes)
      throws IOException {
    long blockBytes = Math.max(fileSystem.getDefaultBlockSize(path), leastBlockBytes);
    if (fileSystem instanceof DistributedFileSystem hdfs) {
      return hdfs.createFile(path)
          .overwrite(true)
          .recursive()
          .blockSize(blockBytes)
          .syncBlock()
          .build();
    }
    int bufferBytes = fileSystem.getConf().getInt("io.file.buffer.size", 4096);
    return fileSystem.create(
        path, true, bufferBytes, fileSystem.getDefaultReplication(path), blockBytes);
  }
}
