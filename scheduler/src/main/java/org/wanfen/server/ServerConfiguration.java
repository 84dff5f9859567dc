package org.wanfen.server;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.wanfen.server.alarm.AlarmConfiguration;
import org.wanfen.server.api.ApiConfiguration;
import org.wanfen.server.console.ConsoleConfiguration;
import org.wanfen.server.datasets.DatasetsConfiguration;
import org.wanfen.server.desk.DeskConfiguration;
import org.wanfen.server.health.HealthConfiguration;
import org.wanfen.server.people.PeopleConfiguration;
import org.wanfen.server.reports.ReportsConfiguration;
import org.wanfen.server.schedule.ScheduleConfiguration;
import org.wanfen.server.security.SecurityConfiguration;

/** The beans of a server, on top of those of the control plane. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      // The control plane has these.
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class,
      // It would not know which database it is on.
      QuartzAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@Import({
  PeopleConfiguration.class,
  SecurityConfiguration.class,
  DeskConfiguration.class,
  AlarmConfiguration.class,
  ScheduleConfiguration.class,
  ReportsConfiguration.class,
  DatasetsConfiguration.class,
  ConsoleConfiguration.class,
  ApiConfiguration.class,
  HealthConfiguration.class
})
class ServerConfiguration {

  /** How long answers that are under way may take when the server is closed. */
  static final Duration ANSWERS = Duration.ofSeconds(5);

  /** Spring's properties that the server needs. */
  static final Map<String, Object> PROPERTIES =
      Map.ofEntries(
          Map.entry("spring.main.log-startup-info", "false"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("server.shutdown", "graceful"),
          // For answers that are under way; nights have had their time before.
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", ANSWERS.toSeconds() + "s"),
          Map.entry("server.server-header", ""),
          // A Host header is what somebody says; no address is made of it.
          Map.entry("server.tomcat.use-relative-redirects", "true"),
          Map.entry("server.compression.enabled", "true"),
          Map.entry("server.servlet.session.timeout", "30m"),
          Map.entry("server.servlet.session.tracking-modes", "cookie"),
          Map.entry("server.servlet.session.cookie.name", "wanfen"),
          Map.entry("server.servlet.session.cookie.http-only", "true"),
          Map.entry("server.servlet.session.cookie.same-site", "strict"),
          Map.entry(
              "spring.web.resources.static-locations", "classpath:/org/wanfen/server/assets/"),
          Map.entry("spring.mvc.static-path-pattern", "/assets/**"),
          Map.entry("spring.thymeleaf.prefix", "classpath:/org/wanfen/server/console/"),
          // The control plane starts nights when somebody asks for one.
          Map.entry("spring.batch.job.enabled", "false"),
          // A key that the API does not know is refused, and not passed over.
          Map.entry("spring.jackson.mapper.accept-case-insensitive-enums", "true"),
          Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
          Map.entry("springdoc.api-docs.path", "/api/v1/openapi"));
}
