package org.wanfen.cli.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.replay.Replay;
import org.wanfen.cli.replay.ReplayPlace;
import org.wanfen.cli.screen.NightDisplay;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}. */
@Command(
    name = "replay",
    header = "Runs every night of a dataset and compares with what it expects.",
    description = {
      "Opens the dataset's fund in a fresh home, runs its nights in order and prints one line for"
          + " each: date, accounts, events, pool, income per 10,000 units, seven-day yield, checks"
          + " passed, seconds.",
      "Where the dataset has expected/<yyyymmdd>/, accounts.csv is compared byte for byte and every"
          + " key of its summary.json with what came out."
    },
    footer = {
      "",
      "Examples:",
      "  wanfen replay sample-data/double-eleven-2013",
      "  wanfen replay sample-data/loss-day --nights 2 --out /tmp/exports",
      "  wanfen replay hdfs://name:8020/datasets/may --home /srv/wanfen-may"
    })
public final class ReplayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DATASET", description = "The dataset's folder: a path or a URI.")
  private String dataset;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where to make the home, which stays: an empty folder. Otherwise it is a temporary one"
              + " and goes at the end.")
  private Optional<Path> home = Optional.empty();

  @Option(names = "--nights", paramLabel = "N", description = "Runs the first N nights only.")
  private Optional<Integer> nights = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keeps each night's exports under DIR/<yyyymmdd>/: a path or a URI.")
  private Optional<String> out = Optional.empty();

  @Mixin private ByOption by;

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  /** Makes the command. */
  public ReplayCommand(Surroundings surroundings) {
    this.surroundings = Objects.requireNonNull(surroundings, "surroundings");
  }

  @Override
  public Integer call() {
    if (nights.isPresent() && nights.get() < 1) {
      throw new ParameterException(spec.commandLine(), "--nights must be at least 1");
    }
    try (ReplayPlace place = ReplayPlace.of(home)) {
      Home fresh = place.home();
      try (OpenHome open = surroundings.homes().open(fresh)) {
        return replay(place, fresh, open).run().exitStatus();
      }
    }
  }

  private Replay replay(ReplayPlace place, Home fresh, OpenHome open) {
    String who = by.name(surroundings);
    NightRunner runner = NightRunner.here(surroundings, fresh, open);
    return new Replay(
        surroundings.terminal(),
        FileStore.of(fresh.settings().hadoop()),
        open,
        new Replay.Request(
            Locations.path(dataset),
            nights.map(OptionalInt::of).orElseGet(OptionalInt::empty),
            out.map(Locations::path),
            Locations.local(place.exports()),
            who),
        (fund, date, inbox) ->
            runner.run(
                RunNight.of(fund, date, inbox, who),
                NightDisplay.inPassing(surroundings.terminal(), date.toString())));
  }
}
