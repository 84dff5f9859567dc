package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.List;
import org.wanfen.settlement.plane.DataPlane.StatementLine;

/** Questions about one account. */
public interface AccountQueries {

  /**
   * An account's published days, in order.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_ACCOUNT if it has none in these days,
   *     DATE_EXPIRED if the rows of the first of them have expired
   */
  List<StatementLine> statement(String fund, long account, LocalDate from, LocalDate to);
}
