package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.night.ResidueCut;

/** Finds the accounts that get one of the left-over fen. */
final class CutResidue implements Task {

  private final NightTools tools;

  CutResidue(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.CUT_RESIDUE;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), NightStep.WRITE);
  }

  @Override
  public void run(NightAtWork night) {
    Pool pool = tools.results().get(night.id(), NightStep.STRIKE_POOL, Pool.class);
    ResidueCut cut = night.work().cutResidue(pool.poolFen());
    tools.keep(night, step(), cut);
  }
}
