package org.wanfen.batch.program;

import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.PlaneSettings;

/** Opens the data plane: Spark in the program, an in-memory one in tests. */
@FunctionalInterface
public interface DataPlaneFactory {

  /** Opens it; asked at most once, and only when a command needs it. */
  DataPlane open(PlaneSettings settings);
}
