package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SchedulerMetaData;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;

/** Which funds are woken after the settings have changed. */
class WakeUpsTest {

  private static final String OTHER_FUND = "000199";

  private final TestRecords records = TestRecords.of(new MovableClock("2013-11-08T00:00:00Z"));
  private Scheduler scheduler;

  @BeforeEach
  void arrange() throws SchedulerException {
    records.open(OTHER_FUND);
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "WakeUpsTest");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    scheduler = new StdSchedulerFactory(properties).getScheduler();
    wake(scheduler, OTHER_FUND);
  }

  @AfterEach
  void end() throws SchedulerException {
    scheduler.shutdown(true);
  }

  private void wake(Scheduler quartz, String fund) {
    FundSchedule settings =
        new FundSchedule(
            "/inbox", "0 10 0 * * ?", Duration.ZERO, FundSchedule.OnMissed.CATCH_UP, false);
    ScheduledFunds funds =
        ScheduledFunds.of(Map.of(fund, settings), records.funds, records.clock.instant());
    new WakeUps(quartz, funds, records.transactions).afterSingletonsInstantiated();
  }

  private List<String> woken() throws SchedulerException {
    return scheduler.getJobKeys(GroupMatcher.anyGroup()).stream()
        .map(JobKey::getName)
        .sorted()
        .toList();
  }

  @Test
  void aFundThatHasNoScheduleAnyMoreIsNotWoken() throws SchedulerException {
    wake(scheduler, TestRecords.FUND);
    assertThat(woken()).containsExactly(TestRecords.FUND);
  }

  /** It may be another server's that has other settings. */
  @Test
  void whereOtherServersMayBeTheirFundsStay() throws SchedulerException {
    wake(shared(), TestRecords.FUND);
    assertThat(woken()).containsExactly(TestRecords.FUND, OTHER_FUND);
  }

  private Scheduler shared() {
    return (Scheduler)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Scheduler.class},
            (proxy, method, arguments) ->
                method.getName().equals("getMetaData")
                    ? clustered()
                    : method.invoke(scheduler, arguments));
  }

  private static SchedulerMetaData clustered() {
    return new SchedulerMetaData(
        "wanfen",
        "one of two",
        Scheduler.class,
        false,
        false,
        false,
        false,
        null,
        0,
        JobStoreTX.class,
        true,
        true,
        SimpleThreadPool.class,
        1,
        "2.5");
  }
}
