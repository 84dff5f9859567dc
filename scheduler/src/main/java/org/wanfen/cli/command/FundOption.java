package org.wanfen.cli.command;

import java.util.Optional;
import org.wanfen.cli.home.OpenHome;
import picocli.CommandLine.Option;

/** Which fund is meant. */
final class FundOption {

  @Option(
      names = "--fund",
      paramLabel = "CODE",
      description = "The fund; needed only where the home holds several.")
  private Optional<String> fund = Optional.empty();

  /** The fund's code, if one was given. */
  Optional<String> named() {
    return fund;
  }

  /** The fund that is meant: the one named, or the only one. */
  String in(OpenHome home) {
    return home.funds().choose(fund);
  }
}
