package org.wanfen.server.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.server.alarm.ConditionSource;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.settlement.files.FileStore;

/** The beans of nights that run by themselves. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {

  private static final int MOST_THREADS = 8;

  @Bean
  ScheduleTable scheduleTable(JdbcClient jdbc) {
    return new ScheduleTable(jdbc);
  }

  @Bean
  ScheduledFunds scheduledFunds(Home home, FundRecords funds, ScheduleTable table, Clock clock) {
    ScheduledFunds scheduled =
        ScheduledFunds.of(home.settings().schedule(), funds, clock.instant());
    scheduled.all().forEach(fund -> table.prepare(fund.code(), clock.instant()));
    return scheduled;
  }

  @Bean
  Schedules schedules(ScheduledFunds funds, ScheduleTable table, ActionTrail trail, Clock clock) {
    return new RecordedSchedules(funds, table, trail, clock);
  }

  @Bean
  ConditionSource scheduleConditions(
      Home home, ScheduledFunds funds, ScheduleTable table, NightRecords nights, Clock clock) {
    return new ScheduleConditions(funds, table, nights, deadline(home), clock);
  }

  private static Duration deadline(Home home) {
    return Duration.ofMinutes(home.settings().deadlineMinutes());
  }

  @Bean
  Situations situations(
      NightRecords nights,
      NightResults results,
      Leases leases,
      NightDesk desk,
      ScheduleTable table,
      Clock clock) {
    return new Situations(nights, results, leases, desk, table, clock);
  }

  @Bean
  FundWatches fundWatches(
      Home home,
      ScheduledFunds funds,
      Situations situations,
      ScheduleTable table,
      FileStore files,
      NightDesk desk) {
    Map<String, FundWatch> watches = new TreeMap<>();
    for (ScheduledFund fund : funds.all()) {
      watches.put(
          fund.code(),
          new FundWatch(fund, situations, table, new Feeds(files), desk, deadline(home)));
    }
    return new FundWatches(watches);
  }

  @Bean
  SchedulerFactoryBean quartz(
      Home home,
      DataSource database,
      PlatformTransactionManager transactions,
      ScheduledFunds funds,
      ApplicationContext context) {
    SpringBeanJobFactory jobs = new SpringBeanJobFactory();
    jobs.setApplicationContext(context);
    SchedulerFactoryBean quartz = new SchedulerFactoryBean();
    quartz.setSchedulerName("wanfen");
    quartz.setJobFactory(jobs);
    quartz.setDataSource(database);
    quartz.setTransactionManager(transactions);
    quartz.setQuartzProperties(
        properties(home.databaseUrl().startsWith("jdbc:postgresql:"), funds.all().size()));
    quartz.setAutoStartup(!funds.all().isEmpty());
    return quartz;
  }

  private static Properties properties(boolean postgres, int funds) {
    Properties properties = new Properties();
    Map<String, Object> settings =
        Map.of(
            "org.quartz.scheduler.instanceId",
            postgres ? "AUTO" : "single",
            "org.quartz.scheduler.makeSchedulerThreadDaemon",
            true,
            "org.quartz.threadPool.makeThreadsDaemons",
            true,
            "org.quartz.threadPool.threadCount",
            Math.max(1, Math.min(funds, MOST_THREADS)),
            "org.quartz.jobStore.driverDelegateClass",
            (postgres ? PostgreSQLDelegate.class : StdJDBCDelegate.class).getName(),
            "org.quartz.jobStore.useProperties",
            true,
            "org.quartz.jobStore.tablePrefix",
            "qrtz_",
            "org.quartz.jobStore.isClustered",
            postgres,
            "org.quartz.jobStore.clusterCheckinInterval",
            Duration.ofSeconds(10).toMillis());
    settings.forEach((key, value) -> properties.setProperty(key, value.toString()));
    return properties;
  }

  @Bean
  SchedulePulse schedulePulse(Scheduler scheduler, ScheduledFunds funds) {
    return new SchedulePulse(scheduler, funds);
  }

  @Bean
  WakeUps wakeUps(Scheduler scheduler, ScheduledFunds funds, TransactionTemplate transactions) {
    return new WakeUps(scheduler, funds, transactions);
  }
}
