package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.WrittenRegister;

/** Writes the register of the night to its branch. */
final class WriteRegister implements Task {

  private final NightTools tools;

  WriteRegister(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.WRITE;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), step());
  }

  @Override
  public void run(NightAtWork night) {
    Pool pool = tools.results().get(night.id(), NightStep.STRIKE_POOL, Pool.class);
    ResidueCut cut = tools.results().get(night.id(), NightStep.CUT_RESIDUE, ResidueCut.class);
    WrittenRegister written = night.work().write(pool.poolFen(), cut);
    tools.keep(night, step(), written);
  }
}
