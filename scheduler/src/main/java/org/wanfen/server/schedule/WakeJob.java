package org.wanfen.server.schedule;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.wanfen.batch.log.LogContext;

/** What Quartz runs: has a fund looked after, by one server at a time. */
@DisallowConcurrentExecution
public final class WakeJob implements Job {

  static final String FUND = "fund";

  private static final Logger LOG = LogManager.getLogger(WakeJob.class);

  private final FundWatches watches;

  WakeJob(FundWatches watches) {
    this.watches = watches;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String fund = context.getMergedJobDataMap().getString(FUND);
    try {
      LogContext.of(fund).run(() -> watches.look(fund));
    } catch (RuntimeException e) {
      // It is woken again in a moment; nothing of a night depends on this one look.
      LOG.error("The schedule of fund {} could not be looked after this time", fund, e);
    }
  }
}
