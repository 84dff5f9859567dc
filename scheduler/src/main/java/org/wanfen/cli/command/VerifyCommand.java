package org.wanfen.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.Figure;
import org.wanfen.batch.operations.Finding.Verdict;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.batch.operations.VerificationOperations.Method;
import org.wanfen.batch.operations.VerificationOperations.VerifyNight;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.WorkDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.verify.RowsCompared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify}. */
@Command(
    name = "verify",
    header = "Does published nights again by other means, and compares.",
    description = {
      "From the stored inputs and the register of the day before, on the reference calculation or,"
          + " with more accounts or rows than it is meant for, in Spark SQL. Every account is"
          + " compared, every total, the quote, and the rows that were set aside.",
      "A finding is written into the night's folder, also when everything agrees."
    },
    footer = {
      "",
      "Examples:",
      "  wanfen verify --date 2013-11-11 --by zhao --reason 'yearly audit'",
      "  wanfen verify --from 2013-11-09 --to 2013-11-15 --lang zh"
    })
public final class VerifyCommand extends HomeCommand {

  @Option(
      names = "--date",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "The business date of the night.")
  private LocalDate date;

  @Option(
      names = "--from",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "The first night of several, with --to.")
  private LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "The last night of several.")
  private LocalDate to;

  @Option(
      names = "--by-reference",
      description = "On the reference calculation, whatever the size.")
  private boolean byReference;

  @Option(names = "--by-sql", description = "In Spark SQL, whatever the size.")
  private boolean bySql;

  @Option(
      names = "--reference-up-to",
      paramLabel = "N",
      description =
          "With more accounts or rows of the feed than this it is done in Spark SQL; 1,000,000"
              + " unless given.")
  private long referenceUpTo = VerificationOperations.REFERENCE_UP_TO;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "en",
      description = "The language of the finding's text: zh or en (the default).")
  private Language language;

  @Mixin private ByOption by;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.")
  private Optional<String> reason = Optional.empty();

  @Spec private CommandSpec spec;

  /** Makes the command. */
  public VerifyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(org.wanfen.batch.home.Home home) {
    boolean one = date != null && from == null && to == null;
    boolean several = date == null && from != null && to != null;
    if (!one && !several) {
      throw new ParameterException(
          spec.commandLine(), "give either --date, or --from and --to together");
    }
    if (several && to.isBefore(from)) {
      throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from);
    }
    if (byReference && bySql) {
      throw new ParameterException(
          spec.commandLine(), "--by-reference and --by-sql exclude each other");
    }
    return super.run(home);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    LocalDate last = date == null ? to : date;
    Outcome outcome = Outcome.DONE;
    for (LocalDate night = date == null ? from : date;
        !night.isAfter(last);
        night = night.plusDays(1)) {
      Finding found = verify(home, fund, night);
      show(found);
      outcome = worse(outcome, found);
    }
    return outcome;
  }

  private Finding verify(OpenHome home, String fund, LocalDate night) {
    Optional<Method> method =
        byReference
            ? Optional.of(Method.REFERENCE)
            : bySql ? Optional.of(Method.SQL) : Optional.empty();
    try (WorkDisplay display = WorkDisplay.of(terminal(), "verifying " + night)) {
      return home.verification()
          .verify(
              new VerifyNight(
                  fund, night, method, referenceUpTo, language, by.name(surroundings()), reason),
              display);
    }
  }

  /** A difference weighs most: it says that something is wrong. */
  private static Outcome worse(Outcome before, Finding found) {
    return switch (found.verdict()) {
      case AGREES -> before;
      case DIFFERS -> Outcome.FAILED;
      case NOT_VERIFIED ->
          before == Outcome.FAILED ? before : found.trouble().orElseThrow().code().outcome();
    };
  }

  private void show(Finding found) {
    print(found.fund() + " " + found.date() + ": " + verdict(found.verdict()) + method(found));
    found.trouble().ifPresent(why -> print("  " + why.code() + "  " + why.message()));
    found
        .accounts()
        .ifPresent(
            accounts ->
                print(
                    "  accounts "
                        + Figures.count(accounts.published())
                        + " published, "
                        + Figures.count(accounts.computed())
                        + " computed, "
                        + Figures.count(accounts.differing())
                        + " differ"));
    List<Figure> differing = found.differingFigures();
    if (!found.figures().isEmpty()) {
      print("  totals   " + found.figures().size() + " compared, " + differing.size() + " differ");
    }
    differing.forEach(
        figure ->
            print(
                "    "
                    + figure.name()
                    + "  published "
                    + figure.published().orElse("-")
                    + "  computed "
                    + figure.computed().orElse("-")));
    found.setAside().stream()
        .filter(rows -> !rows.agrees())
        .forEach(rows -> print("  " + inWords(rows)));
    found.files().forEach(file -> print("  " + file));
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case AGREES -> "agrees";
      case DIFFERS -> "DIFFERS";
      case NOT_VERIFIED -> "NOT VERIFIED";
    };
  }

  private static String method(Finding found) {
    return found
        .method()
        .map(
            method ->
                String.format(
                    Locale.ROOT,
                    ", %s, %d.%d seconds",
                    method == Method.SQL ? "in Spark SQL" : "on the reference calculation",
                    found.took().toSeconds(),
                    found.took().toMillisPart() / 100))
        .orElse("");
  }

  private static String inWords(RowsCompared rows) {
    return rows.file() + "  " + Figures.count(rows.differing()) + " rows on one side only";
  }
}
