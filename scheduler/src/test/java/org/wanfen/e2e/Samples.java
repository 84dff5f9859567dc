package org.wanfen.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The datasets that ship, and copies of them to damage. */
final class Samples {

  private Samples() {}

  /** A dataset of the folder sample-data. */
  static Path dataset(String name) {
    Path folder = Path.of("..", "sample-data", name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("fund.yaml"))) {
      throw new AssertionError("the sample dataset " + folder + " is not there");
    }
    return folder;
  }

  /** A copy of a folder, for changing. */
  static Path copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of a folder by name, to compare two folders by. */
  static Map<String, String> contents(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
