package org.wanfen.batch.night;

import java.util.Set;
import org.wanfen.batch.certificate.Certificates;
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
 * <p>First PUBLISHING is recorded and the certificate made out, in the transaction that finds the
 * lease to be still this run's; then the register is moved; then PUBLISHED is recorded, and with it
 * the certificate is in force; then it is written to its file. Cut off in between, the same is done
 * again: a certificate is made out once for an attempt, the register's move takes effect once, and
 * so does the record.
 */
final class Publish implements Task {

  private final NightTools tools;
  private final Certificates certificates;

  Publish(NightTools tools, Certificates certificates) {
    this.tools = tools;
    this.certificates = certificates;
  }

  @Override
  public NightStep step() {
    return NightStep.PUBLISH;
  }

  @Override
  public boolean done(NightAtWork night) {
    NightState state = night.row().state();
    return state == NightState.MOCKED
        || (state == NightState.PUBLISHED && certificates.isWritten(night.row()));
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    if (row.mock()) {
      mock(night, row);
      return;
    }
    if (row.state() != NightState.PUBLISHED) {
      publish(night, row);
    }
    certificates.write(row);
  }

  private void publish(NightAtWork night, NightRow row) {
    long audited = row.auditedSnapshot().orElseThrow();
    tools.together(
        () -> {
          night.lease().checkLocked();
          move(row, Set.of(NightState.RUNNING, NightState.PUBLISHING), NightState.PUBLISHING);
          certificates.makeOut(row, night.by());
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
    certificates.inForce(row, night.by());
  }

  private void mock(NightAtWork night, NightRow row) {
    tools.record(night, () -> move(row, Set.of(NightState.RUNNING), NightState.MOCKED));
    night.plane().dropBranches(row.fund(), row.frozenPlan().branch());
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
