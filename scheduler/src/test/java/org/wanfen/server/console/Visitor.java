package org.wanfen.server.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI server;
  private final HttpClient client;
  private String csrf = "";

  private Visitor(URI server) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** What came back. */
  record Answer(int status, String body, URI from, HttpResponse<String> response) {

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  /** Somebody who has not signed in. */
  static Visitor of(URI server) {
    return new Visitor(server);
  }

  static Visitor signedIn(URI server, String name, String password) {
    Visitor visitor = new Visitor(server);
    Answer unused = visitor.get("/sign-in");
    Answer in = visitor.post("/sign-in", Map.of("name", name, "password", password));
    if (in.status() != 200 || in.from().getPath().equals("/sign-in")) {
      throw new AssertionError(name + " cannot sign in: " + in.status());
    }
    return visitor;
  }

  Answer get(String path) {
    return get(path, "en");
  }

  Answer get(String path, String language) {
    return send(request(path).header("Accept-Language", language).GET().build());
  }

  /** Sends a form with the token of the last page that had one. */
  Answer post(String path, Map<String, String> form) {
    return send(form(path, encoded(form) + "&_csrf=" + encoded(csrf)));
  }

  /** Sends a form as another site would. */
  Answer postFromElsewhere(String path, Map<String, String> form) {
    return send(form(path, encoded(form)));
  }

  private HttpRequest form(String path, String body) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html,*/*");
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      Matcher token = CSRF.matcher(response.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return new Answer(response.statusCode(), response.body(), response.uri(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
