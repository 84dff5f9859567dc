package org.wanfen.cli.screen;

import java.time.Duration;
import java.time.Instant;

/** Says only what is out of the ordinary. */
final class QuietNightDisplay implements NightDisplay {

  private final PlainNightDisplay plain;

  QuietNightDisplay(PlainNightDisplay plain) {
    this.plain = plain;
  }

  @Override
  public void waitingForLease(String holder, Duration left) {
    plain.waitingForLease(holder, left);
  }

  @Override
  public void deadlinePassed(Instant deadline) {
    plain.deadlinePassed(deadline);
  }

  @Override
  public void close() {}
}
