package org.wanfen.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wanfen.benchmark.command.CommandFailedException;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.screen.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What {@code scripts/benchmark} starts. */
public final class BenchmarkProgram {

  private BenchmarkProgram() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess(System.getProperties(), System.getenv());
    int status =
        commandLine(new BenchmarkCommand(terminal, ProgramLog.silent(), Surroundings.ofProcess()))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(status);
  }

  static CommandLine commandLine(BenchmarkCommand command) {
    return new CommandLine(command)
        .addSubcommand(new KernelCommand())
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(BenchmarkProgram::tell);
  }

  /** What is known to happen is told in a line; anything else with where it came from. */
  private static int tell(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof CommandFailedException || failure instanceof VoidComparisonException) {
      command.getErr().println("benchmark: " + failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }
}
