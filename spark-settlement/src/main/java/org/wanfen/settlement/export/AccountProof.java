package org.wanfen.settlement.export;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.digest.CellsFile;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterTable;

/**
 * Shows that an account's row is in the register of a date: reads the file of its bucket, and the
 * digests of the cells.
 */
public final class AccountProof {

  private static final int MOST_BYTES = 1 << 20;

  private final FileStore store;
  private final RegisterTable table;

  /** Proofs from a register. */
  public AccountProof(FileStore store, RegisterTable table) {
    this.store = store;
    this.table = table;
  }

  /**
   * The proof of an account; empty if the published register does not have it.
   *
   * @param cells where the digests of the cells of then are
   * @throws WanfenException PROOF_INVALID if that file is not of its format
   */
  public Optional<RowProof> of(String fund, LocalDate date, long account, Path cells) {
    return table.filesOfAccount(table.published().snapshot(), account, date, date).values().stream()
        .findAny()
        .flatMap(file -> AccountPlace.in(store, file, account))
        .map(place -> tree(cells).proof(fund, date, account, place));
  }

  private RegisterTree tree(Path cells) {
    InputFile input = new InputFile(cells.getName(), ErrorCode.PROOF_INVALID);
    byte[] bytes = store.read(cells, input, MOST_BYTES);
    try {
      return CellsFile.read(Cells.COUNT, bytes);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new WanfenException(
          ErrorCode.PROOF_INVALID,
          cells + " is not what was written: " + e.getMessage(),
          "Nothing was changed.",
          "It was altered after publication; what else was says: wanfen certificate verify",
          e);
    }
  }
}
