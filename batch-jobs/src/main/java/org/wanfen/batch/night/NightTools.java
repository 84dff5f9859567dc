package org.wanfen.batch.night;

import java.time.Clock;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.night.NightPlan;

/**
 * What the tasks of a night work with.
 *
 * @param funds funds, terms, calendars and quotes
 * @param nights the attempts
 * @param results what steps came to
 * @param transactions for what belongs together
 * @param files files of any file system
 * @param inputs where inputs are kept
 * @param resultsFolder where results are written
 * @param clock tells the time
 */
public record NightTools(
    FundRecords funds,
    NightRecords nights,
    NightResults results,
    TransactionOperations transactions,
    FileStore files,
    Path inputs,
    Path resultsFolder,
    Clock clock) {

  /** Makes them. */
  public NightTools {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(clock, "clock");
  }

  /** Where the inputs of an attempt are kept. */
  Path inputsOf(NightRow night) {
    return folderOf(inputs, night);
  }

  /**
   * The manifest or the ledger of an attempt as it was kept.
   *
   * @param input which, for messages
   * @param sha256 what it was when the attempt was begun
   * @throws WanfenException MACHINE_FAULT if the copy is not that any more
   */
  byte[] kept(NightPlan plan, InputFile input, String sha256) {
    Path path = Locations.child(Locations.path(plan.inputsFolder()), input.name());
    byte[] bytes = files.read(path, input, Inbox.MOST_BYTES);
    if (!Sha256.of(bytes).equals(sha256)) {
      throw new WanfenException(
          ErrorCode.MACHINE_FAULT,
          "The copy of " + input.name() + " in " + plan.inputsFolder() + " was changed",
          "Nothing of this night was published.",
          "Restore it from a backup; or give the night up, with: wanfen night discard, and run it"
              + " again.");
    }
    return bytes;
  }

  /** Where the results of an attempt are written. */
  Path resultsOf(NightRow night) {
    return folderOf(resultsFolder, night);
  }

  private static Path folderOf(Path root, NightRow night) {
    Path ofFund = Locations.child(root, night.fund());
    Path ofDay = Locations.child(ofFund, FileNames.ofDay(night.date()));
    return Locations.child(ofDay, Integer.toString(night.attempt()));
  }

  /**
   * Records what only the run may that has the fund's lease, in one transaction: nobody takes the
   * lease over until it has ended.
   *
   * @throws WanfenException LEASE_LOST if another run has it
   */
  void record(NightAtWork night, Runnable work) {
    night.lease().check();
    together(
        () -> {
          night.lease().checkLocked();
          work.run();
        });
  }

  /**
   * Keeps what a step came to; see {@link NightResults#keep}.
   *
   * @throws WanfenException NOT_REPEATABLE, LEASE_LOST
   */
  void keep(NightAtWork night, NightStep step, Object totals) {
    record(night, () -> results.keep(night.row(), step, totals, clock.instant()));
  }

  /** Runs what belongs together in one transaction. */
  void together(Runnable work) {
    transactions.executeWithoutResult(transaction -> work.run());
  }
}
