package org.wanfen.benchmark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The program as people start it: {@code scripts/wanfen}, in a process of its own. */
public final class Program {

  private static final long MILLIS_BETWEEN_LOOKS = 50;

  private final Path script;
  private final Path log;
  private final Map<String, String> environment;
  private final ProcessAccounts accounts = new ProcessAccounts(Path.of("/proc"));

  /**
   * The program.
   *
   * @param script scripts/wanfen
   * @param log gets what it prints, added to what is there
   * @param environment variables for it, besides those that there are
   */
  public Program(Path script, Path log, Map<String, String> environment) {
    this.script = Objects.requireNonNull(script, "script");
    this.log = Objects.requireNonNull(log, "log");
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs a command to its end.
   *
   * @throws CommandFailedException if it ends with anything but 0
   */
  public ProcessFigures run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      return watch(builder, command);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private ProcessFigures watch(ProcessBuilder builder, List<String> command)
      throws IOException, InterruptedException {
    Optional<ProcessAccounts.Cpu> before = accounts.endedChildren();
    OptionalLong peak = OptionalLong.empty();
    long began = System.nanoTime();
    Process process = builder.start();
    // Whoever ends the benchmark ends what it has started.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        // The peak only grows, so the last look counts; none succeeds after the end.
        OptionalLong now = accounts.peakResidentBytes(process.pid());
        peak = now.isPresent() ? now : peak;
      }
    } finally {
      process.destroy();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (process.exitValue() != 0) {
      throw new CommandFailedException(command, process.exitValue(), log);
    }
    Optional<ProcessAccounts.Cpu> cpu =
        before.flatMap(start -> accounts.endedChildren().map(end -> end.since(start)));
    return new ProcessFigures(
        took, cpu.map(ProcessAccounts.Cpu::user), cpu.map(ProcessAccounts.Cpu::system), peak);
  }
}
