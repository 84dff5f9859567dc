package org.wanfen.cli.home;

import org.wanfen.batch.program.DataPlaneFactory;
import org.wanfen.batch.program.PlaneSettings;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.SparkDataPlane;
import org.wanfen.settlement.plane.SparkPlaneSettings;

/** Opens the data plane on Spark, as the home's settings say. */
public final class SparkPlanes implements DataPlaneFactory {

  @Override
  public DataPlane open(PlaneSettings settings) {
    return new SparkDataPlane(
        new SparkPlaneSettings(
            settings.catalogUrl(),
            settings.user(),
            settings.password(),
            settings.warehouse(),
            settings.spark(),
            settings.hadoop(),
            settings.accountsPerBucket(),
            settings.scratch()));
  }
}
