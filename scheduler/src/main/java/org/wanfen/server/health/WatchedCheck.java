package org.wanfen.server.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A check that is made again and again, and what came of it the last time. */
final class WatchedCheck implements HealthIndicator {

  /** A check that has not come to an end for so long hangs. */
  static final Duration HANGS_AFTER = Duration.ofMinutes(1);

  private static final Logger LOG = LogManager.getLogger(WatchedCheck.class);

  private final String name;
  private final Check check;
  private final Clock clock;
  private final AtomicReference<Seen> last;

  /**
   * What was seen.
   *
   * @param at when
   * @param wrong what is wrong; empty if nothing is
   */
  private record Seen(Instant at, Optional<String> wrong) {}

  WatchedCheck(String name, Check check, Clock clock) {
    this.name = name;
    this.check = check;
    this.clock = clock;
    this.last =
        new AtomicReference<>(new Seen(clock.instant(), Optional.of("it was not looked at yet")));
  }

  /** Makes the check. */
  void look() {
    Optional<String> wrong = wrong();
    Seen before = last.getAndSet(new Seen(clock.instant(), wrong));
    if (wrong.isPresent() && !wrong.equals(before.wrong())) {
      LOG.warn("Not ready: {}: {}", name, wrong.get());
    } else if (wrong.isEmpty() && before.wrong().isPresent()) {
      LOG.info("Ready: {}", name);
    }
  }

  private Optional<String> wrong() {
    try {
      return check.wrong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("looking at it was interrupted");
    } catch (Exception e) {
      String message = e.getMessage() == null ? "" : ": " + e.getMessage();
      return Optional.of(e.getClass().getSimpleName() + message);
    }
  }

  @Override
  public Health health() {
    Seen seen = last.get();
    boolean hangs = seen.at().isBefore(clock.instant().minus(HANGS_AFTER));
    Optional<String> wrong =
        hangs ? Optional.of("looking at it has not come to an end") : seen.wrong();
    Health.Builder health =
        wrong.map(what -> Health.down().withDetail("wrong", what)).orElseGet(Health::up);
    return health.withDetail("seenAt", seen.at().toString()).build();
  }
}
