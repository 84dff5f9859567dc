package org.wanfen.cli.screen;

import java.time.Duration;
import org.wanfen.batch.operations.NightWarning;

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
  public void warned(NightWarning warning) {
    plain.warned(warning);
  }

  @Override
  public void cleared(NightWarning warning) {
    plain.cleared(warning);
  }

  @Override
  public void close() {}
}
