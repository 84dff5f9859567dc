package org.wanfen.settlement.events;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.settle.BucketSettlement;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.SettlementTerms;

/**
 * Settles one bucket: its blocks of events on its accounts.
 *
 * @param settlement the settled accounts and sums
 * @param rejected the events that were rejected, by where they came from
 */
public record SettledEvents(BucketSettlement settlement, RowFindings rejected) {

  /**
   * Settles.
   *
   * @param terms what to know of fund and day
   * @param opening the accounts at the opening
   * @param blocks the bucket's blocks of all files
   * @param skipped rows in them that are no events
   */
  public static SettledEvents settle(
      SettlementTerms terms,
      OpeningAccounts opening,
      Iterator<Serializable> blocks,
      SkippedRows skipped) {
    List<EventBlock> mine = new ArrayList<>();
    blocks.forEachRemaining(block -> mine.add((EventBlock) block));
    EventColumns events = new EventColumns(mine, skipped);
    RowFindings rejected = new RowFindings(RejectReason.values());
    BucketSettlement settlement =
        BucketSettlement.of(
            terms,
            opening,
            events,
            (event, reason) -> rejected.add(events.position(event), reason));
    return new SettledEvents(settlement, rejected);
  }
}
