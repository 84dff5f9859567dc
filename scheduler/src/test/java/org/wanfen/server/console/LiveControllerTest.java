package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of a server that is being closed. */
final class LiveControllerTest {

  private final LiveController live = new LiveController();

  @Test
  void streamsEndWhenTheServerIsClosedAndThoseThatAreAskedForThenHaveEndedAlready() {
    SseEmitter before = live.beats();
    assertThat(live.isRunning()).isTrue();

    live.stop();

    assertThat(live.isRunning()).isFalse();
    assertEnded(before);
    // A browser whose stream has ended asks for another one at once.
    assertEnded(live.beats());
  }

  private static void assertEnded(SseEmitter page) {
    assertThatThrownBy(() -> page.send("x")).isInstanceOf(IllegalStateException.class);
  }
}
