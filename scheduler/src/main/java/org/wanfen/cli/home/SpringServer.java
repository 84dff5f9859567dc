package org.wanfen.cli.home;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.DataPlaneFactory;
import org.wanfen.cli.verify.ReferenceMethod;
import org.wanfen.server.PeopleOfHome;
import org.wanfen.server.Server;
import org.wanfen.server.datasets.ReplayProgram;

/** Serves homes in this process, until it is asked to end. */
public final class SpringServer implements HomeServer {

  private final ProgramLog log;
  private final DataPlaneFactory plane;
  private final Clock clock;
  private final ReplayProgram replays;

  /**
   * Makes the server.
   *
   * @param log is turned to the home's log before anything starts
   * @param replays starts replays of datasets, for developers
   */
  public SpringServer(ProgramLog log, DataPlaneFactory plane, Clock clock, ReplayProgram replays) {
    this.log = Objects.requireNonNull(log, "log");
    this.plane = Objects.requireNonNull(plane, "plane");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.replays = Objects.requireNonNull(replays, "replays");
  }

  @Override
  public String resetPassword(Home home, String name, String by) {
    log.turnTo(home);
    try (ControlPlane control = ControlPlane.start(home, plane, new ReferenceMethod());
        PeopleOfHome people = PeopleOfHome.of(control, clock)) {
      return people.resetPassword(name, by);
    }
  }

  @Override
  public void serve(Home home, Consumer<Server> ready) {
    log.turnTo(home);
    try (EndSignals signals = EndSignals.listen();
        ControlPlane control = ControlPlane.start(home, plane, new ReferenceMethod())) {
      Server server = Server.start(home, control, clock, replays);
      boolean allStopped = true;
      try {
        ready.accept(server);
        signals.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        allStopped = server.stop();
      }
      if (!allStopped) {
        // As after a kill: nothing is closed under a night that is still at work.
        signals.cutOff();
      }
    }
  }
}
