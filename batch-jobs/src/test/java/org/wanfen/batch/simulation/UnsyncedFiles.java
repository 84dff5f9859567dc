package org.wanfen.batch.simulation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files of a world whose bytes were not brought to the disk: a loss of power takes them. */
final class UnsyncedFiles {

  private final Set<Path> files = new TreeSet<>();

  synchronized void written(Path file) {
    files.add(file);
  }

  synchronized void synced(Path file) {
    files.remove(file);
  }

  synchronized void deleted(Path path) {
    files.removeIf(file -> file.startsWith(path));
  }

  /** Names are on the disk at once: journals of file systems keep them in order. */
  synchronized void renamed(Path from, Path to) {
    for (Path file : List.copyOf(files)) {
      if (file.startsWith(from)) {
        files.remove(file);
        files.add(to.resolve(from.relativize(file)));
      }
    }
  }

  /** Cuts every file off. */
  synchronized void lose(int keptPercent) throws IOException {
    for (Path file : files) {
      if (Files.exists(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() * keptPercent / 100);
        }
      }
    }
    files.clear();
  }
}
