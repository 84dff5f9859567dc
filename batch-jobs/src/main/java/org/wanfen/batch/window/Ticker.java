package org.wanfen.batch.window;

import java.time.Duration;

/** Has work done again and again, outside of the thread that asks for it. */
@FunctionalInterface
public interface Ticker {

  /**
   * Has work done about every so often until it is closed, each in a thread of its own. What it
   * throws is logged and does not end it.
   *
   * @param name what the thread is called
   */
  Ticking every(Duration period, String name, Runnable work);

  /** Work that is done again and again. */
  interface Ticking extends AutoCloseable {

    /** Ends it; waits a while for work that is being done. */
    @Override
    void close();
  }
}
