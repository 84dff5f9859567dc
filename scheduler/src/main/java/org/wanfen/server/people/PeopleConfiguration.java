package org.wanfen.server.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wanfen.batch.trail.ActionTrail;

/** The beans of who may come in. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

  /** Of so many cores one may be at passwords; the others are the night's. */
  private static final int CORES_FOR_ONE = 4;

  private static final int MOST_WAITING = 16;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  PasswordEncoder passwordEncoder(ObjectProvider<PasswordStrength> another) {
    int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / CORES_FOR_ONE);
    PasswordStrength strength = another.getIfAvailable(PasswordStrength::full);
    return new FewPasswords(
        new BCryptPasswordEncoder(strength.doublings()), atOnce, MOST_WAITING, LONGEST_WAIT);
  }

  @Bean
  People people(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
    return new People(jdbc, passwords, clock);
  }

  @Bean
  Tokens tokens(JdbcClient jdbc, SecureRandom random, Clock clock) {
    return new Tokens(jdbc, random, clock);
  }

  @Bean
  PeopleDesk peopleDesk(People people, Tokens tokens, ActionTrail trail, SecureRandom random) {
    return new PeopleDesk(people, tokens, trail, random);
  }
}
