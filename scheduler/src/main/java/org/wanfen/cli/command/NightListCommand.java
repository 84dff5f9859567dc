package org.wanfen.cli.command;

import java.util.List;
import org.wanfen.batch.json.NightJson;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code night list}. */
@Command(
    name = "list",
    header = "Lists the nights of a fund and their states.",
    description = {"The last attempt at every date; with --all, every attempt."},
    footer = {"", "Example:", "  wanfen night list --home /srv/wanfen --json"})
public final class NightListCommand extends ServedCommand {

  private static final Table TABLE =
      Table.of(
          Table.Column.words("date", 10),
          Table.Column.figures("attempt", 7),
          Table.Column.words("state", 11),
          Table.Column.words("started by", 10),
          Table.Column.figures("accounts", 8),
          Table.Column.figures("pool", 12),
          Table.Column.figures("per 10,000", 10),
          Table.Column.figures("7-day %", 7),
          Table.Column.figures("checks", 6));

  @Option(names = "--all", description = "Shows every attempt, not only the last of each date.")
  private boolean all;

  @Option(names = "--json", description = "Answers in JSON, for machines.")
  private boolean json;

  /** Makes the command. */
  public NightListCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    List<NightLine> nights = home.queries().list(fund, all);
    if (json) {
      print(MachineText.of(nights.stream().map(NightJson::of).toList()));
    } else if (nights.isEmpty()) {
      print("no night of " + fund + " was run yet");
    } else {
      lines(nights).forEach(this::print);
    }
    return Outcome.DONE;
  }

  static List<String> lines(List<NightLine> nights) {
    return TABLE.lines(nights.stream().map(NightListCommand::row).toList());
  }

  private static List<String> row(NightLine night) {
    return List.of(
        night.date().toString(),
        Integer.toString(night.attempt()),
        NightAnswer.word(night.state()),
        night.startedBy(),
        night.accounts().map(Figures::count).orElse("-"),
        night.poolFen().map(Figures::amount).orElse("-"),
        Figures.figure(night.incomePer10k()),
        Figures.figure(night.sevenDayYield()),
        night.checks() == 0 ? "-" : (night.checks() - night.checksFailed()) + "/" + night.checks());
  }
}
