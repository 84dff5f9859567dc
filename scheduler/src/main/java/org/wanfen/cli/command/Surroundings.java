package org.wanfen.cli.command;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.HomeServer;
import org.wanfen.cli.screen.Terminal;

/**
 * What commands work with.
 *
 * @param terminal where they print
 * @param environment the environment's variables, of which WANFEN_HOME counts
 * @param user the system's user, who asks unless --by says otherwise
 * @param homes opens homes
 * @param server serves homes
 * @param clock the time
 */
public record Surroundings(
    Terminal terminal,
    Map<String, String> environment,
    String user,
    HomeOpener homes,
    HomeServer server,
    Clock clock) {

  /** Makes the surroundings. */
  public Surroundings {
    Objects.requireNonNull(terminal, "terminal");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(homes, "homes");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(clock, "clock");
  }
}
