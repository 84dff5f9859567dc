package org.wanfen.batch.night;

import java.util.Set;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;

/** Reads the feed, and decides whether it can be settled. */
final class VerifyFeed implements Task {

  private final NightTools tools;

  VerifyFeed(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.VERIFY_FEED;
  }

  @Override
  public boolean done(NightAtWork night) {
    // Until the register is written the feed is needed in memory, and reading it again proves that
    // the kept inputs are what was read before.
    return tools.results().has(night.id(), NightStep.WRITE);
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    byte[] unused = tools.kept(row.frozenPlan(), Inbox.MANIFEST, row.manifestSha256());
    FeedReading feed = night.work().readFeed();
    tools.keep(night, step(), feed);
    NightPlan plan = row.frozenPlan();
    if (feed.forNextTradingDay() > 0 && plan.nextTradingDay().isEmpty()) {
      throw NightCalendar.outside(
          feed.forNextTradingDay()
              + " orders of "
              + row.date()
              + " belong to the next trading day, which the calendar does not reach",
          null);
    }
    if (feed.quarantinedRows() > plan.terms().quarantineLimit()
        && row.quarantineAcceptedBy().isEmpty()) {
      throw hold(night, row, feed, plan);
    }
  }

  private WanfenException hold(NightAtWork night, NightRow row, FeedReading feed, NightPlan plan) {
    WanfenException why = limit(row, feed.quarantinedRows(), plan);
    if (!row.mock()) {
      tools.record(
          night,
          () -> {
            tools.nights().notice(row.id(), why);
            tools.nights().move(row.id(), Set.of(NightState.RUNNING), NightState.QUARANTINED);
            night.recordHold(why);
          });
    }
    return why;
  }

  private static WanfenException limit(NightRow row, long quarantined, NightPlan plan) {
    return new WanfenException(
        ErrorCode.QUARANTINE_LIMIT,
        quarantined
            + " rows of "
            + row.date()
            + " are quarantined, the fund allows "
            + plan.terms().quarantineLimit()
            + "; they are listed in "
            + plan.resultsFolder()
            + "/quarantine.csv",
        "Nothing was settled or published; the day before is what everyone sees.",
        "Go on without them with: wanfen night run … --accept-quarantine --by NAME --reason TEXT;"
            + " or give the night up with: wanfen night discard, and run it with a corrected feed.");
  }
}
