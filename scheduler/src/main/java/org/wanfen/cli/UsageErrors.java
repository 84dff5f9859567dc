package org.wanfen.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wanfen.settlement.files.NearMiss;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells of a command line that could not be understood, with what may have been meant. */
final class UsageErrors implements IParameterExceptionHandler {

  private final Refusals refusals;

  UsageErrors(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String help = "See: " + command.getCommandSpec().qualifiedName() + " --help";
    // A word that is not understood comes before what is missing, which it may have been.
    List<String> unmatched = command.getUnmatchedArguments();
    return refusals.usage(
        unmatched.isEmpty() ? sentence(failure) : notUnderstood(command, unmatched.get(0)), help);
  }

  private static String notUnderstood(CommandLine command, String word) {
    Set<String> commands = command.getSubcommands().keySet();
    if (word.startsWith("-")) {
      return "There is no option "
          + word
          + NearMiss.suggest(word, new TreeSet<>(command.getCommandSpec().optionsMap().keySet()));
    }
    if (commands.isEmpty()) {
      return "There is a word too many: " + word;
    }
    String near = NearMiss.suggest(word, new TreeSet<>(commands));
    return "There is no command "
        + word
        + (near.isEmpty() ? "; there are " + String.join(", ", commands) : near);
  }

  private static String sentence(ParameterException failure) {
    String message = failure.getMessage();
    return Character.toUpperCase(message.charAt(0)) + message.substring(1);
  }
}
