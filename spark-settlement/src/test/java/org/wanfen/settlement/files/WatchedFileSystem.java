package org.wanfen.settlement.files;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk as {@code watched:/…}: knows which files were written and not brought to it. */
public final class WatchedFileSystem extends RawLocalFileSystem {

  /** Hadoop's setting that has it know this file system. */
  public static final String SETTING = "fs.watched.impl";

  private static final Set<String> WRITTEN = new ConcurrentSkipListSet<>();
  private static final Set<String> SYNCED = new ConcurrentSkipListSet<>();

  /** Made by Hadoop, by its name. */
  public WatchedFileSystem() {}

  /** The names of all files that were written since {@link #forget}. */
  public static Set<String> written() {
    return new TreeSet<>(WRITTEN);
  }

  /** Those of them that a loss of power would have taken. */
  public static Set<String> unsynced() {
    Set<String> names = written();
    names.removeAll(SYNCED);
    return names;
  }

  /** Begins anew. */
  public static void forget() {
    WRITTEN.clear();
    SYNCED.clear();
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public URI getUri() {
    return URI.create("watched:///");
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferBytes,
      short replication,
      long blockBytes,
      Progressable progress)
      throws IOException {
    return new Watched(
        path, super.create(path, overwrite, bufferBytes, replication, blockBytes, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferBytes,
      short replication,
      long blockBytes,
      Progressable progress)
      throws IOException {
    return new Watched(
        path,
        super.create(path, permission, overwrite, bufferBytes, replication, blockBytes, progress));
  }

  /** A file that is written. */
  private static final class Watched extends FSDataOutputStream {
    private final String name;

    Watched(Path path, FSDataOutputStream to) {
      super(to, null);
      this.name = path.getName();
      WRITTEN.add(name);
      SYNCED.remove(name);
    }

    @Override
    public void hsync() throws IOException {
      super.hsync();
      SYNCED.add(name);
    }
  }
}
