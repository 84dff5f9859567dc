package org.wanfen.server.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.settlement.files.FileFaults;

/**
 * Tells Quartz when to wake whom. Every fund has two triggers: its cron expression, in its zone,
 * and a steady one, by which it sees a feed that comes, a night that ends, or a decision of a
 * person. One that was missed fires once as soon as it can, for a look sees everything that is to
 * be done.
 */
final class WakeUps implements SmartInitializingSingleton {

  static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private static final String GROUP = "nights";

  private final Scheduler scheduler;
  private final ScheduledFunds funds;
  private final TransactionOperations transactions;

  WakeUps(Scheduler scheduler, ScheduledFunds funds, TransactionOperations transactions) {
    this.scheduler = scheduler;
    this.funds = funds;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transactions.executeWithoutResult(transaction -> arrange());
  }

  private void arrange() {
    try {
      if (!scheduler.getMetaData().isJobStoreClustered()) {
        forgetOthers();
      }
      for (ScheduledFund fund : funds.all()) {
        JobDetail job = job(fund);
        scheduler.scheduleJob(job, Set.of(byCron(fund, job), steady(fund, job)), true);
      }
    } catch (SchedulerException e) {
      throw FileFaults.of("keeping", "the schedules of the funds", e);
    }
  }

  /**
   * Those of funds that have no schedule any more. Where other servers are on the same database
   * they are left alone: a fund that is not in these settings may be in theirs. One that is in
   * nobody's is woken for nothing.
   */
  private void forgetOthers() throws SchedulerException {
    for (JobKey known : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
      if (funds.of(known.getName()).isEmpty()) {
        scheduler.deleteJob(known);
      }
    }
  }

  private static JobDetail job(ScheduledFund fund) {
    return JobBuilder.newJob(WakeJob.class)
        .withIdentity(fund.code(), GROUP)
        .withDescription("Nights of fund " + fund.code())
        .usingJobData(WakeJob.FUND, fund.code())
        .storeDurably()
        .build();
  }

  private static Trigger byCron(ScheduledFund fund, JobDetail job) {
    return TriggerBuilder.newTrigger()
        .withIdentity(fund.code() + " by cron", GROUP)
        .forJob(job)
        .withSchedule(
            CronScheduleBuilder.cronSchedule(fund.settings().cron())
                .inTimeZone(TimeZone.getTimeZone(fund.times().zone()))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  /** What wakes a fund every few seconds. */
  static TriggerKey steadyKey(String fund) {
    return TriggerKey.triggerKey(fund + " steady", GROUP);
  }

  private static Trigger steady(ScheduledFund fund, JobDetail job) {
    return TriggerBuilder.newTrigger()
        .withIdentity(steadyKey(fund.code()))
        .forJob(job)
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(LOOK_EVERY.toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNowWithExistingCount())
        .build();
  }
}
