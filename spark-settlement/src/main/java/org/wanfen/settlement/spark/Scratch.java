package org.wanfen.settlement.spark;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileUtil;
import org.wanfen.settlement.files.FileFaults;

/**
 * This process's own folder for Spark's files, within one that several processes may share.
 *
 * <p>Beside the folder lies a file that the process keeps locked for as long as it lives. The
 * system lets go of the lock when the process ends, however it ends: so a folder whose lock can be
 * had belongs to nobody any more.
 */
final class Scratch implements AutoCloseable {

  private static final String LOCK = ".lock";
  private static final int MOST_TRIES = 100;

  private final Path lockFile;
  private final FileChannel channel;

  private Scratch(Path lockFile, FileChannel channel) {
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /** Makes a folder in the shared one. */
  static Scratch in(Path shared, Supplier<String> freshNames) {
    try {
      Files.createDirectories(shared);
      for (int i = 0; i < MOST_TRIES; i++) {
        Scratch taken = take(shared.resolve(freshNames.get() + LOCK));
        if (taken != null) {
          Files.createDirectory(taken.folder(), ownerAlone(shared));
          return taken;
        }
      }
      throw new IOException("no name in it could be had");
    } catch (IOException e) {
      throw FileFaults.of("making a folder in", shared.toString(), e);
    }
  }

  /** Rows of holders pass through it, and the shared folder may be everybody's. */
  private static FileAttribute<?>[] ownerAlone(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Null if somebody who clears up was faster. */
  private static Scratch take(Path lockFile) throws IOException {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null && Files.exists(lockFile)) {
        return new Scratch(lockFile, channel);
      }
    } catch (FileAlreadyExistsException | OverlappingFileLockException e) {
      // Another name is as good.
    }
    if (channel != null) {
      channel.close();
    }
    return null;
  }

  /** The folder. */
  Path folder() {
    return folderOf(lockFile);
  }

  private static Path folderOf(Path lockFile) {
    String name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /** Deletes the folder; what cannot be deleted is left to whoever clears up. */
  @Override
  public void close() {
    try (channel) {
      boolean unused = delete(lockFile);
    } catch (IOException e) {
      throw FileFaults.of("deleting", lockFile.toString(), e);
    }
  }

  /** First the folder: one without its lock would be nobody's for ever. */
  private static boolean delete(Path lockFile) throws IOException {
    Path folder = folderOf(lockFile);
    boolean gone = Files.notExists(folder) || FileUtil.fullyDelete(folder.toFile());
    return gone && Files.deleteIfExists(lockFile);
  }

  /**
   * What processes have left that are dead.
   *
   * @param folders how many folders
   * @param bytes what is in them
   */
  record Left(long folders, long bytes) {}

  /**
   * Deletes what processes have left that are dead; what has no lock beside it is not touched.
   *
   * @param dryRun whether only to look
   */
  static Left clear(Path shared, boolean dryRun) {
    long folders = 0;
    long bytes = 0;
    if (!Files.isDirectory(shared)) {
      return new Left(0, 0);
    }
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(shared, "*" + LOCK)) {
      for (Path lock : locks) {
        long size = clearIfDead(lock, dryRun);
        folders += size < 0 ? 0 : 1;
        bytes += Math.max(0, size);
      }
    } catch (IOException e) {
      throw FileFaults.of("clearing", shared.toString(), e);
    }
    return new Left(folders, bytes);
  }

  /** The bytes in a folder of a dead process; negative if its process is alive. */
  private static long clearIfDead(Path lockFile, boolean dryRun) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return -1;
      }
      Path folder = folderOf(lockFile);
      long bytes = Files.exists(folder) ? FileUtil.getDU(folder.toFile()) : 0;
      if (!dryRun && !delete(lockFile)) {
        throw new IOException("something in " + folder + " could not be deleted");
      }
      return bytes;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return -1; // this process's own, or gone meanwhile
    }
  }
}
