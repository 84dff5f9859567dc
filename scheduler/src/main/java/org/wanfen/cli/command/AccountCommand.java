package org.wanfen.cli.command;

import java.time.LocalDate;
import java.util.List;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.AccountQueries.Day;
import org.wanfen.batch.operations.AccountQueries.Format;
import org.wanfen.batch.operations.Language;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.files.Locations;
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
      "One line for each published day: units at the opening, what moved them, the exact share of"
          + " the day's pool, whether a left-over fen came on top of its whole fen, the income that"
          + " this makes, units at the close, and the orders still pending."
    },
    footer = {
      "",
      "Example:",
      "  wanfen account 1000123 --from 2013-11-08 --to 2013-11-11",
      "  wanfen account 1000123 --from 2013-11-01 --to 2013-11-30 --format html --lang zh --out"
          + " /srv"
    })
public final class AccountCommand extends ServedCommand {

  private static final Table TABLE =
      Table.of(
          Table.Column.words("date", 10),
          Table.Column.figures("opening", 12),
          Table.Column.figures("fast out", 10),
          Table.Column.figures("fast in", 10),
          Table.Column.figures("exact share", 14),
          Table.Column.figures("left-over", 9),
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "csv, html, or both with a comma between: written to the folder of --out instead of"
              + " printed.")
  private List<Format> formats = List.of();

  @Option(
      names = "--proof",
      description =
          "Write, for each night, a proof that the account's row is in the register of the night's"
              + " certificate, to the folder of --out. Whoever has it checks it with: wanfen proof"
              + " verify.")
  private boolean proof;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "en",
      description = "The page's language: zh or en (the default).")
  private Language language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to: a path or a URI. It is made if it is not there.")
  private String out;

  @Spec private CommandSpec spec;

  /** Makes the command. */
  public AccountCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (!account.matches("[1-9][0-9]{0,17}")) {
      throw new ParameterException(
          spec.commandLine(), "'" + account + "' is not an account: 1 to 18 digits");
    }
    if (to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from);
    }
    boolean writes = proof || !formats.isEmpty();
    if (writes != (out != null)) {
      throw new ParameterException(
          spec.commandLine(), "--format or --proof, and --out, go together");
    }
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    AccountStatement statement = home.accounts().statement(fund, Long.parseLong(account), from, to);
    if (out == null) {
      TABLE.lines(statement.days().stream().map(AccountCommand::row).toList()).forEach(this::print);
    } else {
      List<Format> asked = formats.stream().distinct().toList();
      printFiles(home.accounts().write(statement, asked, language, Locations.path(out).toString()));
    }
    if (proof) {
      printFiles(home.accounts().prove(statement, Locations.path(out).toString()));
    }
    terminal()
        .err()
        .println("Read " + Figures.kibibytes(statement.bytesRead()) + " of the register.");
    return Outcome.DONE;
  }

  private static List<String> row(Day line) {
    var day = line.day();
    return List.of(
        line.date().toString(),
        Figures.amount(day.openingUnits()),
        Figures.amount(day.fastOut()),
        Figures.amount(day.fastIn()),
        line.share().map(share -> share.yuan().toPlainString()).orElse("-"),
        line.share().map(share -> Long.toString(share.leftOverFen())).orElse("-"),
        Figures.amount(day.income()),
        Figures.amount(day.subscribed()),
        Figures.amount(day.redeemed()),
        Figures.amount(day.closingUnits()),
        Figures.amount(day.pendingSubscriptions()),
        Figures.amount(day.pendingRedemptions()));
  }
}
