package org.wanfen.batch.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where processes take turns: each has a thread, and one of them runs at a time. So what they do to
 * each other is decided by chance, and the same again for the same seed.
 */
final class Stage {

  private static final long MOST_SECONDS = 300;

  private static final ClassLoader LOADER = new RememberingLoader(Stage.class.getClassLoader());

  private final Chance chance;
  private final List<SimProcess> alive = new ArrayList<>();
  private final Semaphore allEnded = new Semaphore(0);
  private volatile SimProcess current;

  Stage(Chance chance) {
    this.chance = chance;
  }

  /** What a process does from its start to its end; it throws nothing. */
  interface Life {
    void live(SimProcess process);
  }

  /** Has processes live until all have ended. */
  void run(List<SimProcess> processes, Life life) {
    alive.addAll(processes);
    List<Thread> threads = new ArrayList<>();
    for (SimProcess process : processes) {
      Thread thread = new Thread(() -> live(process, life), process.toString());
      thread.setDaemon(true);
      thread.setContextClassLoader(LOADER);
      thread.start();
      threads.add(thread);
    }
    give(processes.get(0));
    await(allEnded);
    for (Thread thread : threads) {
      join(thread);
    }
    current = null;
  }

  private void live(SimProcess process, Life life) {
    await(process.turn());
    process.begin();
    try {
      life.live(process);
    } finally {
      leave(process);
    }
  }

  private void leave(SimProcess process) {
    alive.remove(process);
    if (alive.isEmpty()) {
      allEnded.release();
    } else {
      give(chance.oneOf(alive));
    }
  }

  /** The process whose turn it is; null between runs. */
  SimProcess current() {
    return current;
  }

  /** The processes that have not ended. */
  List<SimProcess> alive() {
    return List.copyOf(alive);
  }

  /** Whether somebody else could have a turn. */
  boolean hasOthers() {
    return alive.size() > 1;
  }

  /** Gives the turn away about so many times in a hundred, if there is somebody to take it. */
  void mayYield(SimProcess process, int percent) {
    List<SimProcess> others = new ArrayList<>();
    for (SimProcess other : alive) {
      if (other != process && !other.isStalled()) {
        others.add(other);
      }
    }
    if (!others.isEmpty() && chance.percent(percent)) {
      give(chance.oneOf(others));
      await(process.turn());
    }
  }

  /** Has a process wait until the others have done so many actions, or have ended. */
  void stall(SimProcess process, int actions) {
    if (hasOthers()) {
      process.stall(actions);
      mayYield(process, 100);
    }
  }

  private void give(SimProcess next) {
    current = next;
    next.turn().release();
  }

  private static void await(Semaphore semaphore) {
    try {
      if (!semaphore.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a process hangs: no turn for " + MOST_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
