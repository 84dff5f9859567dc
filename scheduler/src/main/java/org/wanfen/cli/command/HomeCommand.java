package org.wanfen.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.log.LogContext;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Mixin;

/** A command about one fund of an existing home, which it has open while it runs. */
abstract class HomeCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption;

  @Mixin private FundOption fundOption;

  private final Surroundings surroundings;

  HomeCommand(Surroundings surroundings) {
    this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
  }

  @Override
  public final Integer call() {
    check();
    Optional<OpenHome> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      try (OpenHome open = elsewhere.get()) {
        return with(open).exitStatus();
      }
    }
    return run(Home.at(homeOption.folder(surroundings.environment()))).exitStatus();
  }

  /** Refuses options that do not go together. */
  void check() {}

  /** The home, if it is not of this machine. */
  Optional<OpenHome> elsewhere() {
    return Optional.empty();
  }

  /** Opens the home and does what the command is for. */
  Outcome run(Home home) {
    try (OpenHome open = surroundings.homes().open(home)) {
      return with(open);
    }
  }

  /** Does what the command is for with an open home. */
  Outcome with(OpenHome open) {
    String fund = fundOption.in(open);
    return LogContext.of(fund).get(() -> run(open, fund));
  }

  /**
   * Does what the command is for.
   *
   * @param home the home, open
   * @param fund the fund that is meant
   */
  abstract Outcome run(OpenHome home, String fund);

  final Surroundings surroundings() {
    return surroundings;
  }

  final Terminal terminal() {
    return surroundings.terminal();
  }

  final FundOption fundOption() {
    return fundOption;
  }

  /** Prints where files are, those of this machine as the shell knows them. */
  final void printFiles(List<String> locations) {
    for (String location : locations) {
      print(location.startsWith("file:/") ? location.substring("file:".length()) : location);
    }
  }

  final void print(String line) {
    terminal().out().println(line);
  }
}
