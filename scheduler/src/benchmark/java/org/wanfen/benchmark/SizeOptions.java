package org.wanfen.benchmark;

import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.benchmark.data.BenchmarkSize;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what the data are. */
final class SizeOptions {

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "8000000",
      description = "Accounts in the opening register; ${DEFAULT-VALUE} unless given.")
  private long accounts;

  @Option(
      names = "--orders",
      paramLabel = "N",
      description = "Rows of orders a night; an eighth of the accounts unless given.")
  private Optional<Long> orders = Optional.empty();

  @Option(
      names = "--earlier-nights",
      paramLabel = "N",
      defaultValue = "7",
      description =
          "Nights before the measured one; ${DEFAULT-VALUE}, the fund's duplicate window, unless"
              + " given. Fewer are quicker to prepare, and fewer event ids to compare with.")
  private int earlierNights;

  @Option(
      names = "--date",
      paramLabel = "yyyy-MM-dd",
      defaultValue = "2013-11-19",
      description =
          "The measured night; ${DEFAULT-VALUE}, a Tuesday, unless given. A Monday's is longer,"
              + " because the orders of a weekend are confirmed at its close.")
  private LocalDate date;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another one makes other data; ${DEFAULT-VALUE} unless given.")
  private long seed;

  /**
   * What they come to.
   *
   * @throws ParameterException if there can be no such data
   */
  BenchmarkSize size(CommandLine command) {
    try {
      return new BenchmarkSize(accounts, orders.orElse(accounts / 8), date, earlierNights, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }
}
