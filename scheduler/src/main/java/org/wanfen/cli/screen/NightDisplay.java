package org.wanfen.cli.screen;

import org.wanfen.batch.operations.NightListener;

/** Shows a night at work. */
public interface NightDisplay extends NightListener, AutoCloseable {

  /** Takes away what is not to stay on the screen. */
  @Override
  void close();

  /**
   * Shows a night on a terminal by a bar, elsewhere by a line for every step.
   *
   * @param title what is shown before the step's name; may be empty
   */
  static NightDisplay stepByStep(Terminal terminal, String title) {
    return terminal.live()
        ? new BarNightDisplay(terminal, title, true)
        : new PlainNightDisplay(terminal.err());
  }

  /** Shows a night on a terminal by a bar that goes away, elsewhere only that it has to wait. */
  static NightDisplay inPassing(Terminal terminal, String title) {
    return terminal.live()
        ? new BarNightDisplay(terminal, title, false)
        : new QuietNightDisplay(new PlainNightDisplay(terminal.err()));
  }
}
