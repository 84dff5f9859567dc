package org.wanfen.batch.program;

import java.time.Clock;
import java.util.Map;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.lease.Pause;

/** Starts the real control plane with a clock and a pause of the test's. */
public final class TestControlPlane {

  private TestControlPlane() {}

  public static ControlPlane start(Home home, DataPlaneFactory plane, Clock clock, Pause pause) {
    return ControlPlane.start(home, plane, Map.of("clock", clock, "pause", pause));
  }
}
