package org.wanfen.batch.night;

import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.RegisterDigest;

/**
 * Takes the digest of what was audited, for the certificate, unless the fund's terms say not to.
 *
 * <p>Of a register in which an account stands twice or in another's place there is none, for the
 * tree has one place for each account. Such a night is published only if it is released in spite of
 * ACCOUNTS_ROLL_FORWARD, and its certificate says why it has no digest.
 */
final class DigestRegister implements Task {

  private final NightTools tools;

  DigestRegister(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.DIGEST;
  }

  @Override
  public boolean done(NightAtWork night) {
    NightRow row = night.row();
    return !row.frozenPlan().terms().digestsRegister()
        || row.state() == NightState.PUBLISHED
        || tools.results().has(row.id(), step())
        || audited(row).repeatedAccounts() > 0;
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    AuditFigures audited = audited(row);
    RegisterDigest digest = night.work().digest(row.auditedSnapshot().orElseThrow());
    boolean same =
        digest.accounts() == audited.accounts()
            && digest.closingUnitsFen() == audited.closingUnitsFen();
    if (!same) {
      throw new WanfenException(
          ErrorCode.BASE_MOVED,
          "The register of "
              + row.date()
              + " is not what was audited: "
              + digest
              + " now, "
              + audited
              + " then",
          "Nothing was published; the day before is what everyone sees.",
          "See who else writes to the warehouse; then discard the night and run it again.");
    }
    tools.keep(night, step(), digest);
  }

  private AuditFigures audited(NightRow row) {
    return tools.results().get(row.id(), NightStep.AUDIT, AuditFigures.class);
  }
}
