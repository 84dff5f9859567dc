package org.wanfen.batch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Work that is done again and again by a thread. */
final class ThreadTickerTest {

  @Test
  void whatItThrowsDoesNotEndIt() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(2);
    Thread here = Thread.currentThread();
    AtomicReference<Thread> there = new AtomicReference<>();
    Ticker.Ticking ticking =
        new ThreadTicker()
            .every(
                Duration.ofMillis(1),
                "watch-test",
                () -> {
                  there.set(Thread.currentThread());
                  times.countDown();
                  throw new IllegalStateException("this time");
                });
    assertThat(times.await(60, TimeUnit.SECONDS)).isTrue();
    ticking.close();
    assertThat(there.get()).isNotSameAs(here);
    assertThat(there.get().getName()).isEqualTo("watch-test");
    assertThat(there.get().isDaemon()).as("no reason for a process to stay").isTrue();
  }

  @Test
  void onceClosedItIsNotDoneAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Ticker.Ticking ticking =
        new ThreadTicker()
            .every(
                Duration.ofMillis(1),
                "watch-test",
                () -> {
                  times.incrementAndGet();
                  begun.countDown();
                });
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    ticking.close();
    int then = times.get();
    ticking.close();
    assertThat(times.get()).isEqualTo(then);
  }
}
