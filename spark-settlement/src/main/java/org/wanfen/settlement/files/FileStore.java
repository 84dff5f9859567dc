package org.wanfen.settlement.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Files of a local disk and of any Hadoop file system, by their path alone.
 *
 * <p>Local files are read and written as they are, without Hadoop's {@code .crc} files beside them.
 * Every method throws {@link WanfenException} for whatever fails: {@link ErrorCode#NO_SUCH_FILE}
 * for a file or folder that is not there, {@link ErrorCode#NO_ROOM} and {@link
 * ErrorCode#MACHINE_FAULT} for the machine. Safe for use by several threads, and serialisable, so
 * that a task can take it along.
 */
public final class FileStore implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Hadoop reads what such an address answers, wherever it is; a folder it cannot be. */
  private static final Set<String> NO_FOLDERS = Set.of("http", "https");

  private final TreeMap<String, String> settings;
  private transient volatile Configuration configuration;
  private transient volatile FileSystem local;

  private FileStore(Map<String, String> settings) {
    this.settings = new TreeMap<>(settings);
  }

  /**
   * Files as Hadoop's configuration on the class path says, changed by these settings.
   *
   * @param settings Hadoop's keys and values; may be empty
   */
  public static FileStore of(Map<String, String> settings) {
    return new FileStore(settings);
  }

  /** Hadoop's configuration with the settings in it: a copy, for libraries that want one. */
  public Configuration configuration() {
    return new Configuration(shared());
  }

  /** Whether there is a file or folder of this path. */
  public boolean exists(Path path) {
    return attempt("looking for", path, fileSystem -> fileSystem.exists(path));
  }

  /** Whether there is a folder of this path. */
  public boolean isFolder(Path path) {
    return attempt(
        "looking for",
        path,
        fileSystem -> fileSystem.exists(path) && fileSystem.getFileStatus(path).isDirectory());
  }

  /** The length of a file in bytes. */
  public long lengthBytes(Path path) {
    return attempt("looking at", path, fileSystem -> fileSystem.getFileStatus(path).getLen());
  }

  /** What a folder contains, hidden entries too, in the order of the names as bytes. */
  public List<FileEntry> list(Path folder) {
    FileStatus[] found = attempt("listing", folder, fileSystem -> fileSystem.listStatus(folder));
    List<FileEntry> entries = new ArrayList<>(found.length);
    for (FileStatus status : found) {
      entries.add(new FileEntry(status.getPath().getName(), status.isDirectory(), status.getLen()));
    }
    entries.sort(Comparator.comparing(FileEntry::name, FileNames.asBytes()));
    return entries;
  }

  /** Opens a file for reading; the stream throws {@link WanfenException} when the machine fails. */
  public InputStream open(Path path) {
    InputStream stream = attempt("opening", path, fileSystem -> fileSystem.open(path));
    return new FaultTellingInput(stream, path.toString());
  }

  /**
   * Demands that a path, which is there, is a file itself. A link that a sender has put into his
   * folder could lead to what he may not read, a pipe or a device to where reading never ends.
   */
  public void requireOrdinary(Path path, InputFile input) {
    boolean ordinary =
        attempt(
            "looking at",
            path,
            fileSystem ->
                fileSystem == local()
                    ? Files.isRegularFile(local(path), LinkOption.NOFOLLOW_LINKS)
                    : fileSystem.getFileStatus(path).isFile());
    if (!ordinary) {
      throw input.refused("it is a link, or no ordinary file; a feed holds the files themselves");
    }
  }

  /**
   * Reads a small file.
   *
   * @param mostBytes the length above which the file is refused as not what was expected
   */
  public byte[] read(Path path, InputFile input, int mostBytes) {
    try (InputStream stream = open(path)) {
      byte[] bytes = stream.readNBytes(mostBytes);
      if (stream.read() >= 0) {
        throw input.refused("longer than " + mostBytes + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }

  /**
   * Creates a file, or replaces it, with the folders above it. Closing the stream brings the bytes
   * to the disk; the stream throws {@link WanfenException} when the machine fails.
   */
  public OutputStream create(Path path) {
    return new FaultTellingOutput(
        attempt("creating", path, fileSystem -> LastingFiles.create(fileSystem, path, 0)),
        path.toString());
  }

  /** Creates a folder and those above it; nothing happens if it is there. */
  public void createFolder(Path folder) {
    if (!attempt("creating", folder, fileSystem -> fileSystem.mkdirs(folder))) {
      throw FileFaults.of("creating", folder.toString(), new IOException("not created"));
    }
  }

  /** Moves a file or folder to a path that is free, in one step on one file system. */
  public void move(Path from, Path to) {
    boolean moved = attempt("moving", from, fileSystem -> rename(fileSystem, from, to));
    if (!moved) {
      throw FileFaults.of(
          "moving", from.toString(), new IOException("could not be moved to " + to));
    }
  }

  /**
   * Moves a file to a path of the same file system, in the place of a file that may be there; in
   * one step on the local disk and on HDFS.
   */
  public void replace(Path from, Path to) {
    Object unused =
        attempt(
            "moving",
            from,
            fileSystem -> {
              if (fileSystem == local()) {
                java.nio.file.Path moved =
                    Files.move(
                        local(from),
                        local(to),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                LocalFolders.sync(moved.getParent());
                return moved;
              }
              return new Replacing(fileSystem).replace(from, to);
            });
  }

  private boolean rename(FileSystem fileSystem, Path from, Path to) throws IOException {
    boolean renamed = !fileSystem.exists(to) && fileSystem.rename(from, to);
    if (renamed && fileSystem == local()) {
      LocalFolders.sync(local(to).getParent());
    }
    return renamed;
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /**
   * Gives a file its name, unless there is one of that name, which then stays: for files whose
   * bytes follow from what they are made of, so that it does not matter who made them. Nobody ever
   * sees half of one, and nobody who is late changes one.
   */
  public void moveUnlessThere(Path from, Path to) {
    boolean moved = attempt("moving", from, fileSystem -> rename(fileSystem, from, to));
    if (moved) {
      return;
    }
    if (!exists(to)) {
      throw FileFaults.of(
          "moving", from.toString(), new IOException("could not be moved to " + to));
    }
    delete(from);
  }

  /** Deletes a file, or a folder with all that is in it; nothing happens if it is not there. */
  public void delete(Path path) {
    boolean gone =
        attempt(
            "deleting",
            path,
            fileSystem -> fileSystem.delete(path, true) || !fileSystem.exists(path));
    if (!gone) {
      throw FileFaults.of("deleting", path.toString(), new IOException("still there"));
    }
  }

  private <T> T attempt(String doing, Path path, FileAction<T> action) {
    try {
      return action.in(fileSystem(path));
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw notFound(doing, path, e);
    } catch (IOException | FSError e) {
      throw FileFaults.of(doing, path.toString(), e);
    }
  }

  /** Java says "not found" also of a file that it may not read. */
  private WanfenException notFound(String doing, Path path, IOException fault) {
    try {
      if (fileSystem(path).exists(path)) {
        return FileFaults.of(doing, path.toString(), fault);
      }
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
    return new WanfenException(
        ErrorCode.NO_SUCH_FILE,
        "there is no " + path,
        "Nothing was settled, published or changed.",
        "Check the path, then give the command again.",
        fault);
  }

  private FileSystem fileSystem(Path path) throws IOException {
    URI uri = path.toUri();
    if (uri.getScheme() == null || uri.getScheme().equals("file")) {
      return local();
    }
    requireKnown(uri);
    try {
      return FileSystem.get(uri, shared());
    } catch (IllegalArgumentException e) {
      throw new IOException("no file system behind " + uri + ": " + e.getMessage(), e);
    }
  }

  private void requireKnown(URI uri) throws IOException {
    if (NO_FOLDERS.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      throw unknown(uri, null);
    }
    try {
      Class<?> unused = FileSystem.getFileSystemClass(uri.getScheme(), shared());
    } catch (UnsupportedFileSystemException e) {
      throw unknown(uri, e);
    } catch (RuntimeException e) {
      // Hadoop knows the scheme, and its class is in a library that is not here.
      if (!(e.getCause() instanceof ClassNotFoundException)) {
        throw e;
      }
      throw unknown(uri, e);
    }
  }

  private static WanfenException unknown(URI uri, Throwable why) {
    return new WanfenException(
        ErrorCode.NO_SUCH_FILE,
        "no file system is known for " + uri,
        "Nothing was settled, published or changed.",
        "Give a local path, or one that begins with hdfs://.",
        why);
  }

  private FileSystem local() throws IOException {
    FileSystem known = local;
    if (known == null) {
      PlainLocalFileSystem plain = new PlainLocalFileSystem();
      plain.initialize(URI.create("file:///"), shared());
      // The disk below it: that one takes names with a colon, too.
      known = plain.getRaw();
      local = known;
    }
    return known;
  }

  private Configuration shared() {
    Configuration known = configuration;
    if (known == null) {
      known = new Configuration();
      // For libraries that are given the configuration; Hadoop keeps the first it made for all.
      known.set("fs.file.impl", PlainLocalFileSystem.class.getName());
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        known.set(setting.getKey(), setting.getValue());
      }
      configuration = known;
    }
    return known;
  }

  /** Every file system of Hadoop's can replace, but lets only its own kind ask for it. */
  private static final class Replacing extends FilterFileSystem {

    Replacing(FileSystem fileSystem) {
      super(fileSystem);
    }

    Path replace(Path from, Path to) throws IOException {
      rename(from, to, Options.Rename.OVERWRITE);
      return to;
    }
  }

  /** What is done with the file system of a path. */
  private interface FileAction<T> {
    T in(FileSystem fileSystem) throws IOException;
  }
}
