package org.wanfen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wanfen.cli.command.Surroundings;
import org.wanfen.cli.home.ProgramLog;
import picocli.CommandLine;

/** Runs one command line, from its words to the exit status. */
final class Program {

  private final Surroundings surroundings;
  private final Refusals refusals;

  Program(Surroundings surroundings, ProgramLog log) {
    this.surroundings = surroundings;
    this.refusals = new Refusals(surroundings.terminal(), log);
  }

  int run(String... arguments) {
    try {
      CommandLine tree = CommandTree.of(surroundings);
      CommandTree.complete(tree);
      tree.setOut(new PrintWriter(surroundings.terminal().out(), true, StandardCharsets.UTF_8))
          .setErr(new PrintWriter(surroundings.terminal().err(), true, StandardCharsets.UTF_8))
          .setParameterExceptionHandler(new UsageErrors(refusals))
          .setExecutionExceptionHandler((failure, command, parsed) -> refusals.tell(failure));
      return tree.execute(arguments);
    } catch (Error e) {
      // picocli lets errors pass: no memory left, a class that is missing.
      return refusals.tell(e);
    } finally {
      surroundings.terminal().out().flush();
      surroundings.terminal().err().flush();
    }
  }
}
