package org.wanfen.cli.home;

import org.wanfen.batch.program.DataPlaneFactory;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.PlaneSettings;
import org.wanfen.settlement.spark.SparkDataPlane;

/** Opens the data plane on Spark; a class of its own, so that nothing of Spark is loaded before. */
public final class SparkPlanes implements DataPlaneFactory {

  @Override
  public DataPlane open(PlaneSettings settings) {
    return new SparkDataPlane(settings);
  }
}
