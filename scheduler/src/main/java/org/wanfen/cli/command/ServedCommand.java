package org.wanfen.cli.command;

import java.util.Optional;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.remote.RemoteHome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that can also be given to a running server. */
abstract class ServedCommand extends HomeCommand {

  static final String TOKEN_VARIABLE = "WANFEN_TOKEN";

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private ServerOption serverOption;

  @Spec private CommandSpec command;

  ServedCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** Whether a server is asked. */
  final boolean isServed() {
    return server().isPresent();
  }

  private Optional<String> server() {
    return ServerOption.named(command.commandLine());
  }

  @Override
  final Optional<OpenHome> elsewhere() {
    Optional<String> address = server();
    if (address.isPresent()) {
      refuse("--home", "the server has a home of its own");
      refuse("--by", "the server knows by the token who asks");
    }
    String token = surroundings().environment().getOrDefault(TOKEN_VARIABLE, "");
    return address.map(server -> RemoteHome.of(server, token));
  }

  private void refuse(String option, String why) {
    if (command.commandLine().getParseResult().hasMatchedOption(option)) {
      throw new ParameterException(
          command.commandLine(), option + " does not go with --server: " + why);
    }
  }
}
