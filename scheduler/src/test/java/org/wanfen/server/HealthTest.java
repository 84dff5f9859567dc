package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.people.Role;
import tools.jackson.databind.JsonNode;

/** What whoever watches a server is told. */
@Tag("database")
class HealthTest {

  private static final int MOST_TRIES = 2000;

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void serve() {
    server = TestServer.start(folder.resolve("home"), Clock.systemUTC());
    server.add("gao", Role.VIEWER);
    readiness(server, answer -> answer.path("status").stringValue("").equals("UP"));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> ask(
      TestServer server, String method, String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path, String token) {
    return ask(server, "GET", path, token);
  }

  /** Asks until it is as it should be: what is wrong is looked at every few seconds. */
  private static JsonNode readiness(TestServer of, Predicate<JsonNode> right) {
    String token = of.token("gao");
    JsonNode answer = null;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      answer = TestServer.json(ask(of, "GET", "/health/ready", token));
      if (right.test(answer)) {
        return answer;
      }
    }
    throw new AssertionError("the server stays as it is: " + answer);
  }

  private static String status(JsonNode answer, String component) {
    return answer.path("components").path(component).path("status").stringValue("");
  }

  @Test
  void everybodyIsToldWhetherTheServerLives() {
    HttpResponse<String> answer = get("/health/live", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answer).path("status").stringValue()).isEqualTo("UP");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(ask(server, "HEAD", "/health/live", "").statusCode()).isEqualTo(200);
  }

  @Test
  void strangersAreToldWhatIsWrongWithoutDetails() {
    HttpResponse<String> answer = get("/health/ready", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(answer).path("components").propertyNames())
        .containsExactlyInAnyOrder(
            "readinessState", "database", "files", "inboxes", "schedule", "diskSpace");
    assertThat(answer.body()).doesNotContain("details", folder.toString(), "seenAt");
    assertThat(get("/health", "").body()).doesNotContain("details", folder.toString());
    assertThat(get("/health/database", "").body()).doesNotContain("details");
  }

  @Test
  void whoIsInIsToldDetails() {
    Browser browser = server.browser();
    browser.signIn("gao", TestServer.PASSWORD);

    for (HttpResponse<String> answer :
        List.of(get("/health/ready", server.token("gao")), browser.get("/health/ready"))) {
      JsonNode components = TestServer.json(answer).path("components");
      assertThat(components.path("database").path("details").path("seenAt").stringValue())
          .isNotEmpty();
      assertThat(components.path("diskSpace").path("details").path("path").stringValue())
          .contains(folder.getFileName().toString());
    }
    assertThat(get("/health/ready", "wanfen_nobodys").statusCode()).isEqualTo(401);
  }

  @Test
  void figuresAreForThoseWhoAreIn() {
    server.add("left", Role.VIEWER);
    String token = server.token("left");
    assertThat(get("/metrics", "").statusCode()).isEqualTo(401);
    HttpResponse<String> answer = get("/metrics", token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("jvm_memory_used_bytes", "process_uptime_seconds");

    server.people().setActive("left", false);
    assertThat(get("/metrics", token).statusCode()).isEqualTo(401);
  }

  @Test
  void nothingElseOfTheActuatorIsThere() {
    String token = server.token("gao");
    for (String path :
        List.of("/actuator", "/actuator/env", "/env", "/beans", "/info", "/loggers", "/quartz")) {
      assertThat(get(path, token).statusCode()).as(path).isEqualTo(302);
    }
    for (String method : List.of("POST", "DELETE")) {
      assertThat(ask(server, method, "/health/live", token).statusCode()).isEqualTo(404);
      assertThat(ask(server, method, "/metrics", token).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatIsWrongIsTold(@TempDir Path other) throws IOException {
    Path home = Files.createDirectories(other.resolve("home"));
    Files.writeString(
        home.resolve("wanfen.yaml"),
        "server: {port: 0, openMetrics: true, leastFreeMebibytes: 1073741824}\n");
    try (TestServer crowded = TestServer.start(home, Clock.systemUTC())) {
      crowded.add("gao", Role.VIEWER);
      JsonNode told = readiness(crowded, answer -> status(answer, "database").equals("UP"));

      assertThat(status(told, "diskSpace")).isEqualTo("DOWN");
      assertThat(ask(crowded, "GET", "/health/ready", "").statusCode()).isEqualTo(503);
      assertThat(ask(crowded, "GET", "/health/live", "").statusCode()).isEqualTo(200);
      assertThat(ask(crowded, "GET", "/metrics", "").statusCode()).isEqualTo(200);
    }
  }
}
