package org.wanfen.server.api;

import java.time.Clock;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.server.desk.LastEndings;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.security.SecurityConfiguration;

/** The beans of what programs may ask for. */
@Configuration(proxyBeanMethods = false)
@Import({
  FundsApi.class,
  NightsApi.class,
  NightActionsApi.class,
  TrailApi.class,
  CertificatesApi.class,
  ReportsApi.class,
  AccountsApi.class,
  MeApi.class,
  ScheduleApi.class,
  AlarmsApi.class,
  ApiRefusals.class
})
public class ApiConfiguration {

  /** After the door, so that who asks is known. */
  private static final int AFTER_THE_DOOR = 0;

  @Bean
  FilterRegistrationBean<OnceOnly> onceOnly(JdbcClient jdbc, Clock clock) {
    OnceOnly filter =
        new OnceOnly(new RequestRecords(jdbc, clock), time -> Thread.sleep(time.toMillis()));
    FilterRegistrationBean<OnceOnly> registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(SecurityConfiguration.API + "/*");
    registration.setOrder(AFTER_THE_DOOR);
    return registration;
  }

  /** Words in addresses are understood whatever their case, as those in bodies are. */
  @Bean
  WebMvcConfigurer wordsInAddresses() {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
      }
    };
  }

  @Bean
  ApiDescription apiDescription() {
    return new ApiDescription();
  }

  @Bean
  NightEndings nightEndings(NightDesk desk, LastEndings endings, NightQueries nights, Clock clock) {
    return new NightEndings(desk, endings, nights, clock);
  }
}
