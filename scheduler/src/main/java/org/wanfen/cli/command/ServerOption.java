package org.wanfen.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The server that is asked instead of a home: named before the command or among its options. */
public final class ServerOption {

  private static final String NAME = "--server";

  @Option(
      names = NAME,
      paramLabel = "URL",
      description =
          "Instead of a home: the server that has it open. WANFEN_TOKEN holds a token of whoever"
              + " asks.")
  @SuppressWarnings("UnusedVariable") // it is looked for in what was parsed, of all commands
  private Optional<String> server = Optional.empty();

  /**
   * Runs a command line. A command that cannot be given to a server is refused where one is named,
   * and does not turn to a home of this machine instead.
   */
  public static int execute(ParseResult parsed) {
    CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    boolean served = last.getCommand() instanceof ServedCommand;
    boolean acts = !(last.getCommand() instanceof GroupCommand) && !last.isUsageHelpRequested();
    if (acts && !served && named(last).isPresent()) {
      throw new ParameterException(
          last,
          "'"
              + last.getCommandSpec().qualifiedName()
              + "' cannot be given to a server: leave "
              + NAME
              + " out, and give it on the server's machine while the server does not run");
    }
    return new RunLast().execute(parsed);
  }

  /** The server that was named for a command, or for one of those that it is part of. */
  static Optional<String> named(CommandLine command) {
    List<String> all = new ArrayList<>();
    for (CommandLine part = command; part != null; part = part.getParent()) {
      ParseResult parsed = part.getParseResult();
      if (parsed != null && parsed.hasMatchedOption(NAME)) {
        all.addAll(parsed.matchedOption(NAME).originalStringValues());
      }
    }
    if (all.size() > 1) {
      throw new ParameterException(command, NAME + " is given twice");
    }
    return all.stream().findFirst();
  }
}
