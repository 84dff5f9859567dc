package org.wanfen.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/benchmark kernel}. */
@Command(
    name = "kernel",
    header = "Measures the kernel's loops over one bucket, with JMH: nanoseconds an account.",
    description = {
      "",
      "Settling (merge), sharing out (shareOut), finding the last account that gets a left-over fen"
          + " (pickResidue) and closing (close), on one core, without files. An operation (op) is"
          + " an account.",
      ""
    })
final class KernelCommand implements Callable<Integer> {

  private static final String KERNEL = "org\\.wanfen\\.fund\\.benchmark\\..*";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures for machines, as JMH does.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this and ends.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().include(KERNEL);
    json.ifPresent(file -> options.resultFormat(ResultFormatType.JSON).result(file.toString()));
    var unused = new Runner(options.build()).run();
    return 0;
  }
}
