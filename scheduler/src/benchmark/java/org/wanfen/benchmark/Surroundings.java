package org.wanfen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code scripts/benchmark} and the machine have settled before this program started.
 *
 * @param script scripts/wanfen
 * @param heap the heap of this program, which its commands get too
 * @param cores processors that this program may use, and its commands
 * @param cache the cache folder unless the command line names another
 * @param machine processor and memory
 */
record Surroundings(Path script, String heap, int cores, Path cache, String machine) {

  /** What started this process says. */
  static Surroundings ofProcess() {
    return new Surroundings(
        Path.of(required("wanfen.benchmark.script")),
        required("wanfen.benchmark.heap"),
        Runtime.getRuntime().availableProcessors(),
        cache(System.getenv()),
        machine(Path.of("/proc")));
  }

  private static String required(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .orElseThrow(() -> new IllegalStateException("start it with scripts/benchmark"));
  }

  static Path cache(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("wanfen-benchmark");
  }

  static String machine(Path proc) {
    return line(proc.resolve("cpuinfo"), "model name").orElse(System.getProperty("os.arch"))
        + line(proc.resolve("meminfo"), "MemTotal")
            .map(kib -> ", " + Long.parseLong(kib.replaceAll("[^0-9]", "")) / 1024 + " MiB")
            .orElse("");
  }

  private static Optional<String> line(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      // Not Linux: the table says less.
      return Optional.empty();
    }
  }
}
