package org.wanfen.settlement.events;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * The night's own copies of the files of the feed, compressed: what a repeated step reads, whatever
 * has become of the inbox.
 */
public final class KeptInputs implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int FASTEST = 1;

  private final FileStore store;
  private final String folder;

  /** Copies in a folder. */
  public KeptInputs(FileStore store, String folder) {
    this.store = store;
    this.folder = folder;
  }

  /** Whether there is a copy of a file. */
  boolean has(String name) {
    return store.exists(path(name));
  }

  /** Opens a copy: the bytes of the file as it came. */
  InputStream open(String name) {
    try {
      return new ZstdInputStream(store.open(path(name)));
    } catch (IOException e) {
      throw fault("reading", name, e);
    }
  }

  /**
   * Begins a copy, which is not there until {@link #keep}.
   *
   * @param copy a name that no other copy has, not in another process either
   */
  OutputStream begin(String name, String copy) {
    try {
      return new ZstdOutputStream(store.create(partial(name, copy)), FASTEST);
    } catch (IOException e) {
      throw fault("keeping", name, e);
    }
  }

  /** Keeps a copy that was begun and closed, unless another run was faster. */
  void keep(String name, String copy) {
    store.moveUnlessThere(partial(name, copy), path(name));
  }

  /** Drops a copy that was begun. */
  void drop(String name, String copy) {
    store.delete(partial(name, copy));
  }

  private Path path(String name) {
    return Locations.child(Locations.path(folder), name + ".zst");
  }

  private Path partial(String name, String copy) {
    return Locations.child(Locations.path(folder), "." + name + "." + copy + ".partial");
  }

  private WanfenException fault(String doing, String name, IOException e) {
    return FileFaults.of(doing, path(name).toString(), e);
  }
}
