package org.wanfen.batch.night;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wanfen.batch.window.Ticker;

/** Ticks when a test says so, in the test's thread. */
public final class TestTicker implements Ticker {

  private final List<Runnable> works = new CopyOnWriteArrayList<>();

  @Override
  public Ticking every(Duration period, String name, Runnable work) {
    works.add(work);
    return () -> works.remove(work);
  }

  /** Has everything done that is to be done again and again, once, in the order it was begun. */
  public void tick() {
    works.forEach(Runnable::run);
  }
}
