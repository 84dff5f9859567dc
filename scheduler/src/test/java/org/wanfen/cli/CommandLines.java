package org.wanfen.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.wanfen.cli.command.Surroundings;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.screen.Terminal;

/** Gives command lines in this process, and keeps what they print. */
public final class CommandLines {

  private static final Instant NOW = Instant.parse("2013-11-12T00:05:00Z");

  private final Map<String, String> environment;
  private final HomeOpener homes;

  /** Command lines with this environment and these homes. */
  public CommandLines(Map<String, String> environment, HomeOpener homes) {
    this.environment = environment;
    this.homes = homes;
  }

  /** Command lines that must do without a home. */
  static CommandLines withoutHomes() {
    return new CommandLines(
        Map.of(),
        home -> {
          throw new AssertionError("no home should be opened, but " + home + " is");
        });
  }

  /** What a command line came to. */
  public record Ended(int status, String out, String err) {}

  /** Gives a command line and waits for its end. */
  public Ended give(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.plain(stream(out), stream(err));
    Surroundings surroundings =
        new Surroundings(
            terminal,
            environment,
            "operator",
            homes,
            new NoServer(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    int status = new Program(surroundings, ProgramLog.silent()).run(arguments);
    return new Ended(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
