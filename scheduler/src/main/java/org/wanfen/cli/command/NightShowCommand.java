package org.wanfen.cli.command;

import org.wanfen.batch.json.NightDetailsJson;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code night show}. */
@Command(
    name = "show",
    header = "Shows one night: steps, inputs, checks, and what people decided.",
    footer = {"", "Example:", "  wanfen night show --date 2013-11-11 --home /srv/wanfen"})
public final class NightShowCommand extends ServedCommand {

  @Mixin private NightOption night;

  @Option(names = "--json", description = "Answers in JSON, for machines.")
  private boolean json;

  /** Makes the command. */
  public NightShowCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    NightDetails details = home.queries().show(fund, night.date());
    if (json) {
      print(MachineText.of(NightDetailsJson.of(details)));
    } else {
      NightPage.lines(details).forEach(this::print);
    }
    return Outcome.DONE;
  }
}
