package org.wanfen.cli.command;

import org.wanfen.batch.operations.CertificateQueries.Certificate;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code certificate show}. */
@Command(
    name = "show",
    header = "Prints the certificate of a published night.",
    description = {"With its digest, which is that of its file, and where the file is."},
    footer = {"", "Example:", "  wanfen certificate show --date 2013-11-11 --home /srv/wanfen"})
public final class CertificateShowCommand extends ServedCommand {

  @Mixin private NightOption night;

  @Option(names = "--json", description = "Prints nothing but the certificate, byte for byte.")
  private boolean json;

  /** Makes the command. */
  public CertificateShowCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Certificate certificate = home.certificates().show(fund, night.date());
    print(certificate.document().stripTrailing());
    if (!json) {
      print("");
      print("sha256  " + certificate.sha256());
      print("file    " + certificate.location());
    }
    return Outcome.DONE;
  }
}
