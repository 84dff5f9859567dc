package org.wanfen.server.alarm;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.home.AlarmSettings;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.window.ThreadTicker;
import org.wanfen.batch.window.Ticker;
import org.wanfen.batch.window.Ticker.Ticking;

/** The beans of alarms. */
@Configuration(proxyBeanMethods = false)
public class AlarmConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  @Bean
  AlarmTable alarmTable(JdbcClient jdbc) {
    return new AlarmTable(jdbc);
  }

  @Bean
  Alarms alarms(AlarmTable table, ActionTrail trail, Clock clock) {
    return new RecordedAlarms(table, trail, clock);
  }

  @Bean
  PostBox postBox(JdbcClient jdbc, Home home) {
    return new PostBox(jdbc, home.settings().alarms().webhook().isPresent());
  }

  @Bean
  ConditionSource nightConditions(
      FundRecords funds, NightRecords nights, Leases leases, AlarmTable table, Clock clock) {
    return new NightConditions(funds, nights, leases, table, clock);
  }

  @Bean
  AlarmWatch alarmWatch(
      List<ConditionSource> sources,
      AlarmTable table,
      PostBox posts,
      FundRecords funds,
      PrometheusMeterRegistry registry,
      TransactionTemplate transactions,
      Clock clock) {
    Supplier<List<String>> codes = () -> funds.funds().stream().map(FundRow::code).toList();
    AlarmGauges gauges = new AlarmGauges(registry, codes);
    return new AlarmWatch(codes, sources, table, posts, gauges, transactions, clock);
  }

  @Bean(destroyMethod = "close")
  Ticking alarmWatching(AlarmWatch watch, ObjectProvider<Ticker> ticker) {
    return ticker.getIfAvailable(ThreadTicker::new).every(LOOK_EVERY, "alarms", watch::look);
  }

  @Bean(destroyMethod = "close")
  Ticking alarmPosting(Home home, PostBox posts, Clock clock, ObjectProvider<Ticker> ticker) {
    AlarmSettings settings = home.settings().alarms();
    if (settings.webhook().isEmpty()) {
      return () -> {};
    }
    Webhook webhook = new Webhook(settings.webhook().get(), new Signature(settings.secret()));
    PostRound round = new PostRound(posts, webhook, clock);
    return ticker.getIfAvailable(ThreadTicker::new).every(LOOK_EVERY, "alarm posts", round::go);
  }
}
