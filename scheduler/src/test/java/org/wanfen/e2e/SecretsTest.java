package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every secret that the program is given or makes, marked, and looked for in all that it leaves
 * behind: what it prints, logs, database, reports, exports, pages, and what {@code ps} shows.
 */
@Tag("full")
class SecretsTest {

  private static final String WRONG = "marked-and-wrong-1234";
  private static final String PASSWORD = "marked password of somebody";
  private static final String WRONG_TOKEN = "wanfen_marked-and-no-token";
  private static final String ADDRESS = "marked-address-9b1d";

  private static final Map<String, String> GIVEN =
      Map.of(
          "WANFEN_DATABASE_PASSWORD", "marked-database-3f1c",
          "WANFEN_WEBHOOK_SECRET", "marked-webhook-77ab",
          "WANFEN_KEY_STORE_PASSWORD", "marked-keystore-c0de",
          "WANFEN_SPARK_SECRET", "marked-spark-5eed");

  @TempDir private Path temp;
  private final List<WatchedProcess> started = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private Path home;
  private Path out;

  @AfterEach
  void end() {
    started.forEach(WatchedProcess::cutOff);
  }

  @Test
  void noSecretIsLeftAnywhere() throws Exception {
    home = Files.createDirectory(temp.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    out = temp.resolve("out");
    Path dataset = Samples.copy(Samples.dataset("loss-day"), temp.resolve("dataset"));
    Path keyStore = Visitor.keyStore(temp, GIVEN.get("WANFEN_KEY_STORE_PASSWORD"));
    Files.writeString(
        home.resolve("wanfen.yaml"),
        """
        server: {port: 0, keyStore: '%s'}
        spark: {spark.master: 'local[1]', spark.authenticate: 'true'}
        schedule:
          "000198": {inbox: '%s', waitForFeedMinutes: 0}
        alarms: {webhook: 'http://somebody:%s@127.0.0.1:1/%s'}
        """
            .formatted(keyStore, dataset.resolve("inbox"), ADDRESS, ADDRESS));

    done("open", dataset.toString(), "--by", "lin");
    done("night", "run", "--date", "2013-12-17", "--inbox", dataset.resolve("inbox").toString());
    done("export", "--date", "2013-12-17", "--out", out.resolve("export").toString());
    List<String> made = serve(keyStore);
    assertThat(run(Map.of("WANFEN_DATABASE_PASSWORD", WRONG), "night", "list").end()).isNotZero();

    assertOwnersAlone();
    List<String> secrets = new ArrayList<>(GIVEN.values());
    secrets.addAll(List.of(PASSWORD, WRONG, WRONG_TOKEN, ADDRESS));
    secrets.addAll(made);
    Map<String, Path> found = new HashMap<>();
    for (Path file : left()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      secrets.stream().filter(isIn(bytes)).forEach(secret -> found.put(secret, file));
    }
    assertThat(found).isEmpty();
    for (WatchedProcess process : started) {
      assertThat(process.commandLines()).isNotEmpty();
      pages.addAll(process.commandLines());
      // The first administrator's password is shown there, on purpose and once.
      pages.add(process.printed().replaceFirst("password  \\S+", ""));
    }
    for (String page : pages) {
      assertThat(secrets.stream().filter(isIn(page))).as(page).isEmpty();
    }
  }

  /** Whatever was done in it, and although it was there before, for everybody to read. */
  private void assertOwnersAlone() throws IOException {
    try (Stream<Path> folders = Files.walk(home, 1)) {
      assertThat(folders.filter(Files::isDirectory))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .as(each.toString())
                      .isEqualTo("rwx------"));
    }
  }

  /** As it is, or as a header would carry it. */
  private static Predicate<String> isIn(String text) {
    return secret ->
        text.contains(secret)
            || text.contains(
                Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
  }

  /** Everything that is there now, but what the test put there and what is shown once. */
  private List<Path> left() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(home, out)) {
      try (Stream<Path> files = Files.walk(folder)) {
        all.addAll(files.filter(Files::isRegularFile).toList());
      }
    }
    assertThat(all.remove(home.resolve("wanfen.yaml"))).isTrue();
    for (String kind : List.of(".mv.db", "wanfen.log", "report.html", "accounts.csv")) {
      assertThat(all).as(kind).anyMatch(file -> file.toString().endsWith(kind));
    }
    return all;
  }

  /**
   * Has a server run the night that is left and call somebody in vain; signs in rightly and
   * wrongly, makes a token and uses it.
   *
   * @return the secrets that it made
   */
  private List<String> serve(Path keyStore) throws Exception {
    WatchedProcess server = run(Map.of(), "serve");
    String address = server.printsAfter("console");
    String first = server.printsAfter("password");
    Visitor visitor = Visitor.to(address, keyStore, GIVEN.get("WANFEN_KEY_STORE_PASSWORD"));
    keep(visitor.post("/sign-in", Map.of("name", "admin", "password", WRONG)));
    keep(visitor.post("/sign-in", Map.of("name", "admin", "password", first)));
    keep(
        visitor.post(
            "/me/password",
            Map.of("old", first, "password", PASSWORD + "!", "again", PASSWORD + "?")));
    keep(
        visitor.post(
            "/me/password", Map.of("old", first, "password", PASSWORD, "again", PASSWORD)));
    String shown = visitor.post("/me/tokens", Map.of("whatFor", "a test", "days", "1"));
    String token = Visitor.found("id=\"secret\">([^<]+)<", shown);
    keep(shown.replace(token, ""));
    assertThat(visitor.ask("/api/v1/funds", token).statusCode()).isEqualTo(200);
    assertThat(visitor.ask("/api/v1/funds", WRONG_TOKEN).statusCode()).isEqualTo(401);
    assertThat(server.writes(log(), line -> line.contains("FEED_MISSING"))).isTrue();
    assertThat(server.writes(log(), line -> line.contains("was not taken"))).isTrue();
    for (String page : List.of("/", "/settings", "/people", "/me", "/trail", "/alarms")) {
      String body = visitor.get(page);
      assertThat(body).as(page).contains("</html>");
      keep(body);
    }
    assertThat(pages).anyMatch(page -> page.contains("WANFEN_WEBHOOK_SECRET"));
    server.terminate();
    assertThat(server.end()).isZero();
    return List.of(first, token);
  }

  private void keep(String page) {
    pages.add(page);
  }

  private Path log() {
    return home.resolve("logs").resolve("wanfen.log");
  }

  private void done(String... words) throws IOException, InterruptedException {
    WatchedProcess process = run(Map.of(), words);
    assertThat(process.end()).as(process::printed).isZero();
  }

  private WatchedProcess run(Map<String, String> other, String... words) throws IOException {
    Map<String, String> environment = new HashMap<>(GIVEN);
    environment.putAll(other);
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    WatchedProcess process =
        WatchedProcess.start(temp.resolve("printed-" + started.size()), environment, all);
    started.add(process);
    return process;
  }
}
