package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestServer.Program;
import org.wanfen.server.people.Role;
import tools.jackson.databind.JsonNode;

/** What programs are answered, in a home without a fund. */
@Tag("database")
class ApiTest {

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server = TestServer.start(folder.resolve("home"), Clock.systemUTC());
    server.add("chen", Role.OPERATOR);
    server.add("zhao", Role.AUDITOR);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void whoShowsNoTokenIsToldSoAndGetsNoCookie() {
    HttpResponse<String> answer = server.new Program("").get("/funds");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"wanfen\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(TestServer.json(answer).path("code").stringValue()).isEqualTo("NOT_ALLOWED");
  }

  @Test
  void refusalsAreProblemDetailsWithOurCodes() {
    HttpResponse<String> answer = server.program("chen").get("/nights/000198/2013-11-11");
    JsonNode problem = TestServer.json(answer);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.path("code").stringValue()).isEqualTo("NO_SUCH_FUND");
    assertThat(problem.path("number").intValue()).isEqualTo(8003);
    assertThat(problem.path("status").intValue()).isEqualTo(404);
    assertThat(problem.path("fund").stringValue()).isEqualTo("000198");
    assertThat(problem.path("date").stringValue()).isEqualTo("2013-11-11");
    assertThat(problem.propertyNames())
        .contains("type", "title", "detail", "instance", "what", "safe", "next");
  }

  @Test
  void whatCannotBeReadIsWrongUsage() {
    Program chen = server.program("chen");

    assertProblem(chen.get("/nights/000198/eleven"), 400, "WRONG_USAGE");
    assertProblem(chen.post("/nights/000198/2013-11-11/stop", "{"), 400, "WRONG_USAGE");
    assertProblem(
        chen.post("/nights/000198/2013-11-11/stop", "{\"raison\": \"x\"}"), 400, "WRONG_USAGE");
    assertProblem(chen.post("/nights/000198/2013-11-11/stop", "", "{}"), 400, "WRONG_USAGE");
  }

  @Test
  void aKeyStandsForOneRequest() {
    Program chen = server.program("chen");
    String path = "/nights/000198/2013-11-11/stop";

    HttpResponse<String> first = chen.post(path, "key-1", "{\"reason\": \"a\"}");
    HttpResponse<String> again = chen.post(path, "key-1", "{\"reason\": \"a\"}");
    HttpResponse<String> other = chen.post(path, "key-1", "{\"reason\": \"b\"}");

    assertProblem(first, 404, "NO_SUCH_FUND");
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertProblem(other, 422, "KEY_USED_BEFORE");
  }

  @Test
  void aKeyIsItsOwnersAlone() {
    server.add("wang", Role.OPERATOR);
    String path = "/nights/000198/2013-11-11/stop";
    server.program("chen").post(path, "key-2", "{\"reason\": \"a\"}");

    HttpResponse<String> another =
        server.program("wang").post(path, "key-2", "{\"reason\": \"b\"}");

    assertProblem(another, 404, "NO_SUCH_FUND");
  }

  @Test
  void rolesAreThoseOfNow() {
    server.add("lin", Role.AUDITOR);
    Program lin = server.program("lin");
    assertThat(lin.get("/trail").statusCode()).isEqualTo(200);

    server.people().setRoles("lin", java.util.Set.of(Role.VIEWER));
    assertProblem(lin.get("/trail"), 403, "NOT_ALLOWED");

    server.people().setActive("lin", false);
    assertProblem(lin.get("/funds"), 401, "NOT_ALLOWED");
  }

  @Test
  void theDescriptionIsForThoseWhoAreIn() {
    assertThat(server.new Program("").get("/openapi").statusCode()).isEqualTo(401);
    HttpResponse<String> answer = server.program("chen").get("/openapi");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answer).path("paths").propertyNames())
        .contains("/api/v1/nights/{fund}/{date}/start");
  }

  /**
   * Nothing that is served is left out, and nothing is described without who may and what fails.
   */
  @Test
  void theDescriptionIsComplete() {
    JsonNode paths = TestServer.json(server.program("chen").get("/openapi")).path("paths");
    int actions = 0;
    int all = 0;
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        JsonNode operation = paths.path(path).path(method);
        String asked = method + " " + path;
        all++;
        assertThat(operation.path("summary").stringValue("")).as(asked).isNotEmpty();
        assertThat(operation.path("x-roles").size()).as(asked).isPositive();
        assertThat(operation.path("tags").size()).as(asked).isPositive();
        assertThat(operation.path("responses").propertyNames())
            .as(asked)
            .contains("200", "401", "403", "404", "409", "422", "500", "503");
        if (method.equals("post")) {
          actions++;
          assertThat(operation.path("parameters").toString()).as(asked).contains("Idempotency-Key");
        }
      }
    }
    assertThat(all).isGreaterThan(30);
    assertThat(actions).isGreaterThan(10);
  }

  @Test
  void whatGoesOnAfterItWasAnsweredIsDescribedSo() {
    JsonNode paths = TestServer.json(server.program("chen").get("/openapi")).path("paths");
    String night = "/api/v1/nights/{fund}/{date}/";
    for (String action : List.of("start", "mock", "resume", "accept-quarantine", "release")) {
      JsonNode answers = paths.path(night + action).path("post").path("responses");
      assertThat(answers.propertyNames()).as(action).contains("200", "202", "413", "415");
      assertThat(answers.path("202").toString()).contains("#/components/schemas/UnderWayJson");
    }
    assertThat(paths.path(night + "ending").path("get").path("responses").propertyNames())
        .contains("200", "202")
        .doesNotContain("413");
    assertThat(paths.path(night + "stop").path("post").path("responses").propertyNames())
        .contains("200", "413", "415")
        .doesNotContain("202");
  }

  @Test
  void whatNoActionIsAskedIsAProblemToo() {
    Program chen = server.program("chen");

    assertProblem(chen.get("/nights/000198/2013-11-11/no/such/thing"), 404, "WRONG_USAGE");
    assertProblem(chen.get("/nihgts/000198"), 404, "WRONG_USAGE");
    assertProblem(chen.post("/me", "{}"), 405, "WRONG_USAGE");
    assertProblem(
        chen.post("/nights/000198/2013-11-11/stop", "x".repeat((1 << 20) + 1)), 413, "WRONG_USAGE");
    assertProblem(
        chen.as("text/plain").post("/nights/000198/2013-11-11/stop", "why"), 415, "WRONG_USAGE");
  }

  /** Whatever host somebody says to have asked: it is in no answer. */
  @Test
  void theDescriptionNamesNoHost() {
    String answer =
        server.raw(
            "GET /api/v1/openapi HTTP/1.1",
            "Host: elsewhere.example",
            "Authorization: Bearer " + server.token("chen"));

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("elsewhere.example");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(TestServer.json(answer).path("code").stringValue()).isEqualTo(code);
  }
}
