package org.wanfen.cli.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/**
 * What Ctrl-C and a request to terminate do to a server: the first has it end in order, a second
 * one cuts it off.
 *
 * <p>A shutdown hook would not do: Spark's own runs beside it and takes the ground away from nights
 * at work.
 */
final class EndSignals implements AutoCloseable {

  /** Signals by name, with the exit status that tells of a process that they ended. */
  private static final Map<String, Integer> STATUSES = Map.of("INT", 130, "TERM", 143);

  private record Registered(String signal, Object before) {}

  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicInteger status = new AtomicInteger(STATUSES.get("TERM"));
  private final List<Registered> registered = new ArrayList<>();

  private EndSignals() {}

  /** Listens from now on. */
  static EndSignals listen() {
    EndSignals signals = new EndSignals();
    STATUSES.forEach(
        (name, status) ->
            signals.registered.add(
                new Registered(name, Signals.register(name, () -> signals.received(status)))));
    return signals;
  }

  private void received(int exitStatus) {
    if (asked.getCount() == 0) {
      Runtime.getRuntime().halt(exitStatus);
    }
    status.set(exitStatus);
    asked.countDown();
  }

  /** Waits until the process is asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** Ends the process at once. */
  void cutOff() {
    Runtime.getRuntime().halt(status.get());
  }

  @Override
  public void close() {
    registered.forEach(it -> Signals.unregister(it.signal(), it.before()));
  }
}
