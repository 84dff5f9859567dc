package org.wanfen.settlement.register;

import java.time.LocalDate;
import java.util.List;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.expressions.Expressions;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Divides the accounts of a register anew: the last day is replaced by the same rows in other
 * buckets, first on a branch, and then, with what the register says of its division, for everyone.
 */
public final class RegisterDivision {

  /** What the branches are called by, for those that a killed run has left. */
  static final String BRANCHES = "rebucket_";

  private final RegisterTable register;

  /** Divides a register anew. */
  public RegisterDivision(RegisterTable register) {
    this.register = register;
  }

  /** The branch on which a day is written again. */
  public static String branch(LocalDate date) {
    return BRANCHES + date.toString().replace("-", "");
  }

  /**
   * Replaces the last day on a branch; what the branch held is dropped.
   *
   * @param base what everyone sees
   * @param files the day in other buckets
   * @return the new snapshot
   */
  public long commitToBranch(RegisterTable.Contents base, List<BucketFile> files) {
    Table table = register.table();
    String branch = branch(base.date());
    register.dropBranches(branch);
    table.manageSnapshots().createBranch(branch, base.snapshot()).commit();
    OverwriteFiles replace =
        table
            .newOverwrite()
            .overwriteByRowFilter(
                Expressions.equal(RegisterColumns.BUSINESS_DATE, RegisterTable.day(base.date())));
    register.describe(replace, base);
    files.forEach(file -> replace.addFile(register.dataFile(base.date(), file)));
    replace.toBranch(branch).commit();
    table.refresh();
    return table.refs().get(branch).snapshotId();
  }

  /**
   * Makes the day in other buckets what everyone sees, and the division that of the nights to come:
   * in one atomic move.
   *
   * @param base what everyone saw when it was written, and must still see
   * @param snapshot the day in other buckets
   * @param cells how it is divided
   * @throws org.wanfen.fund.failure.WanfenException BASE_MOVED or PUBLICATION_UNKNOWN
   */
  public void adopt(RegisterTable.Contents base, long snapshot, Cells cells) {
    Table table = register.table();
    String branch = branch(base.date());
    table.refresh();
    SnapshotRef ref = table.refs().get(branch);
    Snapshot current = table.currentSnapshot();
    if (ref == null || ref.snapshotId() != snapshot) {
      throw moved("branch " + branch + " holds no longer what was checked");
    }
    if (current == null || current.snapshotId() != base.snapshot()) {
      throw moved("the register is no longer the one that was written again");
    }
    Transaction move = table.newTransaction();
    move.manageSnapshots()
        .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
        .removeBranch(branch)
        .commit();
    UpdateProperties properties = move.updateProperties();
    register.divisions().changedOn(base.date(), cells).forEach(properties::set);
    properties.commit();
    try {
      move.commitTransaction();
    } catch (CommitFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw register.unknown("whether the register was divided anew", e);
    }
    table.refresh();
  }

  private WanfenException moved(String what) {
    return new WanfenException(
        ErrorCode.BASE_MOVED,
        what + ", in " + register.table().name(),
        "The register is divided as before.",
        "See who else works on this register, then give the same command again.");
  }
}
