package org.wanfen.cli.home;

import java.util.Objects;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.DataPlaneFactory;
import org.wanfen.cli.verify.ReferenceMethod;

/** Opens homes by starting the control plane; Spark starts when a command first needs it. */
public final class SpringHomes implements HomeOpener {

  private final ProgramLog log;
  private final DataPlaneFactory plane;

  /**
   * Makes the opener.
   *
   * @param log is turned to the home's log before anything starts
   */
  public SpringHomes(ProgramLog log, DataPlaneFactory plane) {
    this.log = Objects.requireNonNull(log, "log");
    this.plane = Objects.requireNonNull(plane, "plane");
  }

  @Override
  public OpenHome open(Home home) {
    log.turnTo(home);
    return new StartedHome(ControlPlane.start(home, plane, new ReferenceMethod()));
  }
}
