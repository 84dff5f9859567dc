package org.wanfen.batch.report;

import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account statement of a day or a period, for machines. */
final class StatementJson {

  private StatementJson() {}

  static void put(ObjectNode node, DayStatement day) {
    node.put("opening", Fen.format(day.openingFen()));
    ArrayNode lines = node.putArray("lines");
    day.lines()
        .forEach(
            line ->
                lines
                    .addObject()
                    .put("movement", line.movement().name())
                    .put("amount", Fen.format(line.amountFen()))
                    .put("balance", Fen.format(line.balanceFen())));
    node.put("computed", Fen.format(day.computedFen()));
    node.put("closing", Fen.format(day.closingFen()));
    node.put("difference", Fen.format(day.differenceFen()));
    pending(node.putObject("pendingSubscriptions"), day.subscriptions());
    pending(node.putObject("pendingRedemptions"), day.redemptions());
    node.put("accountsBefore", day.accountsBefore());
    node.put("accountsOpened", day.accountsOpened());
    node.put("accounts", day.accounts());
  }

  private static void pending(ObjectNode node, DayStatement.Pending pending) {
    node.put("before", Fen.format(pending.beforeFen()));
    node.put("accepted", Fen.format(pending.acceptedFen()));
    node.put("advancer", Fen.format(pending.advancerFen()));
    node.put("confirmed", Fen.format(pending.confirmedFen()));
    node.put("lapsed", Fen.format(pending.lapsedFen()));
    node.put("computed", Fen.format(pending.expectedFen()));
    node.put("after", Fen.format(pending.afterFen()));
  }
}
