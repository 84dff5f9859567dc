package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.people.Role;

/** Forms of a session that is over, and requests that only ask whether something is there. */
class OldFormsTest {

  private static final String DISCARD = "/nights/000198/2013-11-11/discard";

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server = TestServer.start(folder.resolve("home"), Clock.systemUTC());
    server.add("chen", Role.VIEWER);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** As that of a session which has ended, or of a server that was started anew since. */
  private static HttpResponse<String> sent(Browser browser, String path) {
    return browser.post(
        path, Map.of("name", "chen", "password", TestServer.PASSWORD, "reason", "x"), "an old one");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static List<String> turnedAway() {
    return server.trail().stream()
        .filter(line -> line.outcome().equals("NOT_ALLOWED"))
        .map(line -> line.by() + " " + line.action() + " " + line.detail().orElse(""))
        .toList();
  }

  @Test
  void whoseSignInPageWasOpenForTooLongIsShownAnother() {
    Browser browser = server.browser();

    assertThat(location(sent(browser, "/sign-in"))).isEqualTo("/sign-in?old");
    assertThat(browser.get("/sign-in?old").body()).contains("open for too long");
    assertThat(location(browser.signIn("chen", TestServer.PASSWORD))).isEqualTo("/");
  }

  @Test
  void whoIsInNoMoreIsToldSoAndNotThatRolesDoNotAllowIt() {
    assertThat(location(sent(server.browser(), DISCARD))).isEqualTo("/sign-in?ended");
    assertThat(location(sent(server.browser(), "/sign-out"))).isEqualTo("/sign-in?ended");
    assertThat(turnedAway()).contains("nobody page POST " + DISCARD);
  }

  @Test
  void aPageFromBeforeTheSignInIsNamedAsThat() {
    Browser chen = server.browser();
    assertThat(chen.signIn("chen", TestServer.PASSWORD).statusCode()).isEqualTo(302);

    HttpResponse<String> old = sent(chen, DISCARD);
    assertThat(old.statusCode()).isEqualTo(403);
    assertThat(old.body()).contains("from before you signed in").doesNotContain("Your roles");
    assertThat(turnedAway()).contains("chen page POST " + DISCARD);
    assertThat(chen.post(DISCARD, Map.of("reason", "x")).body()).contains("Your roles");
  }

  /** Who may look may ask whether there is something to look at; nobody else. */
  @Test
  void headsAreForThoseWhoMayLook() {
    Browser chen = server.browser();
    assertThat(chen.signIn("chen", TestServer.PASSWORD).statusCode()).isEqualTo(302);

    assertThat(chen.ask("HEAD", "/nights").statusCode()).isEqualTo(200);
    assertThat(chen.ask("HEAD", "/trail").statusCode()).isEqualTo(403);
    assertThat(server.program("chen").ask("HEAD", "/funds").statusCode()).isEqualTo(200);
    assertThat(server.program("chen").ask("HEAD", "/trail").statusCode()).isEqualTo(403);
    assertThat(turnedAway())
        .contains("chen page HEAD /trail", "chen api HEAD /api/v1/trail")
        .doesNotContain("chen page HEAD /nights", "chen api HEAD /api/v1/funds");
  }
}
