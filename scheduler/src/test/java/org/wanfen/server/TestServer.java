package org.wanfen.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.DataPlaneFactory;
import org.wanfen.server.datasets.ReplayProgram;
import org.wanfen.server.people.PasswordStrength;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Role;
import org.wanfen.server.people.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server of a home on a port that was free, and clients of it. */
final class TestServer implements AutoCloseable {

  static final String PASSWORD = "a long enough password";

  private static final DataPlaneFactory NO_NIGHTS =
      settings -> {
        throw new AssertionError("no night is run here");
      };
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final ControlPlane plane;
  private final Server server;

  private TestServer(ControlPlane plane, Server server) {
    this.plane = plane;
    this.server = server;
  }

  /** Serves a home that no night can be run in; passwords are little work. */
  static TestServer start(Path folder, Clock clock) {
    return start(folder, clock, NO_NIGHTS);
  }

  static TestServer start(Path folder, Clock clock, DataPlaneFactory factory) {
    return start(folder, clock, factory, Optional.of(new PasswordStrength(4)));
  }

  /** Serves as the program does: passwords are kept at their full strength. */
  static TestServer startAtFullStrength(Path folder, Clock clock) {
    return start(folder, clock, NO_NIGHTS, Optional.empty());
  }

  private static TestServer start(
      Path folder, Clock clock, DataPlaneFactory factory, Optional<PasswordStrength> strength) {
    Home.createAt(folder);
    Path settings = folder.resolve("wanfen.yaml");
    try {
      if (!Files.exists(settings)) {
        Files.writeString(settings, "server: {port: 0}\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestDatabase.giveTo(folder);
    Home home = Home.at(folder);
    ControlPlane plane = ControlPlane.start(home, factory);
    try {
      return new TestServer(
          plane, Server.start(home, plane, clock, ReplayProgram.none(), strength));
    } catch (RuntimeException e) {
      plane.close();
      throw e;
    }
  }

  URI address() {
    return server.address();
  }

  Server server() {
    return server;
  }

  ControlPlane plane() {
    return plane;
  }

  People people() {
    return server.part(People.class);
  }

  /** Lets somebody in who has changed the password already. */
  void add(String name, Role... roles) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(List.of(roles));
    people().add(name, "for one time only", all, "a test");
    people().setPassword(name, PASSWORD, false);
  }

  /** A program that acts for somebody. */
  Program program(String person) {
    return new Program(token(person));
  }

  /** A token that acts for somebody. */
  String token(String person) {
    return server.part(Tokens.class).issue(person, "a test", Duration.ofDays(1)).secret();
  }

  /** A browser in which nobody has signed in. */
  Browser browser() {
    return new Browser();
  }

  /** What the trail says, the last entries. */
  List<TrailLine> trail() {
    return server
        .part(TrailQueries.class)
        .entries(new Wanted(Optional.empty(), Optional.empty(), 100_000));
  }

  @Override
  public void close() {
    server.close();
    plane.close();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Whether an answer to a program says that its person may not. */
  static boolean isNotAllowed(HttpResponse<String> answer) {
    return answer.statusCode() >= 400
        && json(answer).path("code").stringValue("").equals("NOT_ALLOWED");
  }

  /** What comes back for a request that is written as it stands; the connection ends with it. */
  String raw(String... lines) {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      socket.setSoTimeout(30_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program with a token. */
  final class Program {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final String mediaType;

    Program(String token) {
      this(token, "application/json");
    }

    private Program(String token, String mediaType) {
      this.token = token;
      this.mediaType = mediaType;
    }

    /** The same, which says to send something else. */
    Program as(String other) {
      return new Program(token, other);
    }

    HttpResponse<String> get(String path) {
      return send(client, request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
      return post(path, UUID.randomUUID().toString(), body);
    }

    HttpResponse<String> post(String path, String key, String body) {
      HttpRequest.Builder request =
          request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body));
      return send(
          client, key.isEmpty() ? request.build() : request.header("Idempotency-Key", key).build());
    }

    /** Asks by any method; with a key, and without a body. */
    HttpResponse<String> ask(String method, String path) {
      return send(
          client,
          request(path)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.noBody())
              .build());
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve("/api/v1" + path));
      return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
  }

  /** A browser, as far as pages need one: it keeps cookies and sends forms with their secret. */
  final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) {
      return send(client, HttpRequest.newBuilder(address().resolve(path)).GET().build());
    }

    /** Asks for what does not end by itself. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(address().resolve(path)).GET().build(),
          BodyHandlers.ofInputStream());
    }

    /** Asks for a part of a page, as scripts do. */
    HttpResponse<String> getPart(String path) {
      return send(
          client,
          HttpRequest.newBuilder(address().resolve(path))
              .header("HX-Request", "true")
              .GET()
              .build());
    }

    /** Sends a form, with the secret of a page that has one. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
      return post(path, fields, secret());
    }

    /** The secret of forms, from a page that has one. */
    String secret() {
      Matcher secret = CSRF.matcher(get("/sign-in").body());
      if (secret.find()) {
        return secret.group(1);
      }
      throw new AssertionError("no page has a form");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String secret) {
      String form =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          client,
          HttpRequest.newBuilder(address().resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(secret)))
              .build());
    }

    /** Asks by any method, with the secret of forms and no other field. */
    HttpResponse<String> ask(String method, String path) {
      if (method.equals("GET")) {
        return get(path);
      }
      if (method.equals("POST")) {
        return post(path, Map.of());
      }
      return send(
          client,
          HttpRequest.newBuilder(address().resolve(path))
              .header("X-CSRF-TOKEN", secret())
              .method(method, BodyPublishers.noBody())
              .build());
    }

    HttpResponse<String> signIn(String name, String password) {
      return post("/sign-in", Map.of("name", name, "password", password));
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("wanfen"))
          .map(java.net.HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
