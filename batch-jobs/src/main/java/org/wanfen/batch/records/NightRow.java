package org.wanfen.batch.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.wanfen.batch.operations.NightState;
import org.wanfen.settlement.night.NightPlan;

/**
 * One attempt at a night, as recorded.
 *
 * @param id its number in the records
 * @param fund the fund's code
 * @param date the business date
 * @param attempt from 1
 * @param mock whether it publishes nothing
 * @param state its state
 * @param inboxFolder where its feed came in
 * @param manifestSha256 the digest of the manifest that it was begun with
 * @param ledgerSha256 the digest of the ledger that it was begun with
 * @param startedBy who started it
 * @param startedAt when
 * @param deadlineAt when it should be done
 * @param overdue whether it was at work after that
 * @param termsVersion the version of the terms; empty before the freeze
 * @param calendarVersion the version of the calendar; empty before the freeze
 * @param plan what it is computed from; empty before the freeze
 * @param inputsSha256 the digest over all inputs; empty before the freeze
 * @param auditedSnapshot what the audit read; empty before the audit
 * @param summary what it came to, as JSON; empty before the reconciliation
 * @param noticeCode the code under which it stands where it stands
 * @param notice the same in words
 * @param quarantineAcceptedBy who accepted the quarantine
 * @param quarantineAcceptedReason why
 * @param releasedBy who released it
 * @param releasedReason why
 * @param stopRequestedBy who asked to stop it
 * @param stopRequestedReason why
 * @param publishedAt when it was published
 */
public record NightRow(
    long id,
    String fund,
    LocalDate date,
    int attempt,
    boolean mock,
    NightState state,
    String inboxFolder,
    String manifestSha256,
    String ledgerSha256,
    String startedBy,
    Instant startedAt,
    Instant deadlineAt,
    boolean overdue,
    Optional<Integer> termsVersion,
    Optional<Integer> calendarVersion,
    Optional<NightPlan> plan,
    Optional<String> inputsSha256,
    OptionalLong auditedSnapshot,
    Optional<String> summary,
    Optional<String> noticeCode,
    Optional<String> notice,
    Optional<String> quarantineAcceptedBy,
    Optional<String> quarantineAcceptedReason,
    Optional<String> releasedBy,
    Optional<String> releasedReason,
    Optional<String> stopRequestedBy,
    Optional<String> stopRequestedReason,
    Optional<Instant> publishedAt) {

  /** Whether the attempt stands in the way of another one of its date. */
  public boolean open() {
    return !mock && state.open();
  }

  /** The plan of an attempt that was frozen. */
  public NightPlan frozenPlan() {
    return plan.orElseThrow(() -> new IllegalStateException(this + " has not been frozen"));
  }

  /** As people name it. */
  @Override
  public String toString() {
    return "the night of " + date + " of fund " + fund + " (attempt " + attempt + ")";
  }
}
