package org.wanfen.cli.command;

import java.util.Optional;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.StopRequest;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.NightDisplay;

/** Runs a night that can be watched, and stopped from the keyboard. */
final class NightRunner {

  private final Surroundings surroundings;
  private final Home home;
  private final OpenHome open;

  NightRunner(Surroundings surroundings, Home home, OpenHome open) {
    this.surroundings = surroundings;
    this.home = home;
    this.open = open;
  }

  NightResult run(RunNight request, NightDisplay display) {
    try (display) {
      return StopSignals.listen(
          surroundings.terminal(),
          () -> requestStop(request),
          () -> open.nights().run(request, display));
    }
  }

  private void requestStop(RunNight request) {
    home.control()
        .requestStop(
            Optional.of(request.fund()),
            request.date(),
            new StopRequest(
                request.by(), "interrupted at the command line", surroundings.clock().instant()));
  }
}
