package org.wanfen.cli.command;

import java.util.Optional;
import java.util.function.Consumer;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.StopRequest;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.NightDisplay;
import org.wanfen.cli.screen.Terminal;

/** Runs a night that can be watched, and stopped from the keyboard. */
final class NightRunner {

  private static final String INTERRUPTED = "interrupted at the command line";
  private static final String CUT_OFF_HERE =
      "stopping at the next safe point; once more cuts the night off. The same command finishes"
          + " it.";
  private static final String LEFT_TO_THE_SERVER =
      "stopping at the next safe point; once more ends the watching, and leaves the night to the"
          + " server. The same command finishes it.";

  private final Terminal terminal;
  private final OpenHome open;
  private final Consumer<RunNight> stop;
  private final String told;

  private NightRunner(Terminal terminal, OpenHome open, Consumer<RunNight> stop, String told) {
    this.terminal = terminal;
    this.open = open;
    this.stop = stop;
    this.told = told;
  }

  /** Runs nights in this process. */
  static NightRunner here(Surroundings surroundings, Home home, OpenHome open) {
    return new NightRunner(
        surroundings.terminal(),
        open,
        request ->
            home.control()
                .requestStop(
                    Optional.of(request.fund()),
                    request.date(),
                    new StopRequest(request.by(), INTERRUPTED, surroundings.clock().instant())),
        CUT_OFF_HERE);
  }

  /** Has a server run nights. */
  static NightRunner served(Terminal terminal, OpenHome open) {
    return new NightRunner(
        terminal,
        open,
        request -> {
          NightState unused =
              open.nights()
                  .stop(new Decision(request.fund(), request.date(), request.by(), INTERRUPTED));
        },
        LEFT_TO_THE_SERVER);
  }

  NightResult run(RunNight request, NightDisplay display) {
    try (display) {
      return StopSignals.listen(
          terminal, () -> stop.accept(request), told, () -> open.nights().run(request, display));
    }
  }
}
