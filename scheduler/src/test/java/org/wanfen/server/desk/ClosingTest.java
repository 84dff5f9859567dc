package org.wanfen.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;
import org.wanfen.server.desk.NightDesk.Ended;
import org.wanfen.server.desk.NightDesk.Work;

/** A server that is closed asks its nights to stop, and begins none. */
@Timeout(60)
final class ClosingTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 7);

  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final Nights nights = new Nights();
  private final TestRecords records = TestRecords.of(new MovableClock("2013-11-07T16:10:00Z"));
  private final NightDesk desk =
      new NightDesk(nights, workers, 1, records.trail, Clock.systemUTC());

  @AfterEach
  void end() {
    nights.safePoint.countDown();
    workers.shutdownNow();
  }

  /** A night that ends when it comes to its safe point. */
  private static final class Nights implements NightOperations {
    private final List<Decision> stops = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CountDownLatch safePoint = new CountDownLatch(1);
    private volatile boolean atWorkYet = true;
    private volatile boolean stopsAtOnce = true;

    @Override
    public NightResult run(RunNight request, NightListener listener) {
      begun.add(request.fund());
      try {
        safePoint.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new NightResult(
          request.fund(),
          request.date(),
          1,
          NightState.STOPPED,
          false,
          true,
          Optional.empty(),
          Duration.ZERO,
          Optional.empty());
    }

    @Override
    public boolean stopOwn(Decision decision) {
      stops.add(decision);
      if (!atWorkYet) {
        atWorkYet = true;
        return false;
      }
      if (stopsAtOnce) {
        safePoint.countDown();
      }
      return true;
    }

    /** Would stop a night of another server's, too. */
    @Override
    public NightState stop(Decision decision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void discard(Decision decision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public NightResult release(Decision decision, NightListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static NightOperations.RunNight request(String fund) {
    return NightOperations.RunNight.of(fund, DATE, "/inbox", "lin");
  }

  @Test
  void nightsAtWorkAreAskedToStopAndThoseThatWaitAreNotBegun() throws Exception {
    BlockingQueue<Ended> ends = new LinkedBlockingQueue<>();
    assertThat(desk.hasRoom()).isTrue();
    assertThat(desk.begin(request("000198"), ends::add)).isEmpty();
    assertThat(desk.begin(request("000199"), ends::add)).isEmpty();
    assertThat(desk.hasRoom()).isFalse();
    assertThat(desk.isWaiting("000198")).as("it has its turn").isFalse();
    assertThat(desk.isWaiting("000199")).isTrue();

    assertThat(desk.close(Duration.ofMinutes(1))).isEmpty();
    assertThat(nights.begun).containsExactly("000198");
    assertThat(nights.stops)
        .contains(new NightOperations.Decision("000198", DATE, ServerStop.BY, ServerStop.REASON));
    assertThat(ends.take().result().orElseThrow().state()).isEqualTo(NightState.STOPPED);
    assertThat(WanfenException.within(ends.take().failure().orElseThrow()).code())
        .isEqualTo(ErrorCode.WRONG_STATE);
    WanfenException refused =
        catchThrowableOfType(WanfenException.class, () -> desk.begin(request("000200")));
    assertThat(refused.code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(desk.atWork()).isEmpty();
    assertThat(desk.isWaiting("000199")).isFalse();
    // Nothing of that got as far as a night, by which it would be in the trail.
    assertThat(refusals())
        .containsExactly(
            "lin night run 000199 2013-11-07 WRONG_STATE",
            "lin night run 000200 2013-11-07 WRONG_STATE");
  }

  private List<String> refusals() {
    return records
        .jdbc
        .sql(
            "select actor || ' ' || action || ' ' || fund || ' ' || business_date || ' ' || outcome"
                + " from trail_entry order by entry_number")
        .query(String.class)
        .list();
  }

  @Test
  void whoAsksForANightWhileAnotherIsAtWorkIsRefusedOnRecord() {
    assertThat(desk.begin(request("000198"))).isEmpty();

    WanfenException refused =
        catchThrowableOfType(WanfenException.class, () -> desk.begin(request("000198").mocked()));

    assertThat(refused.code()).isEqualTo(ErrorCode.NIGHT_RUNNING);
    assertThat(refusals()).containsExactly("lin night run --mock 000198 2013-11-07 NIGHT_RUNNING");
  }

  /** It waits for a lease when it is asked first, and is asked again. */
  @Test
  void aNightThatHasOnlyJustBegunIsAskedUntilItHears() throws Exception {
    nights.atWorkYet = false;
    assertThat(desk.begin(request("000198"))).isEmpty();
    assertThat(desk.close(Duration.ofMinutes(1))).isEmpty();
    assertThat(nights.stops).hasSize(2);
  }

  @Test
  void whatDoesNotStopInTimeIsLeftAtWork() throws Exception {
    nights.stopsAtOnce = false;
    assertThat(desk.begin(request("000198"))).isEmpty();
    assertThat(desk.close(Duration.ZERO)).extracting(Work::fund).containsExactly("000198");
    assertThat(nights.stops).hasSize(1);
  }
}
