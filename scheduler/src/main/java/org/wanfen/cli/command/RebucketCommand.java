package org.wanfen.cli.command;

import org.wanfen.batch.operations.UpkeepOperations.Rebucket;
import org.wanfen.batch.operations.UpkeepOperations.RebucketResult;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.cli.screen.UpkeepDisplay;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rebucket}. */
@Command(
    name = "rebucket",
    header = "Divides a fund's register into another number of buckets.",
    description = {
      "The last published day is written again in so many buckets, read back and compared with what"
          + " was there, and taken in one move; the nights to come follow. Days before it stay as"
          + " they are, and every export and statement stays the same.",
      "Not while a night is unfinished. One that was cut short is simply given again."
    },
    footer = {
      "",
      "Example:",
      "  wanfen rebucket --buckets 320 --by chen --reason 'the fund has doubled'"
    })
public final class RebucketCommand extends HomeCommand {

  @Option(
      names = "--buckets",
      paramLabel = "N",
      required = true,
      description = "How many, 1 to 4096; 500,000 accounts to a bucket are usual.")
  private int buckets;

  @Mixin private ByOption by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the record.")
  private String reason;

  /** Makes the command. */
  public RebucketCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Rebucket asked = new Rebucket(fund, buckets, by.name(surroundings()), reason);
    try (UpkeepDisplay display = UpkeepDisplay.of(terminal(), "rebucketing")) {
      show(home.upkeep().rebucket(asked, display));
    }
    return Outcome.DONE;
  }

  private void show(RebucketResult done) {
    boolean changed = done.bucketsBefore() != done.buckets();
    print(
        done.fund()
            + " "
            + done.date()
            + ": "
            + Figures.count(done.accounts())
            + " accounts in "
            + Figures.count(done.buckets())
            + " buckets"
            + (changed
                ? ", before in " + Figures.count(done.bucketsBefore())
                : " already, nothing changed"));
  }
}
