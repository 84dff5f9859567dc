package org.wanfen.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Whole folders: copied, and deleted. */
public final class Folders {

  private Folders() {}

  /** Deletes a folder with everything in it, if it is there. */
  public static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    walk(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Copies a folder.
   *
   * @param immutable files, by their path in the folder, that nobody writes to: the copy gets a
   *     hard link to them
   */
  public static void copy(Path from, Path to, Predicate<Path> immutable) {
    walk(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(visited)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path inside = from.relativize(file);
            if (immutable.test(inside)) {
              Files.createLink(to.resolve(inside), file);
            } else {
              Files.copy(file, to.resolve(inside));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy or delete in " + folder, e);
    }
  }
}
