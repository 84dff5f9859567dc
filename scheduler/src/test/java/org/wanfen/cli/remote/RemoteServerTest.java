package org.wanfen.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Answers that a Wanfen server does not give, and connections that break. */
class RemoteServerTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);
  private static final Decision STOP = new Decision("000198", DATE, "chen", "a test");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private HttpServer http;
  private RemoteHome home;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.start();
    home =
        RemoteHome.of(
            "http://127.0.0.1:" + http.getAddress().getPort() + "/", "secret", pauses::add);
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  private void answer(String path, int status, String body) {
    http.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
          send(exchange, status, body);
        });
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void whatIsNoAnswerOfOursIsAFault() {
    answer("/api/v1/nights/a", 200, "<html>sign in first</html>");
    answer("/api/v1/nights/b", 502, "<html>bad gateway</html>");
    answer("/api/v1/nights/c", 404, "{\"status\": 404}");
    answer("/api/v1/nights/d", 404, "{\"code\": \"OF_A_LATER_VERSION\", \"what\": \"w\"}");
    answer("/api/v1/nights/e", 302, "");

    for (String fund : List.of("a", "b", "c", "d", "e")) {
      assertThatThrownBy(() -> home.queries().list(fund, false))
          .as(fund)
          .isInstanceOfSatisfying(
              WanfenException.class,
              fault -> assertThat(fault.code()).isEqualTo(ErrorCode.MACHINE_FAULT))
          .hasMessageContaining("does not answer as a Wanfen server");
    }
    assertThat(asked).hasSize(5).containsOnly("Bearer secret");
  }

  @Test
  void refusalsAreThrownAsTheyWouldBeAtHome() {
    answer(
        "/api/v1/nights",
        409,
        "{\"code\": \"NIGHT_RUNNING\", \"number\": 9002, \"what\": \"w\", \"safe\": \"s\","
            + " \"next\": \"n\"}");

    assertThatThrownBy(() -> home.nights().stop(STOP))
        .isInstanceOfSatisfying(
            WanfenException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.NIGHT_RUNNING);
              assertThat(refusal.safe()).isEqualTo("s");
              assertThat(refusal.next()).isEqualTo("n");
            })
        .hasMessage("w");
  }

  /** The server did what was asked, and the connection broke before it could say so. */
  @Test
  void anActionIsAskedForAgainUnderTheSameKey() {
    List<String> keys = new CopyOnWriteArrayList<>();
    http.createContext(
        "/api/v1/nights",
        exchange -> {
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          if (keys.size() == 1) {
            exchange.close();
          } else {
            send(exchange, 200, "{\"state\": \"STOPPED\"}");
          }
        });

    assertThat(home.nights().stop(STOP)).isEqualTo(NightState.STOPPED);
    assertThat(keys).hasSize(2);
    assertThat(keys.get(1)).isEqualTo(keys.get(0)).hasSizeGreaterThan(30);

    assertThat(home.nights().stop(STOP)).isEqualTo(NightState.STOPPED);
    assertThat(keys).hasSize(3);
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  /** A server that is not there is asked again after longer and longer, and not for ever. */
  @Test
  void anActionIsNotAskedForAgainAtOnceNorForEver() {
    List<String> keys = new CopyOnWriteArrayList<>();
    http.createContext(
        "/api/v1/nights",
        exchange -> {
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.close();
        });

    assertThatThrownBy(() -> home.nights().stop(STOP)).hasMessageContaining("does not answer");

    assertThat(keys).hasSize(5).containsOnly(keys.get(0));
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
  }

  @Test
  void noFileIsWrittenOutsideOfTheFolder() throws IOException {
    answer("/api/v1/file", 200, "content");
    for (String name : List.of("../report.json", "/tmp/report.json", "..", ".profile", "a/b", "")) {
      assertStrange(name, "/api/v1/file");
    }
    try (var files = Files.walk(folder)) {
      assertThat(files).containsExactly(folder);
    }
  }

  /** Else another server would be shown the token. */
  @Test
  void noFileIsFetchedFromElsewhere() {
    assertStrange("report.json", "@duty.example/api/v1/file");
    assertStrange("report.json", "http://duty.example/api/v1/file");
  }

  private void assertStrange(String name, String address) {
    var report =
        http.createContext(
            "/api/v1/nights/000198/2013-11-11/report",
            exchange ->
                send(
                    exchange,
                    200,
                    "[{\"name\": \"" + name + "\", \"address\": \"" + address + "\"}]"));
    assertThatThrownBy(
            () ->
                home.exports()
                    .report(
                        "000198",
                        DATE,
                        List.of(ReportFormat.JSON),
                        Language.EN,
                        folder.toString(),
                        "chen"))
        .as(name + " " + address)
        .isInstanceOf(WanfenException.class)
        .hasMessageContaining("does not answer as a Wanfen server");
    http.removeContext(report);
  }
}
