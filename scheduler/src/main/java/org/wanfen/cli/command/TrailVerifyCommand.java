package org.wanfen.cli.command;

import org.wanfen.batch.operations.TrailQueries.TrailFault;
import org.wanfen.batch.operations.TrailQueries.TrailVerdict;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Figures;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;

/** {@code trail verify}. */
@Command(
    name = "verify",
    header = "Goes through the trail and names the first entry that is wrong.",
    description = {
      "Finds an entry that was changed, removed, put in or swapped. What was cut off at the end, and"
          + " a chain that was written anew, show in the certificates: each carries the head of the"
          + " trail as it was. Ends with 1 if something is wrong."
    },
    footer = {"", "Example:", "  wanfen trail verify --home /srv/wanfen"})
public final class TrailVerifyCommand extends ServedCommand {

  /** Makes the command. */
  public TrailVerifyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** The trail is the home's: no fund has to be chosen. */
  @Override
  Outcome with(OpenHome open) {
    return run(open, "");
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    TrailVerdict verdict = home.trail().verify();
    if (verdict.fault().isEmpty()) {
      print(
          Figures.count(verdict.entries())
              + " entries are as they were written; "
              + Figures.count(verdict.anchors())
              + " certificates know of them");
      print("head: " + verdict.head());
      return Outcome.DONE;
    }
    TrailFault fault = verdict.fault().get();
    print("entry " + fault.number() + " is wrong: " + fault.why());
    fault
        .entry()
        .ifPresent(entry -> print("  it says: " + String.join("  ", TrailCommand.row(entry))));
    return Outcome.FAILED;
  }
}
