package org.wanfen.benchmark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a home, for telling which ones a night has added. */
public final class WrittenBytes {

  /** What a file is for. */
  public enum Kind {
    /** The register's data. */
    REGISTER("register"),
    /** The digests of event ids. */
    EVENT_IDS("event ids"),
    /** The copies of the inputs. */
    INPUTS("copies of the inputs"),
    /** Metadata, database, reports, logs. */
    OTHER("everything else");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }

    private static Kind of(Path file) {
      String path = "/" + file;
      if (path.contains("/seen_event_ids/")) {
        return EVENT_IDS;
      }
      if (path.startsWith("/warehouse/") && path.endsWith(".parquet")) {
        return REGISTER;
      }
      return path.startsWith("/inputs/") ? INPUTS : OTHER;
    }
  }

  private final Path home;
  private final Set<Path> before;

  private WrittenBytes(Path home, Set<Path> before) {
    this.home = home;
    this.before = before;
  }

  /** Remembers the files that a home has now. */
  public static WrittenBytes from(Path home) {
    return new WrittenBytes(home, new HashSet<>(files(home).keySet()));
  }

  /** The sizes of all files that were not there then, by kind. */
  public Map<Kind, Long> added() {
    Map<Kind, Long> bytes = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      bytes.put(kind, 0L);
    }
    files(home)
        .forEach(
            (file, size) -> {
              if (!before.contains(file)) {
                bytes.merge(Kind.of(file), size, Math::addExact);
              }
            });
    return bytes;
  }

  private static Map<Path, Long> files(Path home) {
    Map<Path, Long> sizes = new java.util.HashMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        sizes.put(home.relativize(file), Files.size(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + home, e);
    }
    return sizes;
  }
}
