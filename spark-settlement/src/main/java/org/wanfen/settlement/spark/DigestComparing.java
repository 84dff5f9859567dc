package org.wanfen.settlement.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.audit.RegisterDigests;
import org.wanfen.settlement.digest.CellsFile;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.plane.DataPlane.DigestComparison;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterTable;

/** Compares the rows that everyone sees of a date with the digest that was taken of them. */
final class DigestComparing {

  private static final InputFile CELLS_FILE =
      new InputFile(CellsFile.NAME, ErrorCode.MACHINE_FAULT);
  private static final int MOST_BYTES = 1 << 20;

  private final FileStore store;
  private final RegisterTable table;
  private final RegisterDigests digests;

  DigestComparing(JavaSparkContext spark, FileStore store, RegisterTable table) {
    this.store = store;
    this.table = table;
    this.digests = new RegisterDigests(spark, table.table());
  }

  /**
   * Compares.
   *
   * @param cellsFile the digests of the cells of then; only if they come to the root are they
   *     believed, and then the files that differ can be named
   */
  DigestComparison compare(String fund, LocalDate date, String root, Path cellsFile) {
    List<String> faults = new ArrayList<>();
    long snapshot = table.published().snapshot();
    Cells cells = table.cellsOn(date);
    RegisterTree expected = null;
    try {
      RegisterTree read =
          CellsFile.read(Cells.COUNT, store.read(cellsFile, CELLS_FILE, MOST_BYTES));
      if (read.root(fund, date).toString().equals(root)) {
        expected = read;
      } else {
        faults.add(cellsFile + " was altered: it does not come to the certificate's digest");
      }
    } catch (WanfenException | IllegalArgumentException | IllegalStateException e) {
      faults.add(cellsFile + " cannot be used: " + e.getMessage());
    }
    if (expected != null) {
      List<String> altered = digests.altered(date, snapshot, cells, expected);
      return new DigestComparison(altered.isEmpty(), altered);
    }
    RegisterTree now = digests.read(date, snapshot, cells).tree();
    boolean agrees = now.root(fund, date).toString().equals(root);
    if (!agrees) {
      faults.add("the rows of the register are not those of then");
    }
    return new DigestComparison(agrees, faults);
  }
}
