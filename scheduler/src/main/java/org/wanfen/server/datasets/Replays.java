package org.wanfen.server.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

/** The replays of this server: one at a time, the last few kept until it ends. */
public final class Replays implements AutoCloseable {

  private static final int MOST_KEPT = 10;
  private static final int MOST_LINES = 1000;
  private static final Duration LONGEST = Duration.ofHours(2);

  /** How long the one at work may take to end when the server is closed. */
  public static final Duration TO_END = Duration.ofSeconds(5);

  private static final int MOST_NIGHTS = 1000;

  private final ReplayProgram program;
  private final ActionTrail trail;
  private final Clock clock;
  private final Deque<Kept> kept = new ArrayDeque<>();

  Replays(ReplayProgram program, ActionTrail trail, Clock clock) {
    this.program = program;
    this.trail = trail;
    this.clock = clock;
  }

  /** A replay with its process. */
  private static final class Kept {
    private final Replay begun;
    private final Process process;
    private final Deque<String> lines = new ArrayDeque<>();
    private boolean silent;

    Kept(Replay begun, Process process) {
      this.begun = begun;
      this.process = process;
    }

    synchronized void add(String line) {
      lines.add(line);
      if (lines.size() > MOST_LINES) {
        lines.remove();
      }
    }

    /** It prints nothing any more. */
    synchronized void fallSilent() {
      silent = true;
    }

    /** It has ended once all that it printed is here. */
    synchronized Replay now() {
      boolean atWork = process.isAlive() || !silent;
      OptionalInt status = atWork ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
      return begun.as(status, new ArrayList<>(lines));
    }
  }

  /**
   * Begins a replay.
   *
   * @param dataset the dataset's folder
   * @param nights how many nights at most
   * @param by who asks
   * @throws WanfenException NIGHT_RUNNING if there is one at work, WRONG_USAGE if no folder is
   *     given
   */
  public synchronized void begin(String dataset, Optional<Integer> nights, String by) {
    String folder = Names.required(dataset, "the folder of the dataset");
    if (nights.filter(number -> number < 1 || number > MOST_NIGHTS).isPresent()) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "Not a number of nights from 1 to " + MOST_NIGHTS + ": " + nights.get(),
          "Nothing was begun.",
          "Correct it and ask again.");
    }
    Kept begun =
        trail.during(
            asked(by, "dataset replay"),
            folder,
            () -> {
              requireNone();
              return start(folder, nights, by);
            });
    kept.addFirst(begun);
    if (kept.size() > MOST_KEPT) {
      kept.removeLast();
    }
  }

  private void requireNone() {
    if (all().stream().anyMatch(Replay::isAtWork)) {
      throw new WanfenException(
          ErrorCode.NIGHT_RUNNING,
          "A replay is at work already",
          "Nothing was begun.",
          "Wait until it is done, or stop it.");
    }
  }

  private Kept start(String dataset, Optional<Integer> nights, String by) {
    try {
      Process process = program.start(dataset, nights, by);
      Kept begun = new Kept(Replay.begun(dataset, by, clock.instant()), process);
      Thread reader = new Thread(() -> read(begun), "replay");
      reader.setDaemon(true);
      reader.start();
      var unused =
          process
              .onExit()
              .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
              .whenComplete((ended, tooLong) -> process.destroy());
      return begun;
    } catch (IOException e) {
      throw FileFaults.of("replaying", dataset, e);
    }
  }

  private static void read(Kept replay) {
    try (BufferedReader lines = replay.process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        replay.add(line);
      }
    } catch (IOException e) {
      replay.add("… " + e.getMessage());
    } finally {
      replay.fallSilent();
    }
  }

  /** All that are kept, the newest first. */
  public synchronized List<Replay> all() {
    return kept.stream().map(Kept::now).toList();
  }

  /**
   * Ends the one at work.
   *
   * @param by who asks
   * @throws WanfenException WRONG_STATE if there is none
   */
  public synchronized void stop(String by) {
    Optional<Kept> atWork = kept.stream().filter(replay -> replay.now().isAtWork()).findFirst();
    boolean unused =
        trail.during(
            asked(by, "dataset stop"),
            atWork.map(replay -> replay.begun.dataset()).orElse("none"),
            () -> {
              atWork.orElseThrow(Replays::nothingAtWork).process.destroy();
              return true;
            });
  }

  private static WanfenException nothingAtWork() {
    return new WanfenException(
        ErrorCode.WRONG_STATE,
        "No replay is at work",
        "Nothing was changed.",
        "See how the last one ended.");
  }

  private static Asked asked(String by, String action) {
    return new Asked(
        by, action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Ends the one at work, and waits for its end. */
  @Override
  public synchronized void close() {
    kept.forEach(replay -> replay.process.destroy());
    for (Kept replay : kept) {
      if (!hasEnded(replay.process)) {
        var unused = replay.process.destroyForcibly();
      }
    }
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
