package org.wanfen.batch.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when the world says so; it may be put back, and forward. */
final class SimClock extends Clock {

  private volatile Instant now = Instant.parse("2013-11-08T17:00:00Z");

  /** Lets time pass, or puts the clock back by a negative time. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
