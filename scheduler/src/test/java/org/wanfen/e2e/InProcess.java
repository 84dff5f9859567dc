package org.wanfen.e2e;

import java.util.Map;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.cli.CommandLines;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.home.StartedHome;
import org.wanfen.cli.verify.ReferenceMethod;
import org.wanfen.server.TestDatabase;

/** The real program in the process of the test, where it need not be killed: much sooner done. */
final class InProcess {

  private InProcess() {}

  static CommandLines.Ended give(String... arguments) {
    TestDatabase.giveToHomeOf(arguments);
    return new CommandLines(
            Map.of(),
            home ->
                new StartedHome(ControlPlane.start(home, new SparkPlanes(), new ReferenceMethod())))
        .give(arguments);
  }
}
