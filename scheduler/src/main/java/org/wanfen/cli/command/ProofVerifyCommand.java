package org.wanfen.cli.command;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.wanfen.batch.proof.ProofCheck;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proof verify}. */
@Command(
    name = "verify",
    header = "Checks a proof that an account's row was published.",
    description = {
      "By what is in the file alone: the row leads, digest by digest, to the digest of the register"
          + " in the night's certificate. Needs no home and no register.",
      "What it shows is worth as much as the certificate: compare its digest with the one that you"
          + " were given on another way, or give that with --certificate."
    },
    footer = {"", "Example:", "  wanfen proof verify proof-1000123-20131111.json"})
public final class ProofVerifyCommand implements Callable<Integer> {

  private static final int MOST_BYTES = 16 << 20;

  @Parameters(paramLabel = "FILE", description = "The proof: a path or a URI.")
  private String file;

  @Option(
      names = "--certificate",
      paramLabel = "SHA256",
      description = "The digest that the night's certificate must have.")
  private String certificate;

  private final Terminal terminal;

  /** Makes the command. */
  public ProofVerifyCommand(Surroundings surroundings) {
    this.terminal = Objects.requireNonNull(surroundings, "surroundings").terminal();
  }

  @Override
  public Integer call() {
    InputFile input = new InputFile(file, ErrorCode.PROOF_INVALID);
    byte[] bytes = FileStore.of(Map.of()).read(Locations.path(file), input, MOST_BYTES);
    ProofCheck.Shown shown = ProofCheck.of(file, bytes);
    if (certificate != null && !certificate.equals(shown.certificate())) {
      throw new WanfenException(
          ErrorCode.PROOF_INVALID,
          file
              + " has another certificate: its digest is "
              + shown.certificate()
              + ", not "
              + certificate,
          "Nothing was read but this file.",
          "Ask for a proof made from the certificate that you know.");
    }
    print("fund", shown.fund());
    print("date", shown.date().toString());
    print("account", Long.toString(shown.account()));
    shown.rowFen().forEach((name, fen) -> print(name.replace('_', ' '), Figures.amount(fen)));
    print("register", shown.register() + ", " + Figures.count(shown.accounts()) + " accounts");
    print("certificate", shown.certificate());
    terminal
        .out()
        .println(
            "The row is in the register of this certificate"
                + (certificate == null ? "." : ", which is the one you gave."));
    return Outcome.DONE.exitStatus();
  }

  private void print(String name, String value) {
    terminal.out().println(String.format("%-28s%s", name, value));
  }
}
