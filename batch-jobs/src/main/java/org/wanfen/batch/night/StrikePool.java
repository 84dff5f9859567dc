package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.SettlementTotals;

/** Fees and pool, from the ledger that was kept and the net assets of the day before. */
final class StrikePool implements Task {

  private final NightTools tools;

  StrikePool(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.STRIKE_POOL;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), NightStep.WRITE);
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    NightPlan plan = row.frozenPlan();
    Ledger ledger = ledger(tools, row);
    Pool pool;
    try {
      pool =
          Pool.strike(
              ledger.income().stream()
                  .map(item -> new Pool.IncomeItem(item.item(), item.amountFen()))
                  .toList(),
              netAssetsOfDayBefore(row),
              plan.terms().fees(),
              row.date());
    } catch (ArithmeticException e) {
      throw new WanfenException(
          ErrorCode.AMOUNT_OVERFLOW,
          "The pool of " + row.date() + " does not fit into 64 bits of fen",
          "Nothing was settled, published or changed.",
          "Have the ledger checked and delivered again, then run the night again.",
          e);
    }
    tools.keep(night, step(), pool);
  }

  /** Before the orders confirmed for today: opening units of the day before and its pool. */
  private long netAssetsOfDayBefore(NightRow row) {
    return tools
        .nights()
        .published(row.fund(), row.date().minusDays(1))
        .map(
            before ->
                Math.addExact(
                    tools
                        .results()
                        .get(before.id(), NightStep.SETTLE, SettlementTotals.class)
                        .openingUnitsFen(),
                    tools.results().get(before.id(), NightStep.STRIKE_POOL, Pool.class).poolFen()))
        .orElseGet(
            () -> tools.funds().fund(row.fund()).map(FundRow::openingUnitsFen).orElseThrow());
  }

  /** The ledger as it was frozen. */
  static Ledger ledger(NightTools tools, NightRow row) {
    return Ledger.parse(tools.kept(row.frozenPlan(), Inbox.LEDGER, row.ledgerSha256()));
  }
}
