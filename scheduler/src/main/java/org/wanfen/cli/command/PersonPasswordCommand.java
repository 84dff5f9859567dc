package org.wanfen.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code person password}. */
@Command(
    name = "password",
    header = "Gives somebody a password for one time, when no administrator can.",
    description = {
      "For whoever can open the home; one on H2 only while no server has it open. A lock is ended,"
          + " the old password lets nobody in any more, and the person's tokens end. The password"
          + " is shown once and replaced at the next sign-in; the trail keeps that it was given."
    },
    footer = {"", "Example:", "  wanfen person password admin --home /srv/wanfen --by chen"})
public final class PersonPasswordCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;

  @Mixin private ByOption by;

  @Parameters(paramLabel = "NAME", description = "Who gets it, as named under People.")
  private String name;

  private final Surroundings surroundings;

  /** Makes the command. */
  public PersonPasswordCommand(Surroundings surroundings) {
    this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
  }

  @Override
  public Integer call() {
    Home home = Home.at(homeOption.folder(surroundings.environment()));
    String password = surroundings.server().resetPassword(home, name, by.name(surroundings));
    print("name      " + name);
    print("password  " + password);
    print("It is shown only now; it has to be changed at the next sign-in.");
    return Outcome.DONE.exitStatus();
  }

  private void print(String line) {
    surroundings.terminal().out().println(line);
  }
}
