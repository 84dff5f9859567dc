package org.wanfen.server.desk;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.trail.ActionTrail;

/** The beans that run nights in the background. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

  @Bean(destroyMethod = "shutdown")
  ExecutorService nightWorkers(Home home) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        home.settings().server().fundsAtOnce(),
        work -> new Thread(work, "night-" + number.incrementAndGet()));
  }

  @Bean
  NightDesk nightDesk(
      NightOperations nights,
      ExecutorService nightWorkers,
      Home home,
      ActionTrail trail,
      Clock clock) {
    return new NightDesk(
        nights, nightWorkers, home.settings().server().fundsAtOnce(), trail, clock);
  }

  @Bean
  LastEndings lastEndings(NightDesk desk, NightQueries nights) {
    return new LastEndings(desk, nights);
  }

  @Bean
  DeskClosing deskClosing(NightDesk desk) {
    return new DeskClosing(desk);
  }
}
