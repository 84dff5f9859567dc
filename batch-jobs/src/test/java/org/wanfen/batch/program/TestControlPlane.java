package org.wanfen.batch.program;

import java.time.Clock;
import java.util.Map;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.lease.Pause;
import org.wanfen.batch.window.Ticker;

/** Starts the real control plane with a clock, a pause and a ticker of the test's. */
public final class TestControlPlane {

  private TestControlPlane() {}

  public static ControlPlane start(
      Home home, DataPlaneFactory plane, Clock clock, Pause pause, Ticker ticker) {
    return ControlPlane.start(
        home, plane, Map.of("clock", clock, "pause", pause, "ticker", ticker));
  }
}
