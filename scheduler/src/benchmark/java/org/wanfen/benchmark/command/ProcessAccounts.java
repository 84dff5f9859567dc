package org.wanfen.benchmark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What Linux tells of processes under {@code /proc}; elsewhere nothing is known. */
final class ProcessAccounts {

  /** Linux counts processor time for other programs in hundredths of a second, on every machine. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private final Path proc;

  ProcessAccounts(Path proc) {
    this.proc = proc;
  }

  /**
   * Processor time of all processes that this one has started and that have ended.
   *
   * @param user in the programs
   * @param system in the system for them
   */
  record Cpu(Duration user, Duration system) {

    Cpu since(Cpu before) {
      return new Cpu(user.minus(before.user), system.minus(before.system));
    }
  }

  Optional<Cpu> endedChildren() {
    return read(proc.resolve("self/stat")).map(ProcessAccounts::cpu);
  }

  private static Cpu cpu(String stat) {
    // The name of the program stands in brackets and may hold anything, blanks and brackets too.
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    return new Cpu(ticks(fields.get(CHILDREN_USER)), ticks(fields.get(CHILDREN_SYSTEM)));
  }

  private static Duration ticks(String count) {
    return TICK.multipliedBy(Long.parseLong(count));
  }

  /** The most memory that a running process had at once so far. */
  OptionalLong peakResidentBytes(long process) {
    return read(proc.resolve(Long.toString(process)).resolve("status")).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst();
  }

  /** Empty if there is no such file, or the process has just ended. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
