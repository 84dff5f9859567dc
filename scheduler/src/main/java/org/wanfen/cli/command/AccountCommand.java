package org.wanfen.cli.command;

import java.time.LocalDate;
import java.util.List;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code account}. */
@Command(
    name = "account",
    header = "Prints one account's statement.",
    description = {
      "One line for each published day: units at the opening, what moved them, the day's income,"
          + " units at the close, and the orders still pending."
    },
    footer = {"", "Example:", "  wanfen account 1000123 --from 2013-11-08 --to 2013-11-11"})
public final class AccountCommand extends HomeCommand {

  private static final Table TABLE =
      Table.of(
          Table.Column.words("date", 10),
          Table.Column.figures("opening", 12),
          Table.Column.figures("fast out", 10),
          Table.Column.figures("fast in", 10),
          Table.Column.figures("income", 10),
          Table.Column.figures("subscribed", 10),
          Table.Column.figures("redeemed", 10),
          Table.Column.figures("closing", 12),
          Table.Column.figures("pending in", 10),
          Table.Column.figures("pending out", 11));

  @Parameters(paramLabel = "ID", description = "The account: 1 to 18 digits.")
  private String account;

  @Option(
      names = "--from",
      paramLabel = "yyyy-MM-dd",
      required = true,
      converter = DayConverter.class,
      description = "The first business date.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "yyyy-MM-dd",
      required = true,
      converter = DayConverter.class,
      description = "The last business date.")
  private LocalDate to;

  @Spec private CommandSpec spec;

  /** Makes the command. */
  public AccountCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(org.wanfen.batch.home.Home home) {
    if (!account.matches("[1-9][0-9]{0,17}")) {
      throw new ParameterException(
          spec.commandLine(), "'" + account + "' is not an account: 1 to 18 digits");
    }
    if (to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from);
    }
    return super.run(home);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    List<StatementLine> days = home.accounts().statement(fund, Long.parseLong(account), from, to);
    TABLE.lines(days.stream().map(AccountCommand::row).toList()).forEach(this::print);
    return Outcome.DONE;
  }

  private static List<String> row(StatementLine line) {
    var day = line.day();
    return List.of(
        line.date().toString(),
        Figures.amount(day.openingUnits()),
        Figures.amount(day.fastOut()),
        Figures.amount(day.fastIn()),
        Figures.amount(day.income()),
        Figures.amount(day.subscribed()),
        Figures.amount(day.redeemed()),
        Figures.amount(day.closingUnits()),
        Figures.amount(day.pendingSubscriptions()),
        Figures.amount(day.pendingRedemptions()));
  }
}
