package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The program with an environment of its own; what it prints is kept, and how {@code ps} shows it.
 */
final class WatchedProcess {

  private static final int MOST_MINUTES = 3;

  private final Process process;
  private final Path printed;
  private final Set<String> commandLines = new TreeSet<>();

  private WatchedProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  static WatchedProcess start(Path printed, Map<String, String> environment, List<String> words)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(ProgramProcess.command(words));
    builder.environment().putAll(environment);
    return new WatchedProcess(
        builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start(), printed);
  }

  /** Waits for its end; how it ended. */
  int end() throws InterruptedException {
    look();
    assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** Asks it to end as a service manager does. */
  void terminate() {
    process.destroy();
  }

  void cutOff() {
    process.destroyForcibly();
  }

  /** The command lines of it and of all that it started, as far as they were met. */
  Set<String> commandLines() {
    return commandLines;
  }

  private void look() {
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(each -> each.info().commandLine().stream())
        .forEach(commandLines::add);
  }

  String printed() {
    return text(printed);
  }

  /** Waits for a line in a file; false if the process ended without, or takes too long. */
  boolean writes(Path file, Predicate<String> line) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (text(file).lines().noneMatch(line)) {
      look();
      if (!process.isAlive() || System.nanoTime() > until) {
        return false;
      }
      // Bounds the polling only: what is waited for is the line.
      boolean unused = process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    return true;
  }

  /** Waits for a printed line that begins with a word, and gives what follows it. */
  String printsAfter(String word) throws InterruptedException {
    Predicate<String> isIt = line -> line.strip().startsWith(word + " ");
    assertThat(writes(printed, isIt)).as(this::printed).isTrue();
    return printed()
        .lines()
        .filter(isIt)
        .map(line -> line.strip().substring(word.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
