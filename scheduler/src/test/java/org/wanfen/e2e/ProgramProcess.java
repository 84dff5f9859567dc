package org.wanfen.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.wanfen.cli.WanfenProgram;
import org.wanfen.server.TestDatabase;

/** The program in a process of its own, which can be watched and killed. */
final class ProgramProcess {

  private static final int MOST_MINUTES = 5;

  private final Process process;
  private final Path out;
  private final Path err;

  private ProgramProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What a process came to. */
  record Ended(int status, String out, String err) {}

  static ProgramProcess start(String... arguments) {
    TestDatabase.giveToHomeOf(arguments);
    try {
      Path folder = Files.createTempDirectory("wanfen-process-");
      List<String> command = command(List.of(arguments));
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      return new ProgramProcess(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and waits for its end. */
  static Ended run(String... arguments) {
    return start(arguments).end();
  }

  /** Waits until it has said a line on standard error; false if it ended without. */
  boolean says(Predicate<String> line) {
    return says(err, line);
  }

  /** Waits until it has printed a line on standard output; false if it ended without. */
  boolean prints(Predicate<String> line) {
    return says(out, line);
  }

  /** Waits until a line stands in a file that is there already; false if it ended without. */
  boolean writes(Path file, Predicate<String> line) {
    return says(file, line);
  }

  /** Makes sure that it is gone, whatever became of it. */
  void cutOff() {
    process.destroyForcibly();
  }

  /** Its number on this machine. */
  long pid() {
    return process.pid();
  }

  private boolean says(Path stream, Predicate<String> line) {
    try (BufferedReader lines = Files.newBufferedReader(stream)) {
      while (true) {
        boolean alive = process.isAlive();
        for (String said = lines.readLine(); said != null; said = lines.readLine()) {
          if (line.test(said)) {
            return true;
          }
        }
        if (!alive) {
          return false;
        }
        // Bounds the polling only: what is waited for is the line, or the end of the process.
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  /** Kills it as kill -9 does, and waits until it is gone. */
  Ended kill() {
    process.destroyForcibly();
    return end();
  }

  /** Asks it to end as a service manager does. */
  void terminate() {
    process.destroy();
  }

  /** Gives it this long; whether it has ended. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  Ended end() {
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still at work after " + MOST_MINUTES + " minutes: " + text(err));
      }
      Ended ended = new Ended(process.exitValue(), text(out), text(err));
      Files.delete(out);
      Files.delete(err);
      Files.delete(out.getParent());
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What starts it with these words. */
  static List<String> command(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.add(WanfenProgram.class.getName());
    command.addAll(words);
    return command;
  }

  /** As scripts/wanfen starts it; the test's class path and what surefire opens for Spark. */
  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.add("-Xmx1g");
    // Short lives: what the second compiler and a parallel collector would earn never comes back.
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:+UseSerialGC");
    options.add("-Xlog:disable");
    options.add("-Xlog:all=error:stderr");
    java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-Dio.netty"))
        .forEach(options::add);
    options.add("-Djdk.reflect.useDirectMethodHandle=false");
    options.add("-cp");
    options.add(System.getProperty("java.class.path"));
    return options;
  }
}
