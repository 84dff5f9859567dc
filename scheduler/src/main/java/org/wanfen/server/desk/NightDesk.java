package org.wanfen.server.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wanfen.batch.log.LogContext;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

/**
 * Begins nights in the background, one of a fund at a time and a few funds at once; those beyond
 * that wait for their turn. What refuses a night at once is told at once; how it goes on is in the
 * records, for every server on the same database.
 */
public final class NightDesk {

  /** What is refused at once is refused within this time. */
  private static final Duration AT_ONCE = Duration.ofMillis(1500);

  private static final Duration ASK_AGAIN = Duration.ofMillis(500);

  private final NightOperations nights;
  private final ExecutorService workers;
  private final int atOnce;
  private final ActionTrail trail;
  private final Clock clock;
  private final Map<String, Work> atWork = new TreeMap<>();
  private final Set<String> waiting = new TreeSet<>();
  private final Map<String, Ended> ended = new TreeMap<>();
  private boolean closing;

  /**
   * A desk.
   *
   * @param workers has so many threads
   * @param atOnce how many
   * @param trail has an entry for each request that is refused here, before it is a night's
   */
  public NightDesk(
      NightOperations nights, ExecutorService workers, int atOnce, ActionTrail trail, Clock clock) {
    this.nights = nights;
    this.workers = workers;
    this.atOnce = atOnce;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A night that this server has at work, or that waits for its turn.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param by who asked for it
   * @param since when it was asked for
   */
  public record Work(String fund, LocalDate date, String by, Instant since) {}

  /**
   * How the last night of a fund that this server had at work ended.
   *
   * @param work the night
   * @param at when
   * @param result what came of it; empty if it was refused or failed
   * @param failure why; empty if there is a result
   */
  public record Ended(
      Work work, Instant at, Optional<NightResult> result, Optional<Throwable> failure) {}

  /**
   * Begins a night, or goes on with one.
   *
   * @return what came of it, if it came to an end at once; empty: it is under way
   * @throws WanfenException if it is refused at once; NIGHT_RUNNING if this server has a night of
   *     the fund at work
   */
  public Optional<NightResult> begin(RunNight request) {
    return begin(request, end -> {});
  }

  /**
   * As above, for whoever has to know how it ended.
   *
   * @param atEnd is told when it has ended, in whatever thread
   */
  public Optional<NightResult> begin(RunNight request, Consumer<Ended> atEnd) {
    Work work = new Work(request.fund(), request.date(), request.by(), clock.instant());
    Asked asked =
        asked(work, request.mock() ? "night run --mock" : "night run").because(request.reason());
    return begin(work, asked, () -> nights.run(request, NightListener.silent()), atEnd);
  }

  /**
   * Begins to publish a held night in spite of its differences; as {@link #begin}.
   *
   * @throws WanfenException as {@link NightOperations#release}
   */
  public Optional<NightResult> release(Decision decision) {
    Work work = new Work(decision.fund(), decision.date(), decision.by(), clock.instant());
    Asked asked = asked(work, "night release").because(decision.reason());
    return begin(work, asked, () -> nights.release(decision, NightListener.silent()), end -> {});
  }

  /** As {@link NightOperations#stop}. */
  public NightState stop(Decision decision) {
    return nights.stop(decision);
  }

  /** As {@link NightOperations#discard}. */
  public void discard(Decision decision) {
    nights.discard(decision);
  }

  /** The nights that this server has at work, and those that wait for their turn. */
  public synchronized List<Work> atWork() {
    return List.copyOf(atWork.values());
  }

  /** Whether the night of a fund waits here until others have ended. */
  public synchronized boolean isWaiting(String fund) {
    return waiting.contains(fund);
  }

  /** Whether a night that is begun now would not have to wait for its turn. */
  public synchronized boolean hasRoom() {
    return atWork.size() < atOnce && !closing;
  }

  /** Whether the server is being closed, so that nights end that would have gone on. */
  public synchronized boolean isClosing() {
    return closing;
  }

  /** How the last night of a fund ended that this server had at work. */
  public synchronized Optional<Ended> lastOf(String fund) {
    return Optional.ofNullable(ended.get(fund));
  }

  private static Asked asked(Work work, String action) {
    return Asked.about(work.by(), action, work.fund()).on(work.date());
  }

  private Optional<NightResult> begin(
      Work work, Asked asked, Supplier<NightResult> night, Consumer<Ended> atEnd) {
    LogContext about = LogContext.of(work.fund(), work.date());
    Supplier<NightResult> inTurn =
        () -> {
          admitted(asked, this::requireOpen);
          return night.get();
        };
    AtomicReference<Future<NightResult>> running = new AtomicReference<>();
    admitted(
        asked, () -> running.set(enter(work, () -> about.get(() -> run(work, inTurn, atEnd)))));
    return atOnce(work, running.get());
  }

  /** What a night itself refuses is in the trail by the night; what is refused here, by this. */
  private void admitted(Asked asked, Runnable admission) {
    try {
      admission.run();
    } catch (WanfenException refusal) {
      trail.addFailure(asked, refusal);
      throw refusal;
    }
  }

  private static Optional<NightResult> atOnce(Work work, Future<NightResult> running) {
    try {
      return Optional.of(running.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw FileFaults.of("running the night of", work.fund() + " " + work.date(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Together: once the desk is being closed nothing is handed in any more. */
  private synchronized Future<NightResult> enter(Work work, Callable<NightResult> run) {
    requireOpen();
    Work other = atWork.putIfAbsent(work.fund(), work);
    if (other != null) {
      throw new WanfenException(
          ErrorCode.NIGHT_RUNNING,
          "A night of "
              + work.fund()
              + " is at work already: "
              + other.date()
              + ", asked for by "
              + other.by(),
          "Nothing was changed.",
          "Wait until it is done, or stop it.");
    }
    waiting.add(work.fund());
    return workers.submit(run);
  }

  private synchronized void hasItsTurn(Work work) {
    waiting.remove(work.fund());
  }

  private synchronized void requireOpen() {
    if (closing) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          "The server is shutting down and begins no nights any more",
          "Nothing was changed.",
          "Ask again when it is back.");
    }
  }

  /**
   * Begins nothing any more and asks the nights at work to stop at their next safe point, where
   * they can be resumed; those that wait for their turn are not begun.
   *
   * @param patience how long to wait for them
   * @return those that have not ended by then
   */
  List<Work> close(Duration patience) throws InterruptedException {
    synchronized (this) {
      closing = true;
    }
    workers.shutdown();
    ClosingRequests requests = new ClosingRequests(nights);
    Instant until = clock.instant().plus(patience);
    do {
      for (Work work : atWork()) {
        LogContext.of(work.fund(), work.date()).run(() -> requests.ask(work));
      }
    } while (!workers.awaitTermination(ASK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
        && clock.instant().isBefore(until));
    return atWork();
  }

  private NightResult run(Work work, Supplier<NightResult> night, Consumer<Ended> atEnd) {
    Optional<NightResult> result = Optional.empty();
    Optional<Throwable> failure = Optional.empty();
    hasItsTurn(work);
    try {
      NightResult done = night.get();
      result = Optional.of(done);
      return done;
    } catch (RuntimeException | Error e) {
      failure = Optional.of(e);
      throw e;
    } finally {
      Ended end = new Ended(work, clock.instant(), result, failure);
      // First: whoever sees that it has left sees what came of it.
      try {
        atEnd.accept(end);
      } finally {
        leave(end);
      }
    }
  }

  private synchronized void leave(Ended end) {
    atWork.remove(end.work().fund());
    ended.put(end.work().fund(), end);
  }
}
