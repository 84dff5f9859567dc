package org.wanfen.batch.simulation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.PlaneSettings;
import org.wanfen.settlement.spark.SparkDataPlane;

/**
 * The real data plane, all processes of all worlds on one Spark, which takes long to start. A
 * process's plane is not closed, for the first that was would stop it for all; its connections end
 * with the process.
 */
final class SparkPlanes implements Planes {

  private final World world;
  private final Path scratch;

  SparkPlanes(World world, Path scratch) {
    this.world = world;
    this.scratch = scratch;
  }

  @Override
  public DataPlane open(PlaneSettings settings) {
    // Every plane makes a session of its own, for its catalog is one of the session's settings.
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    return new SparkDataPlane(
        new PlaneSettings(
            settings.catalogUrl(),
            settings.user(),
            settings.password(),
            settings.warehouse(),
            // A task that fails is tried once more.
            Map.of("spark.master", "local[2,2]", "spark.local.dir", scratch.toString()),
            settings.hadoop(),
            settings.accountsPerBucket(),
            scratch));
  }

  @Override
  public boolean listsRows() {
    return true;
  }

  @Override
  public Seen seen(String fund) {
    PlaneSettings settings =
        new PlaneSettings(
            world.databaseUrl(),
            "wanfen",
            "",
            SimFileSystem.location(world, "warehouse"),
            Map.of(),
            Map.of(SimFileSystem.setting(), SimFileSystem.class.getName()),
            1,
            scratch);
    // Neither of these two needs Spark, for so few accounts.
    try (SparkDataPlane plane = new SparkDataPlane(settings)) {
      RegisterState state = plane.register(fund).orElseThrow();
      ByteArrayOutputStream csv = new ByteArrayOutputStream();
      plane.writeAccounts(fund, state.date(), state.snapshot(), csv);
      return new Seen(state.date(), csv.toString(StandardCharsets.US_ASCII));
    }
  }
}
