package org.wanfen.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wanfen.batch.json.RefusalJson;
import org.wanfen.batch.lease.Pause;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** The API of a server. What it refuses is thrown here as it would be at home. */
final class RemoteServer {

  private static final String API = "/api/v1";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(10);
  private static final Duration WORKING_OUT = Duration.ofHours(6);
  private static final int MOST_TRIES = 5;

  /** An answer that did not come in all that time is asked for once more. */
  private static final int MOST_TIMEOUTS = 2;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI address;
  private final String token;
  private final Pause pause;
  private final HttpClient client;

  /**
   * A server.
   *
   * @param address where it is reached
   * @param token the secret that is shown to it
   * @param pause lets time pass before it is asked again
   */
  RemoteServer(URI address, String token, Pause pause) {
    this.address = address;
    this.token = token;
    this.pause = pause;
    this.client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  }

  /**
   * An answer that is no refusal.
   *
   * @param status its status
   * @param text its body
   */
  record Answer(int status, String text) {

    <T> T as(Class<T> type) {
      try {
        return JSON.readValue(text, type);
      } catch (JacksonException e) {
        throw strange("status " + status, e);
      }
    }

    <T> List<T> asListOf(Class<T> type) {
      JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
      try {
        return JSON.readValue(text, list);
      } catch (JacksonException e) {
        throw strange("status " + status, e);
      }
    }
  }

  /** What is below an address of the API. */
  Answer get(String path) {
    return answer(send(request(path).timeout(ANSWERING).GET().build(), BodyHandlers.ofString()));
  }

  /** The same, for an answer that may take hours to work out. */
  Answer getPatiently(String path) {
    return answer(send(request(path).timeout(WORKING_OUT).GET().build(), BodyHandlers.ofString()));
  }

  /** Has an action done, once, also if the connection breaks and it has to be asked for again. */
  Answer post(String path, Object body) {
    String key = UUID.randomUUID().toString();
    HttpRequest request =
        request(path)
            .timeout(ANSWERING)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    int timeouts = 0;
    for (int tries = 1; ; tries++) {
      try {
        return answer(send(request, BodyHandlers.ofString()));
      } catch (Unreachable e) {
        timeouts += e.isTimeout() ? 1 : 0;
        if (tries == MOST_TRIES || timeouts == MOST_TIMEOUTS) {
          throw e.told();
        }
        waitBefore(tries);
      }
    }
  }

  /** Twice as long each time, so that a server that has just come up is not overrun. */
  private void waitBefore(int tries) {
    try {
      pause.forAbout(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a server was asked again", e);
    }
  }

  /** A file, whose address the server has given. */
  InputStream open(String path) {
    if (!path.startsWith(API + "/")) {
      throw strange("it has a file at '" + path + "'", null);
    }
    HttpResponse<InputStream> answer =
        send(request(path).timeout(ANSWERING).GET().build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() == OK) {
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      throw refused(answer.statusCode(), text);
    } catch (IOException e) {
      throw unreachable(e).told();
    }
  }

  /** Addresses below the API; a part of a path, or of a query, is encoded. */
  static String path(String... parts) {
    return API
        + List.of(parts).stream().map(part -> "/" + encoded(part)).collect(Collectors.joining());
  }

  /** What follows a path. */
  static String query(Map<String, String> fields) {
    return "?"
        + new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address.toString().replaceFirst("/+$", "") + path))
        .header("Authorization", "Bearer " + token);
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server was asked", e);
    }
  }

  private static Answer answer(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status >= OK && status < MULTIPLE_CHOICES) {
      return new Answer(status, answer.body());
    }
    throw refused(status, answer.body());
  }

  private static WanfenException refused(int status, String text) {
    try {
      RefusalJson refusal = JSON.readValue(text, RefusalJson.class);
      if (refusal.code() != null) {
        return refusal.exception();
      }
    } catch (JacksonException | IllegalArgumentException e) {
      return strange("status " + status, e);
    }
    return strange("status " + status, null);
  }

  /** That an answer is not what it should be. */
  static WanfenException strange(String answer, Exception cause) {
    return new WanfenException(
        ErrorCode.MACHINE_FAULT,
        "The server does not answer as a Wanfen server does: " + answer,
        "Nothing is known to have been changed.",
        "See that --server names a Wanfen server of this version, and its log.",
        cause);
  }

  private Unreachable unreachable(IOException cause) {
    String why = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    // Without its cause, which is of no use in a log: there is nothing wrong with this program.
    return new Unreachable(
        new WanfenException(
            ErrorCode.MACHINE_FAULT,
            "The server "
                + address
                + " does not answer ("
                + cause.getClass().getSimpleName()
                + why
                + ")",
            "A night that is at work there goes on.",
            "See that it runs and that the address is right; then look at what was asked for."),
        cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException));
  }

  /** That a server could not be reached, for whoever tries again. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean timeout;

    private Unreachable(WanfenException told, boolean timeout) {
      super(told);
      this.timeout = timeout;
    }

    /** Whether it was reached, and did not answer for very long. */
    boolean isTimeout() {
      return timeout;
    }

    WanfenException told() {
      return (WanfenException) getCause();
    }
  }
}
