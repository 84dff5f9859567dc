package org.wanfen.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
    return refusals.usage(failure.getMessage(), suggestion(failure) + help);
  }

  private static String suggestion(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        return "Did you mean " + String.join(" or ", near) + "? ";
      }
    }
    return "";
  }
}
