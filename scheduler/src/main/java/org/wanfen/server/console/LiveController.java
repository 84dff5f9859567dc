package org.wanfen.server.console;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A stream of beats that tells pages when to ask again for the part that changes. One a second is
 * enough for people, and cheap: the records know how far a night is, to a second.
 */
@Controller
class LiveController implements ApplicationListener<ContextClosedEvent> {

  private static final long NO_TIMEOUT = 0;

  private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "beats"));

  LiveController() {
    var unused = beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  @GetMapping(path = "/live/beats", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter beats() {
    SseEmitter page = new SseEmitter(NO_TIMEOUT);
    page.onCompletion(() -> pages.remove(page));
    page.onError(gone -> pages.remove(page));
    pages.add(page);
    return page;
  }

  private void beat() {
    pages.removeIf(page -> !reached(page));
  }

  /** Whether a page is still there; that it was closed is how a stream ends. */
  private static boolean reached(SseEmitter page) {
    try {
      page.send(SseEmitter.event().name("beat").data(""));
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** At the very beginning of the end: the web server waits for streams that are open. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    beats.shutdownNow();
    pages.forEach(SseEmitter::complete);
  }
}
