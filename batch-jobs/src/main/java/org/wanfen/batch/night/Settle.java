package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.night.SettlementTotals;

/** Settles the day's events on every account and shares the pool out to whole fen. */
final class Settle implements Task {

  private final NightTools tools;

  Settle(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.SETTLE;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), NightStep.WRITE);
  }

  @Override
  public void run(NightAtWork night) {
    Pool pool = tools.results().get(night.id(), NightStep.STRIKE_POOL, Pool.class);
    SettlementTotals totals = night.work().settle(pool.poolFen());
    tools.keep(night, step(), totals);
  }
}
