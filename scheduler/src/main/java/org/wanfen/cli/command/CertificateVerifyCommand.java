package org.wanfen.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.CertificateQueries.CertificateVerdict;
import org.wanfen.batch.operations.CertificateQueries.InputFinding;
import org.wanfen.batch.operations.CertificateQueries.RegisterFinding;
import org.wanfen.batch.operations.CertificateQueries.VerifiedNight;
import org.wanfen.batch.operations.CertificateQueries.Which;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Table;
import org.wanfen.cli.screen.UpkeepDisplay;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code certificate verify}. */
@Command(
    name = "verify",
    header = "Goes through the certificates and names the nights that something is wrong with.",
    description = {
      "The whole chain of the fund is gone through, with the files and the trail. The registers and"
          + " the kept inputs of the nights asked for, all unless --date or --from and --to say"
          + " otherwise, are read and compared with the digests in their certificates. Ends with 1"
          + " if something is wrong.",
      "Compare the digest printed last with one that was written down elsewhere: whoever can write to"
          + " everything here could have made a whole new chain."
    },
    footer = {
      "",
      "Example:",
      "  wanfen certificate verify --from 2013-11-01 --to 2013-11-30 --home /srv/wanfen"
    })
public final class CertificateVerifyCommand extends ServedCommand {

  private static final Table TABLE =
      Table.of(
          Table.Column.words("date", 10),
          Table.Column.words("certificate", 12),
          Table.Column.words("register", 12),
          Table.Column.words("inputs", 7),
          Table.Column.words("result", 6));
  private static final int SHORT = 12;

  @Option(
      names = "--date",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "Only the register and inputs of this business date.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "Registers and inputs from this business date on.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "Registers and inputs up to this business date.")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = "--certificates-only",
      description =
          "Reads no register and no inputs: only certificates, their files and the trail.")
  private boolean certificatesOnly;

  @Spec private CommandSpec spec;

  /** Makes the command. */
  public CertificateVerifyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (date.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new ParameterException(spec.commandLine(), "give --date, or --from and --to");
    }
    if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--to " + to.get() + " is before --from " + from.get());
    }
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Which which = new Which(fund, date.or(() -> from), date.or(() -> to), !certificatesOnly);
    CertificateVerdict verdict;
    try (UpkeepDisplay display = UpkeepDisplay.of(terminal(), "comparing")) {
      verdict = home.certificates().verify(which, display);
    }
    boolean restricted = which.from().isPresent() || which.to().isPresent();
    if (restricted && verdict.nights().isEmpty()) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_NIGHT,
          "No night of "
              + fund
              + " is published in that time; in the chain of its certificates nothing is wrong",
          "Nothing was changed.",
          "See which there are with: wanfen night list");
    }
    show(fund, verdict);
    return verdict.right() ? Outcome.DONE : Outcome.FAILED;
  }

  private void show(String fund, CertificateVerdict verdict) {
    if (verdict.nights().isEmpty()) {
      print("no night of " + fund + " is published");
      return;
    }
    TABLE
        .lines(verdict.nights().stream().map(CertificateVerifyCommand::row).toList())
        .forEach(this::print);
    List<String> faults = new ArrayList<>();
    verdict
        .nights()
        .forEach(night -> night.faults().forEach(fault -> faults.add(night.date() + ": " + fault)));
    faults.forEach(this::print);
    long wrong = verdict.nights().stream().filter(night -> !night.faults().isEmpty()).count();
    print(
        wrong == 0
            ? "nights as they were published: " + Figures.count(verdict.nights().size())
            : "nights WRONG: "
                + Figures.count(wrong)
                + " of "
                + Figures.count(verdict.nights().size()));
    verdict.sha256().ifPresent(last -> print("last certificate: " + last));
  }

  private static List<String> row(VerifiedNight night) {
    return List.of(
        night.date().toString(),
        night.sha256().map(digest -> digest.substring(0, SHORT)).orElse("none"),
        word(night.register()),
        word(night.inputs()),
        night.faults().isEmpty() ? "right" : "WRONG");
  }

  private static String word(InputFinding finding) {
    return switch (finding) {
      case SAME -> "same";
      case ALTERED -> "ALTERED";
      case GONE -> "gone";
      case NOT_COMPARED -> "-";
    };
  }

  private static String word(RegisterFinding finding) {
    return switch (finding) {
      case SAME -> "same";
      case ALTERED -> "ALTERED";
      case NO_DIGEST -> "no digest";
      case EXPIRED -> "expired";
      case NOT_COMPARED -> "not compared";
    };
  }
}
