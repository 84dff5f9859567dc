package org.wanfen.cli;

import java.time.Clock;
import org.wanfen.cli.command.Surroundings;
import org.wanfen.cli.home.OwnProgram;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.home.SpringHomes;
import org.wanfen.cli.home.SpringServer;
import org.wanfen.cli.screen.Terminal;

/** The program that people start. */
public final class WanfenProgram {

  private WanfenProgram() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    ProgramLog log = ProgramLog.silent();
    Surroundings surroundings =
        new Surroundings(
            Terminal.ofProcess(System.getProperties(), System.getenv()),
            System.getenv(),
            System.getProperty("user.name", "unknown"),
            new SpringHomes(log, new SparkPlanes()),
            new SpringServer(
                log,
                new SparkPlanes(),
                Clock.systemUTC(),
                new OwnProgram(WanfenProgram.class.getName())),
            Clock.systemUTC());
    System.exit(new Program(surroundings, log).run(arguments));
  }
}
