package org.wanfen.batch.night;

import java.util.Set;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.Json;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Makes what was audited what everyone sees: the one place that does.
 *
 * <p>First PUBLISHING is recorded, in the transaction that finds the lease to be still this run's;
 * then the register is moved; then PUBLISHED is recorded. Cut off in between, the same is done
 * again: the register's move takes effect once, and so does the record.
 */
final class Publish implements Task {

  private final NightTools tools;

  Publish(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.PUBLISH;
  }

  @Override
  public boolean done(NightAtWork night) {
    NightState state = night.row().state();
    return state == NightState.PUBLISHED || state == NightState.MOCKED;
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    if (row.mock()) {
      mock(night, row);
      return;
    }
    long audited = row.auditedSnapshot().orElseThrow();
    tools.together(
        () -> {
          night.lease().checkLocked();
          move(row, Set.of(NightState.RUNNING, NightState.PUBLISHING), NightState.PUBLISHING);
        });
    night
        .plane()
        .publish(row.fund(), row.frozenPlan().branch(), audited, row.frozenPlan().baseSnapshot());
    tools.together(() -> record(night, row));
  }

  private void record(NightAtWork night, NightRow row) {
    move(row, Set.of(NightState.PUBLISHING), NightState.PUBLISHED);
    tools.nights().published(row.id(), night.by(), tools.clock().instant());
    Summary summary = Json.read(row.summary().orElseThrow(), Summary.class);
    tools
        .funds()
        .addQuote(
            row.fund(),
            row.date(),
            summary.incomePer10k(),
            summary.sevenDayYield().orElse(null),
            row.id());
  }

  private void mock(NightAtWork night, NightRow row) {
    night.plane().dropBranch(row.fund(), row.frozenPlan().branch());
    move(row, Set.of(NightState.RUNNING), NightState.MOCKED);
  }

  private void move(NightRow row, Set<NightState> from, NightState to) {
    if (!tools.nights().move(row.id(), from, to)) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          row + " is not to be published: it is " + tools.nights().night(row.id()).state(),
          "Nothing was changed by this run.",
          "See what happened to it, with: wanfen night show");
    }
  }
}
