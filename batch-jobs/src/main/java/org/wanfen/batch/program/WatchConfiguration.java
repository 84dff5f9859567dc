package org.wanfen.batch.program;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.metrics.NightMeters;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.window.NightWatches;
import org.wanfen.batch.window.ThreadTicker;
import org.wanfen.batch.window.Ticker;

/**
 * The beans that watch nights at work and tell of them. A {@link Ticker} may be in the context in
 * place of the real one.
 */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  WatchRecords watchRecords(JdbcClient jdbc) {
    return new WatchRecords(jdbc);
  }

  @Bean
  NightWatches nightWatches(
      WatchRecords records,
      NightRecords nights,
      Supplier<Clock> clocks,
      ObjectProvider<Ticker> ticker) {
    return new NightWatches(
        records, nights, clocks.get(), ticker.getIfAvailable(ThreadTicker::new));
  }

  @Bean(destroyMethod = "close")
  PrometheusMeterRegistry meterRegistry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  @Bean
  NightMeters nightMeters(
      PrometheusMeterRegistry registry,
      NightRecords nights,
      NightResults results,
      WatchRecords watched,
      ActionTrail trail) {
    return new NightMeters(registry, nights, results, watched, trail);
  }
}
