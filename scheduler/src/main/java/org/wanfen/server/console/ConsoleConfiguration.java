package org.wanfen.server.console;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.server.alarm.Alarms;
import org.wanfen.server.desk.LastEndings;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.schedule.Schedules;

/** The beans of the pages. */
@Configuration(proxyBeanMethods = false)
@Import({
  SignInController.class,
  TonightController.class,
  LiveController.class,
  NightsController.class,
  NightController.class,
  NightActionController.class,
  ReportsController.class,
  AccountsController.class,
  TrailController.class,
  ScheduleController.class,
  AlarmsController.class,
  MeController.class,
  PeopleController.class,
  SettingsController.class,
  DatasetsController.class,
  PageRefusals.class,
  ErrorPages.class,
  PageFrame.class
})
public class ConsoleConfiguration implements WebMvcConfigurer {

  private static final String LANGUAGE = "lang";
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    // Checks, parts and reasons have the names here that they have in reports.
    words.setBasenames("org/wanfen/server/console/words", "org/wanfen/batch/report/page/report");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setDefaultLocale(Locale.ENGLISH);
    return words;
  }

  /** The page's language: as chosen before, else as the browser asks for, Chinese or English. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("wanfen-lang");
    resolver.setCookieMaxAge(A_YEAR);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Strict");
    resolver.setDefaultLocaleFunction(
        request ->
            request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? Locale.CHINESE
                : Locale.ENGLISH);
    return resolver;
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    PlainDates.register(registry);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName(LANGUAGE);
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  @Bean
  ChosenFund chosenFund(FundOperations funds) {
    return new ChosenFund(funds);
  }

  @Bean
  NightViews nightViews(
      ChosenFund funds, NightQueries nights, NightDesk desk, LastEndings endings, Clock clock) {
    return new NightViews(funds, nights, desk, endings, clock);
  }

  @Bean
  TonightBoard tonightBoard(
      FundOperations funds,
      NightQueries nights,
      NightDesk desk,
      LastEndings endings,
      Schedules schedules,
      Alarms alarms,
      Clock clock) {
    return new TonightBoard(funds, nights, desk, endings, schedules, alarms, clock);
  }
}
