package org.wanfen.cli.command;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Which night is meant. */
final class NightOption {

  @Option(
      names = "--date",
      paramLabel = "yyyy-MM-dd",
      required = true,
      converter = DayConverter.class,
      description = "The business date of the night.")
  private LocalDate date;

  LocalDate date() {
    return date;
  }
}
