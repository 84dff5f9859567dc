package org.wanfen.settlement.export;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wanfen.settlement.files.FileFaults;

/** Has one thing made on another thread while this one works with the thing before. */
final class Ahead<T> implements AutoCloseable {

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private Future<T> next;

  /** Begins to make the next thing. */
  void begin(Callable<T> making) {
    next = other.submit(making);
  }

  /** The thing that was begun, as soon as it is made. */
  T take() {
    try {
      return next.get();
    } catch (ExecutionException e) {
      throw FileFaults.of("making", "accounts.csv", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FileFaults.of("making", "accounts.csv", e);
    }
  }

  /** Gives up what is not made yet. */
  @Override
  public void close() {
    other.shutdownNow();
  }
}
