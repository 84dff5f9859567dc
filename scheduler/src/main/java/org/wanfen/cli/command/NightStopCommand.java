package org.wanfen.cli.command;

import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.StopRequest;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightState;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code night stop}. */
@Command(
    name = "stop",
    header = "Stops a night at its next safe point.",
    description = {
      "Nothing is lost: 'night run' with the same inputs finishes a stopped night, 'night discard'"
          + " gives it up. The request reaches a night that another process has at work."
    },
    footer = {
      "",
      "Example:",
      "  wanfen night stop --date 2013-11-11 --by chen --reason 'custodian sends a new ledger'"
    })
public final class NightStopCommand extends ServedCommand {

  @Mixin private DecisionOptions decision;

  /** Makes the command. */
  public NightStopCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** A home that another process has open is reached through its control folder. */
  @Override
  Outcome run(Home home) {
    try {
      return super.run(home);
    } catch (WanfenException e) {
      if (e.code() != ErrorCode.HOME_IN_USE) {
        throw e;
      }
    }
    Decision asked = decision.of(fundOption().named().orElse(""), surroundings());
    StopRequest request =
        new StopRequest(asked.by(), asked.reason(), surroundings().clock().instant());
    String fund = home.control().requestStop(fundOption().named(), asked.date(), request);
    print(fund + " " + asked.date() + ": asked to stop at its next safe point");
    return Outcome.DONE;
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    Decision asked = decision.of(fund, surroundings());
    NightState state = home.nights().stop(asked);
    print(
        fund
            + " "
            + asked.date()
            + (state == NightState.STOPPED
                ? ": stopped"
                : ": asked to stop at its next safe point"));
    return Outcome.DONE;
  }
}
