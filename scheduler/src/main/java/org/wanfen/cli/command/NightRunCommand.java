package org.wanfen.cli.command;

import java.util.Objects;
import java.util.Optional;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.NightDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code night run}. */
@Command(
    name = "run",
    header = "Runs one night, or finishes one that was killed, stopped or failed.",
    description = {
      "Reads INBOX/<yyyymmdd>, settles the day's orders, shares out the pool, writes the register,"
          + " reads it back, reconciles and publishes. Published already with the same inputs, it"
          + " says so and changes nothing.",
      "Ctrl-C stops at the next safe point; the same command finishes the night. A night whose"
          + " process died is taken over when its lease has expired, half a minute later."
    },
    footer = {
      "",
      "Examples:",
      "  wanfen night run --date 2013-11-11 --home /srv/wanfen --inbox /srv/inbox",
      "  wanfen night run --date 2013-11-11 --inbox hdfs://name:8020/inbox --mock",
      "  wanfen night run --date 2013-11-11 --inbox /srv/inbox --by chen \\",
      "      --reason 'the disk has room again'",
      "  wanfen night run --date 2013-11-11 --inbox /srv/inbox --accept-quarantine \\",
      "      --by chen --reason 'test rows of the new channel'"
    })
public final class NightRunCommand extends ServedCommand {

  @Mixin private NightOption night;

  @Option(
      names = "--inbox",
      paramLabel = "PATH",
      description =
          "The folder of the <yyyymmdd> folders: a path or a URI. With --server, as the server"
              + " finds it, and not needed for a fund with a schedule.")
  private String inbox;

  @Option(
      names = "--mock",
      description = "Does everything but publish: nobody sees the result, but the record.")
  private boolean mock;

  @Option(
      names = "--accept-quarantine",
      description =
          "Goes on with a night that the quarantine limit held, without those rows; needs"
              + " --reason.")
  private boolean acceptQuarantine;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why the night is run, or why the quarantine is accepted, for the record.")
  private Optional<String> reason = Optional.empty();

  @Mixin private ByOption by;

  @Spec private CommandSpec spec;

  private Optional<Home> home = Optional.empty();

  /** Makes the command. */
  public NightRunCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (acceptQuarantine && reason.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--accept-quarantine needs --reason");
    }
    if (inbox == null && !isServed()) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--inbox=PATH'");
    }
  }

  @Override
  Outcome run(Home at) {
    home = Optional.of(at);
    return super.run(at);
  }

  @Override
  Outcome run(OpenHome open, String fund) {
    RunNight request =
        new RunNight(
            fund,
            night.date(),
            home.isPresent()
                ? Locations.path(inbox).toString()
                : Objects.requireNonNullElse(inbox, ""),
            by.name(surroundings()),
            mock,
            acceptQuarantine,
            reason);
    NightDisplay display = NightDisplay.stepByStep(terminal(), "");
    NightRunner runner =
        home.map(here -> NightRunner.here(surroundings(), here, open))
            .orElseGet(() -> NightRunner.served(terminal(), open));
    NightResult result = runner.run(request, display);
    return NightAnswer.show(terminal(), result);
  }
}
