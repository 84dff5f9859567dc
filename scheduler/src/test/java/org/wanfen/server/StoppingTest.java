package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.datasets.Replays;
import org.wanfen.server.desk.DeskClosing;
import org.wanfen.server.people.Role;

/** What a server waits for when it is closed. */
@Tag("database")
@Timeout(120)
class StoppingTest {

  @TempDir private Path folder;

  /** As a service manager gives it, with some time left for what is below the server. */
  private static final Duration AT_MOST = Duration.ofSeconds(85);

  /** Alarms, posts, checks and figures, each of which may have to be left. */
  private static final Duration WATCHES = Duration.ofSeconds(4 * 5);

  @Test
  void allThatIsWaitedForOneAfterTheOtherIsLessThanAServiceManagerWaits() {
    Duration all =
        DeskClosing.PATIENCE.plus(ServerConfiguration.ANSWERS).plus(Replays.TO_END).plus(WATCHES);
    assertThat(all).isLessThanOrEqualTo(AT_MOST);
  }

  /** A stream that is cut off, and not ended, is what the web server has waited for in vain. */
  @Test
  void streamsEndBeforeTheServerDoes() throws Exception {
    TestServer server = TestServer.start(folder.resolve("home"), Clock.systemUTC());
    server.add("chen", Role.VIEWER);
    Browser chen = server.browser();
    assertThat(chen.signIn("chen", TestServer.PASSWORD).statusCode()).isEqualTo(302);
    HttpResponse<InputStream> stream = chen.stream("/live/beats");
    assertThat(stream.body().read()).isEqualTo((int) 'e');

    server.close();

    assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("vent:beat");
  }
}
