package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.pool.Pool;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/** Reads back what was written. */
final class AuditRegister implements Task {

  private final NightTools tools;

  AuditRegister(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.AUDIT;
  }

  @Override
  public boolean done(NightAtWork night) {
    return tools.results().has(night.id(), step());
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    NightResults results = tools.results();
    Pool pool = results.get(row.id(), NightStep.STRIKE_POOL, Pool.class);
    SettlementTotals settled = results.get(row.id(), NightStep.SETTLE, SettlementTotals.class);
    long snapshot = results.get(row.id(), NightStep.WRITE, WrittenRegister.class).snapshot();
    AuditFigures figures = night.work().audit(pool.poolFen(), settled.entitledUnitsFen(), snapshot);
    tools.record(
        night,
        () -> {
          results.keep(row, step(), figures, tools.clock().instant());
          tools.nights().audited(row.id(), snapshot);
        });
  }
}
