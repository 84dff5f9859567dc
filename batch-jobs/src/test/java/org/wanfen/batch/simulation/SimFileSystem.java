package org.wanfen.batch.simulation;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.Syncable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.wanfen.batch.simulation.Action.Port;
import org.wanfen.batch.simulation.Action.Trait;

/**
 * The files of a world: {@code sim://<world>/…}. They lie in the world's folder on the disk; what
 * is done to them are actions of the process whose turn it is.
 */
public final class SimFileSystem extends FileSystem {

  /** Closing the stream of a dead process would write what is left in a buffer. */
  private static final int UNBUFFERED = 1;

  /** What is in names of files and is not the same in every run. */
  private static final Pattern FRESH =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27,}|[0-9]{10,}|[0-9a-f]{32,}");

  private final RawLocalFileSystem disk = new RawLocalFileSystem();
  private URI uri;
  private World world;

  /** Made by Hadoop, by its name. */
  public SimFileSystem() {}

  /** Hadoop's setting that has it know this file system. */
  static String setting() {
    return "fs.sim.impl";
  }

  static String location(World world, String path) {
    return "sim://" + world.name() + "/" + path;
  }

  @Override
  public void initialize(URI name, Configuration settings) throws IOException {
    super.initialize(name, settings);
    uri = URI.create(name.getScheme() + "://" + name.getAuthority());
    world = Worlds.of(name.getAuthority());
    disk.initialize(URI.create("file:///"), settings);
  }

  @Override
  public String getScheme() {
    return "sim";
  }

  @Override
  public URI getUri() {
    return uri;
  }

  private Path real(Path path) {
    String within = Path.getPathWithoutSchemeAndAuthority(path).toString();
    return new Path(new File(world.folder().toFile(), within).toURI());
  }

  private java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(real(path).toUri().getPath());
  }

  private Path shown(Path real) {
    String root = world.folder().toUri().getPath();
    String within = real.toUri().getPath().substring(root.length() - 1);
    return new Path("sim", world.name(), within);
  }

  private <T> T act(String verb, Path path, Effect<T> effect, Trait... traits) throws IOException {
    String name = verb + " " + FRESH.matcher(path.getName()).replaceAll("*");
    SimProcess process = world.stage().current();
    try {
      return process == null
          ? effect.take()
          : world.act(process, Action.of(Port.FILES, name, traits), effect);
    } catch (Befallen e) {
      throw new IOException(
          e.fault() == Fault.DISK_FULL
              ? "No space left on device"
              : "the file system failed: " + e.getMessage(),
          e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return act("open", path, () -> disk.open(real(path), bufferSize));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream created =
        act(
            "create",
            path,
            () -> {
              FSDataOutputStream file =
                  disk.create(real(path), overwrite, UNBUFFERED, replication, blockSize, progress);
              world.unsynced().written(local(path));
              return file;
            },
            Trait.DURABLE,
            Trait.NEEDS_ROOM);
    return new FSDataOutputStream(new Bytes(path, created), null);
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return act(
        "rename",
        to,
        () -> {
          boolean renamed = disk.rename(real(from), real(to));
          world.unsynced().renamed(local(from), local(to));
          return renamed;
        },
        Trait.DURABLE,
        Trait.RENAME);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return act(
        "delete",
        path,
        () -> {
          boolean deleted = disk.delete(real(path), recursive);
          world.unsynced().deleted(local(path));
          return deleted;
        },
        Trait.DURABLE);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = act("list", path, () -> disk.listStatus(real(path)));
    for (FileStatus status : found) {
      status.setPath(shown(status.getPath()));
    }
    return found;
  }

  @Override
  public void setWorkingDirectory(Path path) {
    if (!path.isAbsolute()) {
      throw new UnsupportedOperationException("no relative paths");
    }
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(uri.toString() + "/");
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    return act("make", path, () -> disk.mkdirs(real(path)), Trait.DURABLE, Trait.NEEDS_ROOM);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = act("look at", path, () -> disk.getFileStatus(real(path)));
    status.setPath(shown(status.getPath()));
    return status;
  }

  /** The bytes that go into a file. */
  private final class Bytes extends OutputStream implements Syncable {
    private final Path path;
    private final FSDataOutputStream out;

    Bytes(Path path, FSDataOutputStream out) {
      this.path = path;
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Object unused =
          act(
              "write",
              path,
              new Effect<Object>() {
                @Override
                public Object take() throws IOException {
                  out.write(bytes, from, length);
                  world.unsynced().written(local(path));
                  return this;
                }

                @Override
                public void takePart() throws IOException {
                  out.write(bytes, from, length / 2);
                  out.flush();
                }
              },
              Trait.DURABLE,
              Trait.NEEDS_ROOM,
              Trait.BYTES);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void hflush() throws IOException {
      out.flush();
    }

    @Override
    public void hsync() throws IOException {
      Object unused =
          act(
              "sync",
              path,
              () -> {
                out.flush();
                world.unsynced().synced(local(path));
                return this;
              },
              Trait.DURABLE,
              Trait.NEEDS_ROOM);
    }

    @Override
    public void close() throws IOException {
      // The descriptor is closed by the death of its process, too.
      try (out) {
        Object unused = act("close", path, () -> this, Trait.DURABLE, Trait.NEEDS_ROOM);
      }
    }
  }
}
