package org.wanfen.cli.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Who asks. */
final class ByOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who asks, for the record; the system's user unless given. The name is stated here, not"
              + " proven, and the record says so.")
  private Optional<String> by = Optional.empty();

  /** The name given, or the system's user. */
  String name(Surroundings surroundings) {
    return by.orElse(surroundings.user());
  }
}
