package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.lease.Pause;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.TestControlPlane;
import org.wanfen.batch.simulation.Action.Port;

/** The program, as a process of a world runs it: the real control plane on the world's ports. */
final class Program {

  private static final String MIGRATES = "spring.flyway.enabled";
  private static final int WAIT_YIELD_PERCENT = 30;

  private final World world;
  private final Planes planes;
  private final boolean renewals;

  /**
   * The program in a world.
   *
   * @param planes its data planes
   * @param renewals whether a run that is alive has its lease renewed while another waits for it
   */
  Program(World world, Planes planes, boolean renewals) {
    this.world = world;
    this.planes = planes;
    this.renewals = renewals;
  }

  /** What a process is started for. */
  interface Command {
    Optional<NightResult> run(ControlPlane plane, NightListener listener);
  }

  /** Lives a process from its start to its end. */
  Ended live(SimProcess process, Command command) {
    process.step("start");
    try (ControlPlane plane = start(process)) {
      return new Ended(command.run(plane, listener(process)), Optional.empty());
    } catch (ProcessDied | RuntimeException e) {
      // Whatever a library made of it, a process that is dead has died.
      return new Ended(
          Optional.empty(), Optional.of(process.isDead() ? new ProcessDied("dead") : e));
    } finally {
      // Other tests of this JVM start the program, too.
      System.clearProperty(MIGRATES);
      process.die();
      forgetSteps();
    }
  }

  /**
   * Spring Batch keeps what is at work by number for a whole JVM. What a process leaves there that
   * dies ends with its JVM; here it would be taken for the step of that number of another database.
   */
  private static void forgetSteps() {
    while (StepSynchronizationManager.getContext() != null) {
      StepSynchronizationManager.close();
    }
    while (JobSynchronizationManager.getContext() != null) {
      JobSynchronizationManager.close();
    }
  }

  private ControlPlane start(SimProcess process) {
    // The schema is there since the fund was opened; to look again takes half of a start.
    System.setProperty(MIGRATES, Boolean.toString(process.number() % 8 == 1));
    return TestControlPlane.start(
        home(process),
        settings -> new PortedPlane(world, process, planes.open(settings)),
        world.clock(),
        pause(process),
        (period, name, work) -> () -> {});
  }

  /** The home with settings by which this process reaches the world. */
  private Home home(SimProcess process) {
    Path folder = world.folder().resolve("home");
    String settings =
        """
        database:
          url: "%s"
        warehouse: "%s"
        inputs: "%s"
        results: "%s"
        hadoop:
          %s: %s
        buckets:
          accountsPerBucket: 40
        """
            .formatted(
                SimDriver.url(world, process),
                SimFileSystem.location(world, "warehouse"),
                SimFileSystem.location(world, "inputs"),
                SimFileSystem.location(world, "results"),
                SimFileSystem.setting(),
                SimFileSystem.class.getName());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("wanfen.yaml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Home.createAt(folder);
  }

  private Pause pause(SimProcess process) {
    return time -> {
      try {
        boolean unused =
            world.act(
                process,
                Action.of(Port.CLOCK, "wait for the lease"),
                () -> {
                  world.clock().pass(time);
                  if (renewals && world.stage().hasOthers()) {
                    renew(time);
                  }
                  return true;
                });
      } catch (InterruptedException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      world.stage().mayYield(process, WAIT_YIELD_PERCENT);
    };
  }

  /** What the renewing thread of a run does that is alive; its real one goes by the real time. */
  private void renew(Duration time) throws SQLException {
    try (Connection connection = world.connect();
        var update =
            connection.prepareStatement(
                "update lease set expires_at = dateadd(second, ?, expires_at) where not"
                    + " given_back")) {
      update.setLong(1, time.toSeconds());
      int unused = update.executeUpdate();
    }
  }

  private static NightListener listener(SimProcess process) {
    return new NightListener() {
      @Override
      public void stepStarted(NightStep step) {
        process.step(step.key());
      }

      @Override
      public void stepEnded(NightStep step, Duration took) {
        process.step("after " + step.key());
      }
    };
  }
}
