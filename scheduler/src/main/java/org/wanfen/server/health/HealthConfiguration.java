package org.wanfen.server.health;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.metrics.NightMeters;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.window.ThreadTicker;
import org.wanfen.batch.window.Ticker;
import org.wanfen.batch.window.Ticker.Ticking;
import org.wanfen.server.schedule.SchedulePulse;
import org.wanfen.settlement.files.FileStore;

/** The beans of health. Those of checks are named as they are told. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(15);

  /** Spring's properties that health needs. */
  public static Map<String, Object> properties(Home home) {
    return Map.ofEntries(
        Map.entry("management.endpoints.access.default", "none"),
        Map.entry("management.endpoint.health.access", "read-only"),
        Map.entry("management.endpoint.prometheus.access", "read-only"),
        Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
        Map.entry("management.endpoints.web.base-path", "/"),
        Map.entry("management.endpoints.web.discovery.enabled", "false"),
        Map.entry("management.endpoints.web.path-mapping.prometheus", "metrics"),
        Map.entry("management.endpoint.health.probes.enabled", "false"),
        Map.entry("management.endpoint.health.show-components", "always"),
        Map.entry("management.endpoint.health.show-details", "when-authorized"),
        Map.entry("management.endpoint.health.group.live.include", "livenessState"),
        Map.entry(
            "management.endpoint.health.group.ready.include",
            "readinessState,database,files,inboxes,schedule,diskSpace"),
        Map.entry("management.health.defaults.enabled", "false"),
        Map.entry("management.health.livenessstate.enabled", "true"),
        Map.entry("management.health.readinessstate.enabled", "true"),
        Map.entry("management.health.diskspace.enabled", "true"),
        Map.entry("management.health.diskspace.path", home.folder().toString()),
        Map.entry(
            "management.health.diskspace.threshold",
            home.settings().server().leastFreeMebibytes() + "MB"));
  }

  @Bean
  FilterRegistrationBean<AboutRequests> aboutRequests() {
    FilterRegistrationBean<AboutRequests> registration =
        new FilterRegistrationBean<>(new AboutRequests());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WatchedCheck database(DataSource dataSource, Clock clock) {
    return new WatchedCheck("database", new DatabaseCheck(dataSource), clock);
  }

  @Bean
  WatchedCheck files(Home home, FileStore fileStore, Clock clock) {
    Map<String, String> folders =
        Map.of("warehouse", home.warehouse(), "inputs", home.inputs(), "results", home.results());
    return new WatchedCheck("files", new FoldersCheck(fileStore, folders, false), clock);
  }

  @Bean
  WatchedCheck inboxes(Home home, FileStore fileStore, Clock clock) {
    Map<String, String> folders = new TreeMap<>();
    home.settings()
        .schedule()
        .forEach((fund, schedule) -> folders.put("the inbox of " + fund, schedule.inbox()));
    return new WatchedCheck("inboxes", new FoldersCheck(fileStore, folders, true), clock);
  }

  @Bean
  WatchedCheck schedule(SchedulePulse pulse, Clock clock) {
    return new WatchedCheck("schedule", () -> pulse.wrong(clock.instant()), clock);
  }

  /** Each in a thread of its own: one that hangs takes none of the others along. */
  @Bean(destroyMethod = "close")
  Ticking checking(Map<String, WatchedCheck> checks, ObjectProvider<Ticker> ticker) {
    Ticker ticks = ticker.getIfAvailable(ThreadTicker::new);
    var all =
        checks.entrySet().stream()
            .map(
                check -> ticks.every(LOOK_EVERY, "check " + check.getKey(), check.getValue()::look))
            .toList();
    // At once: each may wait for one that hangs.
    return () -> all.parallelStream().forEach(Ticking::close);
  }

  /** What was acted upon elsewhere, or before this server was started, is told, too. */
  @Bean(destroyMethod = "close")
  Ticking counting(NightMeters meters, FundRecords funds, ObjectProvider<Ticker> ticker) {
    return ticker
        .getIfAvailable(ThreadTicker::new)
        .every(
            COUNT_EVERY,
            "figures",
            () -> funds.funds().forEach(fund -> meters.refresh(fund.code())));
  }

  /** The figures that nights leave in files are those that the server tells. */
  @Bean
  PrometheusRegistry prometheusRegistry(PrometheusMeterRegistry meterRegistry) {
    return meterRegistry.getPrometheusRegistry();
  }

  /** The figures are kept by the control plane, which knows nothing of servers. */
  @Bean
  SmartInitializingSingleton figuresOfTheProcess(
      PrometheusMeterRegistry meterRegistry, ObjectProvider<MeterBinder> binders) {
    return () -> binders.forEach(binder -> binder.bindTo(meterRegistry));
  }
}
