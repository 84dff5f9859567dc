package org.wanfen.fund.settle;

import java.util.ArrayList;
import java.util.List;

/**
 * The amounts of one row of {@link PendingRows}.
 *
 * @param row the row
 */
record Pending(
    int row,
    long fastOut,
    long subscriptionsDue,
    long subscriptionsNext,
    long redemptionsDue,
    long redemptionsNext) {

  static PendingRows rows(Pending... rows) {
    PendingRows all = new PendingRows(0);
    for (Pending each : rows) {
      all.add(
          each.row,
          each.fastOut,
          each.subscriptionsDue,
          each.subscriptionsNext,
          each.redemptionsDue,
          each.redemptionsNext);
    }
    return all;
  }

  static List<Pending> of(PendingRows rows) {
    List<Pending> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(
          new Pending(
              rows.row(i),
              rows.fastOut(i),
              rows.subscriptionsDue(i),
              rows.subscriptionsNext(i),
              rows.redemptionsDue(i),
              rows.redemptionsNext(i)));
    }
    return all;
  }
}
