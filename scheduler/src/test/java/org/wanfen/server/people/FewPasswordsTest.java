package org.wanfen.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** How many passwords are looked at at once. */
@Timeout(60)
final class FewPasswordsTest {

  private static final int MANY = 24;
  private static final Duration LONG = Duration.ofSeconds(50);

  private final Slow slow = new Slow();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

  @AfterEach
  void end() {
    slow.go.release(MANY);
    threads.shutdownNow();
  }

  /** Takes as long as a test wants it to. */
  private static final class Slow implements PasswordEncoder {
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore go = new Semaphore(0);

    @Override
    public String encode(CharSequence password) {
      return work() ? "hash" : "none";
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      return work();
    }

    private boolean work() {
      mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
      begun.countDown();
      try {
        go.acquire();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      atWork.decrementAndGet();
      return true;
    }
  }

  @Test
  void noMoreThanAFewAreLookedAtAtOnceAndAllComeToTheirTurn() throws Exception {
    FewPasswords few = new FewPasswords(slow, 2, MANY, LONG);
    List<Future<Boolean>> asked = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      asked.add(threads.submit(() -> few.matches("a", "b") && few.encode("a").equals("hash")));
    }
    slow.go.release(2 * MANY);
    for (Future<Boolean> one : asked) {
      assertThat(one.get()).isTrue();
    }
    assertThat(slow.mostAtWork).hasValueBetween(1, 2);
  }

  @Test
  void whoWaitsForTooLongIsToldSo() throws Exception {
    FewPasswords few = new FewPasswords(slow, 1, MANY, Duration.ofMillis(1));
    Future<Boolean> first = threads.submit(() -> few.matches("a", "b"));
    slow.begun.await();

    assertThat(refused(few)).isEqualTo(ErrorCode.SERVER_BUSY);

    slow.go.release();
    assertThat(first.get()).isTrue();
    slow.go.release();
    assertThat(few.matches("a", "b")).isTrue();
  }

  /** The line has an end: threads that wait are not there for others. */
  @Test
  void whoFindsALongLineDoesNotWait() throws Exception {
    FewPasswords few = new FewPasswords(slow, 1, 0, LONG);
    Future<Boolean> first = threads.submit(() -> few.matches("a", "b"));
    slow.begun.await();

    assertThat(refused(few)).isEqualTo(ErrorCode.SERVER_BUSY);

    slow.go.release();
    assertThat(first.get()).isTrue();
  }

  private static ErrorCode refused(PasswordEncoder passwords) {
    return catchThrowableOfType(WanfenException.class, () -> passwords.matches("a", "b")).code();
  }
}
