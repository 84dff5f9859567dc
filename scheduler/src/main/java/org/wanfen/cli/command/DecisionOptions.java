package org.wanfen.cli.command;

import org.wanfen.batch.operations.NightOperations.Decision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A person's decision about a night: which, who and why. */
final class DecisionOptions {

  @Mixin private NightOption night;

  @Mixin private ByOption by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the record.")
  private String reason;

  Decision of(String fund, Surroundings surroundings) {
    return new Decision(fund, night.date(), by.name(surroundings), reason);
  }
}
