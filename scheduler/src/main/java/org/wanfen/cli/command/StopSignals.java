package org.wanfen.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.WanfenException;

/**
 * What Ctrl-C and a request to terminate do while a night is at work: the first stops the night at
 * its next safe point, a second one cuts it off. Either way the same command finishes it.
 *
 * <p>A shutdown hook would not do: Spark's own runs beside it and takes the night's ground away.
 */
final class StopSignals {

  /** Signals by name, with the exit status that tells of a process that they ended. */
  private static final Map<String, Integer> STATUSES = Map.of("INT", 130, "TERM", 143);

  private record Registered(String signal, Object before) {}

  private final Terminal terminal;
  private final Runnable ask;
  private final String told;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final List<Registered> registered = new ArrayList<>();

  private StopSignals(Terminal terminal, Runnable ask, String told) {
    this.terminal = terminal;
    this.ask = ask;
    this.told = told;
  }

  /**
   * Does something, listening to signals while it lasts.
   *
   * @param ask asks the night to stop; throws if there is none at work
   * @param told what is told when it was asked, with what a second signal does
   */
  static <T> T listen(Terminal terminal, Runnable ask, String told, Supplier<T> work) {
    StopSignals signals = new StopSignals(terminal, ask, told);
    try {
      STATUSES.forEach(signals::register);
      return work.get();
    } finally {
      signals.registered.forEach(it -> Signals.unregister(it.signal(), it.before()));
    }
  }

  private void register(String signal, int status) {
    registered.add(new Registered(signal, Signals.register(signal, () -> received(status))));
  }

  private void received(int status) {
    if (asked.compareAndSet(false, true) && askedInTime()) {
      terminal.err().println();
      terminal.err().println(told);
    } else {
      Runtime.getRuntime().halt(status);
    }
  }

  private boolean askedInTime() {
    try {
      ask.run();
      return true;
    } catch (WanfenException e) {
      // The night is not at work yet, or not any more: there is nothing to wait for.
      return false;
    }
  }
}
