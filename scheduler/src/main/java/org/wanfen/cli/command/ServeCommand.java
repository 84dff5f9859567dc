package org.wanfen.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}. */
@Command(
    name = "serve",
    header = "Serves a home: console, API, and the nights that run by themselves.",
    description = {
      "Runs until it is asked to end (Ctrl-C, or SIGTERM); a night at work then stops at its next"
          + " safe point. Where it listens, which funds run by themselves and whom it calls is in"
          + " wanfen.yaml of the home. The first time it makes an administrator and shows the"
          + " password, once.",
    },
    footer = {"", "Example:", "  wanfen serve --home /srv/wanfen"})
public final class ServeCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;

  private final Surroundings surroundings;

  /** Makes the command. */
  public ServeCommand(Surroundings surroundings) {
    this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
  }

  @Override
  public Integer call() {
    Home home = Home.at(homeOption.folder(surroundings.environment()));
    surroundings.server().serve(home, this::show);
    return Outcome.DONE.exitStatus();
  }

  private void show(Server server) {
    print("console  " + server.address());
    server
        .firstAdministrator()
        .ifPresent(
            first -> {
              print("There was nobody who may sign in. An administrator was made:");
              print("  name      " + first.name());
              print("  password  " + first.password());
              print("It is shown only now; it has to be changed at the first sign-in.");
            });
    print("log      " + server.log());
  }

  private void print(String line) {
    surroundings.terminal().out().println(line);
    surroundings.terminal().out().flush();
  }
}
