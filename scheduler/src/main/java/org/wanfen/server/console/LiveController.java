package org.wanfen.server.console;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A stream of beats that tells pages when to ask again for the part that changes. One a second is
 * enough for people, and cheap: the records know how far a night is, to a second.
 *
 * <p>When the server is closed streams go on while nights come to their safe points, and end before
 * the web server waits for answers that are under way, of which none would ever end by itself.
 */
@Controller
class LiveController implements SmartLifecycle {

  /** Between the nights' end and that of the web server, which are at 512 and 1024 before it. */
  private static final int BEFORE_THE_WEB_SERVER = 768;

  private static final long NO_TIMEOUT = 0;

  /** A browser asks for another stream then, and is let in again, or not any more. */
  private static final int MOST_BEATS = 600;

  private final List<Stream> pages = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "beats");
            thread.setDaemon(true);
            return thread;
          });
  private boolean closed;

  LiveController() {
    var unused = beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** The stream of a page. */
  private static final class Stream {
    private final SseEmitter page = new SseEmitter(NO_TIMEOUT);
    private int sent;

    /** Whether the page is still there; that it was closed is how a stream ends. */
    boolean beat() {
      try {
        page.send(SseEmitter.event().name("beat").data(""));
        sent++;
        return true;
      } catch (IOException | IllegalStateException e) {
        return false;
      }
    }
  }

  /** A stream of beats; one that has ended already once the server is being closed. */
  @GetMapping(path = "/live/beats", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  synchronized SseEmitter beats() {
    Stream stream = new Stream();
    if (closed) {
      stream.page.complete();
      return stream.page;
    }
    stream.page.onCompletion(() -> pages.remove(stream));
    stream.page.onError(gone -> pages.remove(stream));
    pages.add(stream);
    return stream.page;
  }

  private void beat() {
    pages.removeIf(stream -> !stream.beat());
    pages.stream().filter(stream -> stream.sent >= MOST_BEATS).forEach(it -> it.page.complete());
  }

  @Override
  public void start() {
    // It is at work from the beginning.
  }

  @Override
  public synchronized void stop() {
    closed = true;
    beats.shutdownNow();
    pages.forEach(stream -> stream.page.complete());
  }

  @Override
  public synchronized boolean isRunning() {
    return !closed;
  }

  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - BEFORE_THE_WEB_SERVER;
  }
}
