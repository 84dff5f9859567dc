package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.TestServer.Program;
import org.wanfen.server.people.Role;

/** Who comes in, with what password, and what becomes of sessions and tokens. */
@Tag("database")
class PeopleTest {

  private static final Pattern GIVEN = Pattern.compile("id=\"password\">([^<]+)<");
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
  private static final String NEW_PASSWORD = "correct horse battery";

  @TempDir private static Path homes;
  private static MovableClock clock;
  private static TestServer server;
  private static int tests;

  private String administrator;
  private String operator;

  @BeforeAll
  static void serve() {
    clock = new MovableClock("2013-11-11T16:10:00Z");
    server = TestServer.start(homes.resolve("home"), clock);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** Each test has people of its own at the one server, and begins in a minute of its own. */
  @BeforeEach
  void letIn() {
    clock.pass(Duration.ofMinutes(2));
    tests++;
    administrator = "gao" + tests;
    operator = "chen" + tests;
    server.add(administrator, Role.ADMINISTRATOR);
    server.add(operator, Role.OPERATOR);
  }

  private static Browser signedIn(String name) {
    return signedIn(server, name);
  }

  private static Browser signedIn(TestServer at, String name) {
    Browser browser = at.browser();
    assertThat(location(browser.signIn(name, TestServer.PASSWORD))).isEqualTo("/");
    return browser;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(PeopleTest::path).orElse("");
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    Matcher matcher = pattern.matcher(answer.body());
    assertThat(matcher.find()).as(answer.body()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theFirstAdministratorChangesThePasswordBeforeAnythingElse() {
    try (TestServer own = TestServer.start(homes.resolve("first"), clock)) {
      var first = own.server().firstAdministrator().orElseThrow();
      Browser browser = own.browser();
      assertThat(location(browser.signIn(first.name(), first.password()))).isEqualTo("/");

      assertThat(location(browser.get("/"))).isEqualTo("/me");
      assertThat(location(browser.get("/people"))).isEqualTo("/me");
      assertThat(location(browser.post("/people", Map.of("name", "lin", "roles", "OPERATOR"))))
          .isEqualTo("/me");
      assertThat(location(browser.post("/me/tokens", Map.of("whatFor", "x", "days", "1"))))
          .isEqualTo("/me");
      assertThat(own.people().find("lin")).isEmpty();

      HttpResponse<String> changed = change(browser, first.password(), NEW_PASSWORD);
      assertThat(location(changed)).isEqualTo("/me");
      assertThat(browser.get("/people").statusCode()).isEqualTo(200);
      assertThat(own.people().find(first.name()).orElseThrow().mustChangePassword()).isFalse();
    }
  }

  private static HttpResponse<String> change(Browser browser, String old, String password) {
    return browser.post(
        "/me/password", Map.of("old", old, "password", password, "again", password));
  }

  @Test
  void somebodyComesInWithAPasswordForOneTime() {
    Browser gao = signedIn(administrator);
    HttpResponse<String> added = gao.post("/people", Map.of("name", "王芳", "roles", "APPROVER"));
    String password = found(GIVEN, added);

    Browser wang = server.browser();
    assertThat(location(wang.signIn("王芳", password))).isEqualTo("/");
    assertThat(location(wang.get("/nights"))).isEqualTo("/me");
    assertThat(change(wang, password, password).statusCode()).isEqualTo(422);
    assertThat(change(wang, password, "short").statusCode()).isEqualTo(422);
    assertThat(location(change(wang, password, NEW_PASSWORD))).isEqualTo("/me");
    assertThat(wang.get("/nights").statusCode()).isNotIn(302, 403);
    assertThat(server.trail())
        .anyMatch(line -> line.by().equals(administrator) && line.action().equals("person add"));
  }

  @Test
  void rolesOfASessionAreThoseOfNow() {
    Browser chen = signedIn(operator);
    assertThat(chen.get("/trail").statusCode()).isEqualTo(403);

    server.people().setRoles(operator, Set.of(Role.AUDITOR));
    assertThat(chen.get("/trail").statusCode()).isEqualTo(200);

    server.people().setActive(operator, false);
    assertThat(location(chen.get("/trail"))).isEqualTo("/sign-in?ended");
    server.people().setActive(operator, true);
    assertThat(location(chen.get("/trail"))).as("the session is over").isEqualTo("/sign-in");
  }

  @Test
  void aChangedPasswordEndsOtherSessions() {
    Browser here = signedIn(operator);
    Browser elsewhere = signedIn(operator);
    String before = here.session();

    assertThat(location(change(here, TestServer.PASSWORD, NEW_PASSWORD))).isEqualTo("/me");

    assertThat(here.session()).isNotEqualTo(before);
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
    assertThat(location(elsewhere.get("/me"))).isEqualTo("/sign-in?ended");
  }

  @Test
  void aSessionGetsANewNameAtSignIn() {
    Browser browser = server.browser();
    assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
    String before = browser.session();
    assertThat(location(browser.signIn(operator, TestServer.PASSWORD))).isEqualTo("/");

    assertThat(before).isNotEmpty();
    assertThat(browser.session()).isNotEqualTo(before);
  }

  @Test
  void nobodyTakesTheAdministratorsRoleFromHimselfOrTheLastOne() {
    try (TestServer own = TestServer.start(homes.resolve("last"), clock)) {
      own.add("gao", Role.ADMINISTRATOR);
      Browser gao = signedIn(own, "gao");

      assertThat(gao.post("/people/gao/roles", Map.of("roles", "VIEWER")).statusCode())
          .isEqualTo(422);
      assertThat(gao.post("/people/gao/deactivate", Map.of()).statusCode()).isEqualTo(422);
      // Of the two, the other one goes; then gao is the last.
      assertThat(location(gao.post("/people/admin/roles", Map.of("roles", "VIEWER"))))
          .isEqualTo("/people/admin");
      assertThat(own.people().find("gao").orElseThrow().roles())
          .containsExactly(Role.ADMINISTRATOR);
      assertThat(own.trail())
          .filteredOn(line -> line.outcome().equals("ADMINISTRATOR_NEEDED"))
          .hasSize(2);
    }
  }

  @Test
  void afterFiveWrongPasswordsNobodyOfThatNameComesInForAWhile() {
    for (int i = 0; i < 5; i++) {
      assertThat(location(server.browser().signIn(operator, "wrong"))).isEqualTo("/sign-in?failed");
    }
    assertThat(location(server.browser().signIn(operator, TestServer.PASSWORD)))
        .isEqualTo("/sign-in?failed");

    clock.pass(Duration.ofMinutes(16));
    assertThat(location(server.browser().signIn(operator, TestServer.PASSWORD))).isEqualTo("/");
    assertThat(server.trail())
        .anyMatch(
            line ->
                line.by().equals(operator)
                    && line.detail().equals(Optional.of("wrong password; locked out for a while")));
  }

  /** Else a crowd at the door would take all cores from a night that is at work. */
  @Test
  void whenVeryManySignInAtOnceSomeAreAskedToTryAgain() throws Exception {
    try (TestServer own = TestServer.startAtFullStrength(homes.resolve("crowd"), clock)) {
      own.add("chen", Role.OPERATOR);
      assertThat(own.people().find("chen").orElseThrow().passwordHash()).startsWith("$2a$12$");
      int many = 40;
      ExecutorService threads = Executors.newFixedThreadPool(many);
      List<Future<HttpResponse<String>>> tries = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        tries.add(threads.submit(() -> own.browser().signIn("chen", TestServer.PASSWORD)));
      }
      int busy = 0;
      for (Future<HttpResponse<String>> one : tries) {
        HttpResponse<String> answer = one.get();
        if (answer.statusCode() == 503) {
          busy++;
          assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
          assertThat(answer.body()).contains("Too many people are signing in");
        } else {
          assertThat(location(answer)).isEqualTo("/");
        }
      }
      threads.shutdown();
      assertThat(busy).isBetween(1, many - 1);
      assertThat(own.trail())
          .anyMatch(line -> line.detail().orElse("").startsWith("too many at once"));
      // Nobody is locked out by that.
      assertThat(own.people().find("chen").orElseThrow().failedSignIns()).isZero();
      assertThat(signedIn(own, "chen").get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAdministratorEndsALock() {
    for (int i = 0; i < 5; i++) {
      var unused = server.browser().signIn(operator, "wrong");
    }
    Browser gao = signedIn(administrator);
    assertThat(gao.get("/people").body()).contains("locked out until");

    assertThat(location(gao.post("/people/" + operator + "/unlock", Map.of())))
        .isEqualTo("/people/" + operator);

    assertThat(location(server.browser().signIn(operator, TestServer.PASSWORD))).isEqualTo("/");
  }

  @Test
  void aTokenIsShownOnceAndCanBeTakenBackAndExpires() {
    Browser chen = signedIn(operator);
    HttpResponse<String> made =
        chen.post("/me/tokens", Map.of("whatFor", "monitoring", "days", "2"));
    String secret = found(SECRET, made);
    assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(chen.get("/me").body()).doesNotContain(secret).contains("monitoring");
    Program program = server.new Program(secret);
    assertThat(program.get("/funds").statusCode()).isEqualTo(200);

    clock.pass(Duration.ofHours(49));
    assertThat(program.get("/funds").statusCode()).as("expired").isEqualTo(401);

    String another =
        found(SECRET, signedIn(operator).post("/me/tokens", Map.of("whatFor", "b", "days", "2")));
    Browser again = signedIn(operator);
    Matcher id = Pattern.compile("/me/tokens/([0-9a-f]+)/revoke").matcher(again.get("/me").body());
    assertThat(id.find()).isTrue();
    assertThat(location(again.post("/me/tokens/" + id.group(1) + "/revoke", Map.of())))
        .isEqualTo("/me");
    assertThat(server.new Program(another).get("/funds").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenRestsWhileThePasswordHasToBeChanged() {
    Program program = server.program(operator);
    server.people().setPassword(operator, "given by somebody", true);

    assertThat(program.get("/funds").statusCode()).isEqualTo(403);

    server.people().setPassword(operator, "changed by chen", false);
    assertThat(program.get("/funds").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormWithoutItsSecretIsTurnedAway() {
    Browser chen = signedIn(operator);
    HttpResponse<String> forged =
        chen.post("/me/tokens", Map.of("whatFor", "forged", "days", "9"), "guessed");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(server.trail())
        .anyMatch(
            line ->
                line.by().equals(operator) && line.detail().equals(Optional.of("POST /me/tokens")));
  }

  private boolean isOnRecord(String by, String detail) {
    return server.trail().stream()
        .filter(line -> line.outcome().equals("NOT_ALLOWED") && line.by().equals(by))
        .anyMatch(line -> line.detail().orElse("").startsWith(detail));
  }

  @Test
  void whoPostsWithoutBeingInIsOnRecordAndWhoOnlyLooksIsNot() {
    assertThat(location(server.browser().post("/people", Map.of("name", "x"))))
        .isEqualTo("/sign-in");
    assertThat(location(server.browser().get("/settings"))).isEqualTo("/sign-in");
    assertThat(isOnRecord("nobody", "POST /people")).isTrue();
    assertThat(isOnRecord("nobody", "GET /settings")).isFalse();

    Browser chen = signedIn(operator);
    String secret = chen.secret();
    server.people().setActive(operator, false);
    assertThat(location(chen.post("/me/tokens", Map.of("whatFor", "x", "days", "1"), secret)))
        .isEqualTo("/sign-in?ended");
    assertThat(isOnRecord(operator, "POST /me/tokens")).isTrue();
  }

  @Test
  void aTokenThatDoesNotCountIsOnRecordWithItsOwner() {
    Program chen = server.program(operator);
    clock.pass(Duration.ofDays(2));

    assertThat(chen.get("/funds").statusCode()).isEqualTo(401);
    assertThat(server.new Program("wanfen_guessed").get("/schedule").statusCode()).isEqualTo(401);

    assertThat(isOnRecord(operator, "GET /api/v1/funds with token ")).isTrue();
    assertThat(isOnRecord("nobody", "GET /api/v1/schedule")).isTrue();
  }

  @Test
  void answersCarryStrictHeaders() {
    HttpResponse<String> page = server.browser().get("/sign-in");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict");
    assertThat(page.headers().firstValue("Server")).isEmpty();
  }
}
