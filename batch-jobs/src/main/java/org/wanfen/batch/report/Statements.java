package org.wanfen.batch.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.StatementLine;

/** Statements, from the published register. */
public final class Statements implements AccountQueries {

  private final Supplier<DataPlane> plane;

  /** Statements from a register. */
  public Statements(Supplier<DataPlane> plane) {
    this.plane = plane;
  }

  @Override
  public List<StatementLine> statement(String fund, long account, LocalDate from, LocalDate to) {
    ExpiredRows.requireFrom(plane.get(), fund, from);
    List<StatementLine> lines = plane.get().statement(fund, account, from, to);
    if (lines.isEmpty()) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_ACCOUNT,
          "Account "
              + account
              + " of fund "
              + fund
              + " has no published day from "
              + from
              + " to "
              + to,
          "Nothing was changed.",
          "Check the number and the days.");
    }
    return lines;
  }
}
