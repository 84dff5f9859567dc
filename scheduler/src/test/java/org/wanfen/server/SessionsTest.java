package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.people.Role;

/** How long somebody stays in, at how many places, and where signing in leads to. */
@Tag("database")
class SessionsTest {

  private static final String ENDED = "/sign-in?ended";

  @TempDir private static Path folder;
  private static MovableClock clock;
  private static TestServer server;
  private static int tests;

  private String name;

  @BeforeAll
  static void serve() {
    clock = new MovableClock("2013-11-11T16:10:00Z");
    server = TestServer.start(folder.resolve("home"), clock);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** Each test has somebody of its own at the one server. */
  @BeforeEach
  void letIn() {
    tests++;
    name = "chen" + tests;
    server.add(name, Role.OPERATOR);
  }

  private Browser signedIn() {
    Browser browser = server.browser();
    assertThat(location(browser.signIn(name, TestServer.PASSWORD))).isEqualTo("/");
    return browser;
  }

  /** As it was sent, so that one that names a host is seen. */
  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/live/tonight", "/metrics", "/nights"})
  void whatAPageAsksForByItselfIsNoUse(String path) {
    Browser chen = signedIn();
    for (int minutes = 0; minutes < 30; minutes += 10) {
      assertThat(chen.getPart(path).statusCode()).isEqualTo(200);
      clock.pass(Duration.ofMinutes(10));
    }
    HttpResponse<String> over = chen.getPart(path);

    assertThat(over.statusCode()).isEqualTo(401);
    assertThat(over.headers().firstValue("HX-Redirect")).hasValue(ENDED);
    assertThat(location(chen.get("/"))).isEqualTo("/sign-in");
  }

  @Test
  void useKeepsASessionButNotForEver() {
    Browser chen = signedIn();
    for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
      assertThat(chen.get("/nights").statusCode()).as("after %s min", minutes).isEqualTo(200);
      clock.pass(Duration.ofMinutes(20));
    }
    assertThat(location(chen.get("/nights"))).isEqualTo(ENDED);
    assertThat(signedIn().get("/nights").statusCode()).isEqualTo(200);
  }

  @Test
  void ofManySessionsOfOnePersonTheOldestEnds() {
    List<Browser> browsers = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      browsers.add(signedIn());
    }
    assertThat(location(browsers.get(0).get("/nights"))).isEqualTo(ENDED);
    for (Browser browser : browsers.subList(1, 11)) {
      assertThat(browser.get("/nights").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/nights?month=2013-11, false, /nights?month=2013-11",
    "/nights, true, /",
    "/live/tonight, false, /",
    "/live/beats, false, /",
    "/nihgts, false, /"
  })
  void signingInLeadsToThePageThatWasAskedFor(String asked, boolean part, String led) {
    Browser chen = server.browser();
    int unused = (part ? chen.getPart(asked) : chen.get(asked)).statusCode();

    assertThat(location(chen.signIn(name, TestServer.PASSWORD))).isEqualTo(led);
  }

  /** A Host header is what somebody says. */
  @Test
  void noAddressIsMadeOfTheHostThatIsSaidToBeAsked() {
    String asked = server.raw("GET /nights HTTP/1.1", "Host: elsewhere.example");

    assertThat(asked).startsWith("HTTP/1.1 302").contains("Location: /sign-in\r\n");
    assertThat(asked).doesNotContain("elsewhere.example");
  }

  /** Also what Tomcat or the firewall refuses before any of ours sees it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sign-in HTTP/1.1",
        "GET /nights//x HTTP/1.1",
        "GET /nights/%2e%2e/x HTTP/1.1",
        "GET /nights/%00 HTTP/1.1",
        "GET /nights/%zz HTTP/1.1",
        "TRACE / HTTP/1.1"
      })
  void everyAnswerIsStrict(String request) {
    String answer = server.raw(request, "Host: localhost");

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("Tomcat", "org.apache");
    assertThat(answer.lines().takeWhile(line -> !line.isEmpty()).toList())
        .anyMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none'"))
        .contains(
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: no-referrer")
        .doesNotHaveDuplicates();
  }
}
