package org.wanfen.settlement.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real HDFS of one name node and one data node, in this process. */
public final class MiniHdfs implements AutoCloseable {

  private final MiniDFSCluster cluster;

  private MiniHdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /** Starts one that keeps its files in a local folder. */
  public static MiniHdfs start(Path folder) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    forgetLocalFileSystem();
    return new MiniHdfs(new MiniDFSCluster.Builder(configuration).numDataNodes(1).build());
  }

  /** Its address: {@code hdfs://localhost:…}. */
  public String uri() {
    return cluster.getURI().toString();
  }

  /** Its files. */
  public FileSystem files() throws IOException {
    return cluster.getFileSystem();
  }

  /**
   * A process keeps one file system for {@code file:}, whoever asked for it first. A data node
   * insists on Hadoop's own, and what comes after it shall have ours again.
   */
  private static void forgetLocalFileSystem() throws IOException {
    FileSystem.get(URI.create("file:///"), new Configuration()).close();
  }

  @Override
  public void close() throws IOException {
    cluster.shutdown();
    forgetLocalFileSystem();
  }
}
