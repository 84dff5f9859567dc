package org.wanfen.batch.simulation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The disk under H2, {@code power:<path>}: what was written and not brought to the disk is
 * forgotten when the power goes, from some write on.
 */
public final class PowerPath extends FilePathWrapper {

  private static final String SCHEME = "power";
  private static final Map<String, Unforced> FILES = new ConcurrentHashMap<>();

  /** Made by H2. */
  public PowerPath() {}

  static void register() {
    FilePath.register(new PowerPath());
  }

  /** The path for H2 of a path that has no power to lose. */
  static String of(String path) {
    return SCHEME + ":" + path;
  }

  /** Notes that something was done by what the files below a path hold now. */
  static void done(String path) {
    FILES.forEach(
        (file, unforced) -> {
          if (file.startsWith(of(path))) {
            unforced.done();
          }
        });
  }

  /**
   * Has the files below a path forget.
   *
   * @param keptPercent how much of what was done and not forced is there all the same; how many
   *     writes H2 needs for something is its own affair, and not the same in every run
   */
  static void lose(String path, int keptPercent) throws IOException {
    for (Map.Entry<String, Unforced> file : FILES.entrySet()) {
      if (file.getKey().startsWith(of(path))) {
        file.getValue().forget(FilePath.get(file.getKey()).unwrap(), keptPercent);
      }
    }
  }

  /** Forgets what it knows of the files below a path. */
  static void close(String path) {
    FILES.keySet().removeIf(file -> file.startsWith(of(path)));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public void delete() {
    super.delete();
    FILES.remove(name);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode), FILES.computeIfAbsent(name, file -> new Unforced()));
  }

  /** What was where before the writes that were not forced. */
  private static final class Unforced {

    private final List<Before> writes = new ArrayList<>();

    /** How many writes there were each time that something had been done. */
    private final List<Integer> done = new ArrayList<>();

    private record Before(long size, long position, ByteBuffer bytes) {}

    synchronized void note(FileChannel file, long position, long length) throws IOException {
      long size = file.size();
      ByteBuffer before =
          ByteBuffer.allocate(Math.toIntExact(Math.max(0, Math.min(length, size - position))));
      int read = 0;
      while (before.hasRemaining() && read >= 0) {
        read = file.read(before, position + before.position());
      }
      writes.add(new Before(size, position, before.flip()));
    }

    synchronized void done() {
      done.add(writes.size());
    }

    synchronized void forced() {
      writes.clear();
      done.clear();
    }

    synchronized void forget(FilePath path, int keptPercent) throws IOException {
      int things = done.size() * keptPercent / 100;
      int kept = things == 0 ? 0 : done.get(things - 1);
      try (FileChannel file = path.open("rw")) {
        for (int i = writes.size() - 1; i >= kept; i--) {
          Before before = writes.get(i);
          int unused = file.write(before.bytes(), before.position());
          if (file.size() > before.size()) {
            file.truncate(before.size());
          }
        }
      }
      forced();
    }
  }

  /** An open file. */
  private static final class Channel extends FileBaseDefault {

    private final FileChannel file;
    private final Unforced unforced;

    Channel(FileChannel file, Unforced unforced) {
      this.file = file;
      this.unforced = unforced;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      unforced.note(file, position, from.remaining());
      return file.write(from, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      unforced.note(file, size, Long.MAX_VALUE);
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
      unforced.forced();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
