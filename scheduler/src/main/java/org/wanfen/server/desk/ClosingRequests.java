package org.wanfen.server.desk;

import java.util.HashSet;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.NightDesk.Work;

/** Asks nights to stop because their server is closed, each until it was asked once. */
final class ClosingRequests {

  private static final Logger LOG = LogManager.getLogger(ClosingRequests.class);

  private final NightOperations nights;
  private final Set<Work> asked = new HashSet<>();
  private final Set<Work> told = new HashSet<>();

  ClosingRequests(NightOperations nights) {
    this.nights = nights;
  }

  void ask(Work work) {
    if (asked.contains(work)) {
      return;
    }
    try {
      // Not yet at work: it waits for its turn, or for another server's lease, which it must not
      // stop; or it is at its end.
      if (nights.stopOwn(
          new Decision(work.fund(), work.date(), ServerStop.BY, ServerStop.REASON))) {
        asked.add(work);
      }
    } catch (WanfenException e) {
      if (told.add(work)) {
        LOG.info("The night of {}, {} cannot be asked to stop yet", work.fund(), work.date(), e);
      }
    }
  }
}
