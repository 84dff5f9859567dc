package org.wanfen.batch.night;

import java.time.Clock;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

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

  /** Where the results of an attempt are written. */
  Path resultsOf(NightRow night) {
    return folderOf(resultsFolder, night);
  }

  private static Path folderOf(Path root, NightRow night) {
    Path ofFund = Locations.child(root, night.fund());
    Path ofDay = Locations.child(ofFund, FileNames.ofDay(night.date()));
    return Locations.child(ofDay, Integer.toString(night.attempt()));
  }

  /** Runs what belongs together in one transaction. */
  void together(Runnable work) {
    transactions.executeWithoutResult(transaction -> work.run());
  }
}
