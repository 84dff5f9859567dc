package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;

/** Whether it is noticed that nobody looks after a fund. */
class SchedulePulseTest {

  private final TestRecords records = TestRecords.of(new MovableClock("2013-11-08T00:00:00Z"));
  private Scheduler scheduler;
  private SchedulePulse pulse;

  @BeforeEach
  void arrange() throws SchedulerException {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "SchedulePulseTest");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    scheduler = new StdSchedulerFactory(properties).getScheduler();
    Job nothing = context -> {};
    scheduler.setJobFactory((fired, quartz) -> nothing);
    FundSchedule settings =
        new FundSchedule(
            "/inbox", "0 10 0 * * ?", Duration.ZERO, FundSchedule.OnMissed.CATCH_UP, false);
    ScheduledFunds funds =
        ScheduledFunds.of(
            Map.of(TestRecords.FUND, settings), records.funds, records.clock.instant());
    new WakeUps(scheduler, funds, records.transactions).afterSingletonsInstantiated();
    pulse = new SchedulePulse(scheduler, funds);
  }

  @AfterEach
  void end() throws SchedulerException {
    scheduler.shutdown(true);
  }

  private Instant due() throws SchedulerException {
    Date due = scheduler.getTrigger(WakeUps.steadyKey(TestRecords.FUND)).getNextFireTime();
    return due.toInstant();
  }

  @Test
  void aSchedulerThatRunsIsRight() throws SchedulerException {
    scheduler.start();
    Instant due = due();
    assertThat(pulse.wrong(due)).isEmpty();
    assertThat(pulse.wrong(due.plus(SchedulePulse.MISSED_AFTER))).isEmpty();
  }

  @Test
  void aSchedulerThatDoesNotRunIsWrong() throws SchedulerException {
    assertThat(pulse.wrong(due())).hasValue("the scheduler does not run");
    scheduler.start();
    scheduler.standby();
    assertThat(pulse.wrong(due())).hasValue("the scheduler does not run");
  }

  @Test
  void aFundThatNobodyLooksAfterIsWrong() throws SchedulerException {
    scheduler.start();
    scheduler.pauseAll();
    Instant due = due();
    assertThat(pulse.wrong(due.plus(SchedulePulse.MISSED_AFTER).plusMillis(1)))
        .hasValue("fund 000198 has not been looked after since " + due);

    scheduler.unscheduleJob(WakeUps.steadyKey(TestRecords.FUND));
    assertThat(pulse.wrong(due)).hasValue("nothing wakes the schedule of fund 000198");
  }
}
