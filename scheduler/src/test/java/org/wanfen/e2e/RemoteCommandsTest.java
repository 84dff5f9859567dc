package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.Home;
import org.wanfen.cli.CommandLines;
import org.wanfen.cli.CommandLines.Ended;
import org.wanfen.fund.failure.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands that are given to a running server, from another process: they do, print and end as they
 * would with a home.
 */
@Tag("database")
@TestMethodOrder(OrderAnnotation.class)
final class RemoteCommandsTest {

  private static final String FIRST = "2013-12-17";
  private static final String SECOND = "2013-12-18";

  @TempDir static Path temp;
  private static Path home;
  private static String inbox;
  private static String account;
  private static String operator;
  private static String approver;
  private static String auditor;
  private static ServedHome served;
  private static String address;

  @BeforeAll
  static void serve() throws IOException {
    Path dataset = Samples.copy(Samples.dataset("loss-day"), temp.resolve("dataset"));
    inbox = dataset.resolve("inbox").toString();
    Path ledger = dataset.resolve("inbox/20131218/ledger.json");
    Files.writeString(ledger, Files.readString(ledger).replace("\"46.35\"", "\"146.35\""));
    Path orders = dataset.resolve("inbox/20131217/orders-0001.csv");
    account = Files.readAllLines(orders).get(1).split(",", -1)[2];
    home = temp.resolve("home");
    InProcess.give("open", dataset.toString(), "--home", home.toString(), "--by", "lin");
    operator = LetIn.program(Home.at(home), "lin", "OPERATOR");
    approver = LetIn.program(Home.at(home), "wang", "APPROVER");
    auditor = LetIn.program(Home.at(home), "zhao", "AUDITOR");
    served =
        ServedHome.start(
            home, "server: {port: 0}\nspark: {spark.master: 'local[1]'}\nlog: {format: json}\n");
    address = served.address();
  }

  @AfterAll
  static void end() {
    if (served != null) {
      served.close();
    }
  }

  /** A command line on a machine that has no home. */
  private static Ended ask(String token, String... words) {
    CommandLines lines =
        new CommandLines(
            Map.of("WANFEN_TOKEN", token),
            opened -> {
              throw new AssertionError("opened " + opened);
            });
    return lines.give(
        Stream.concat(Stream.of("--server", address), Stream.of(words)).toArray(String[]::new));
  }

  private static void assertEnds(Ended ended, Outcome outcome, String... told) {
    assertThat(ended.status()).as(ended.toString()).isEqualTo(outcome.exitStatus());
    assertThat(ended.out() + ended.err()).contains(told);
  }

  @Test
  @Order(1)
  void whoIsNotLetInIsToldSo() {
    assertEnds(ask("wanfen_nobodys", "night", "list"), Outcome.REFUSED, "NOT_ALLOWED", "token");
    assertEnds(
        ask(approver, "night", "run", "--date", FIRST, "--inbox", inbox),
        Outcome.REFUSED,
        "NOT_ALLOWED",
        "The roles of wang do not allow this");
    assertEnds(ask(operator, "trail"), Outcome.REFUSED, "NOT_ALLOWED");
  }

  @Test
  @Order(2)
  void whatIsNotThereIsWrongUsage() {
    assertEnds(ask(operator, "night", "list"), Outcome.DONE, "no night of 000198 was run yet");
    assertEnds(ask(operator, "night", "list", "--fund", "000001"), Outcome.USAGE, "NO_SUCH_FUND");
    assertEnds(
        ask(operator, "night", "show", "--date", FIRST), Outcome.USAGE, "NO_SUCH_NIGHT", FIRST);
    assertEnds(
        ask(operator, "night", "stop", "--date", FIRST, "--reason", "r"),
        Outcome.USAGE,
        "NO_SUCH_NIGHT");
    assertEnds(ask(operator, "night", "run", "--date", FIRST), Outcome.USAGE, "No inbox is named");
  }

  @Test
  @Order(3)
  void aNightIsRunAndFollowedAsAtHome() {
    String other = temp.resolve("other").toString();
    InProcess.give("open", temp.resolve("dataset").toString(), "--home", other, "--by", "lin");
    String[] run = {
      "night", "run", "--date", FIRST, "--inbox", inbox, "--reason", "ahead of the schedule"
    };

    Ended here =
        InProcess.give(
            Stream.concat(Stream.of(run), Stream.of("--home", other, "--by", "lin"))
                .toArray(String[]::new));
    Ended there = ask(operator, run);

    assertThat(there.status()).isEqualTo(here.status()).isZero();
    assertThat(timeless(there.out())).isEqualTo(timeless(here.out())).contains("published");
    assertThat(timeless(there.err()))
        .isEqualTo(timeless(here.err()))
        .contains("attempt 1 begins", "step freeze begins", "step publish ends after");

    assertThat(ask(operator, "night", "show", "--date", FIRST, "--json").out())
        .contains("ahead of the schedule");
    assertEnds(ask(operator, run), Outcome.DONE, "published before, nothing changed");
  }

  /** How long something took differs. */
  private static String timeless(String text) {
    return text.replaceAll(" +[0-9]+\\.[0-9]( s)?\\b", " TIME");
  }

  @Test
  @Order(4)
  void aNightThatIsAtWorkIsStopped() {
    CompletableFuture<Ended> run =
        CompletableFuture.supplyAsync(
            () -> ask(operator, "night", "run", "--date", SECOND, "--inbox", inbox));
    Ended stop;
    do {
      stop = ask(operator, "night", "stop", "--date", SECOND, "--reason", "the ledger is late");
    } while (stop.status() != 0 && !run.isDone());

    // By the time that it is answered, it may have got there.
    assertThat(stop.out())
        .isIn(
            "000198 2013-12-18: asked to stop at its next safe point" + System.lineSeparator(),
            "000198 2013-12-18: stopped" + System.lineSeparator());
    Ended ended = run.join();
    assertEnds(ended, Outcome.FAILED, "stopped, nothing published", "NIGHT_STOPPED");
    assertThat(ended.err()).contains("attempt 1 begins");
  }

  @Test
  @Order(5)
  void aHeldNightIsReleasedByAnotherAndNotByItsStarter() {
    String[] run = {"night", "run", "--date", SECOND, "--inbox", inbox};
    String[] release = {"night", "release", "--date", SECOND, "--reason", "the custodian agrees"};

    Ended held = ask(operator, run);
    assertEnds(held, Outcome.HELD, "held, nothing published", "ADVANCER_PAID");
    assertThat(held.err()).contains("attempt 1 goes on");
    assertEnds(ask(operator, run), Outcome.HELD, "held, nothing published");
    assertEnds(ask(operator, release), Outcome.REFUSED, "NOT_ALLOWED");

    Ended released = ask(approver, release);
    assertEnds(released, Outcome.DONE, "000198 2013-12-18: published");
    assertThat(released.err()).contains("step publish begins", "step publish ends after");
    assertEnds(
        ask(operator, "night", "discard", "--date", SECOND, "--reason", "r"),
        Outcome.REFUSED,
        "WRONG_STATE");
  }

  /** The names are those of the file that the last action has left. */
  @Test
  @Order(6)
  void theServerTellsTheFiguresOfTheFile() throws IOException, InterruptedException {
    HttpResponse<String> told =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "/metrics"))
                    .header("Authorization", "Bearer " + auditor)
                    .build(),
                BodyHandlers.ofString());
    List<String> left = Files.readAllLines(home.resolve("metrics/wanfen_000198.prom"));

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body().lines().toList())
        .containsAll(left.stream().filter(line -> line.startsWith("# TYPE")).toList())
        .containsAll(left.stream().filter(line -> line.startsWith("wanfen_night_")).toList())
        .contains("wanfen_night_accounts{fund=\"000198\"} 100.0")
        .anyMatch(line -> line.startsWith("wanfen_alarm{code=\"NIGHT_HELD\",fund=\"000198\"}"))
        .noneMatch(line -> line.endsWith(" NaN") && line.startsWith("wanfen_"));
  }

  /** The same commands again, with the home, when the server has closed it. */
  @Test
  @Order(7)
  void whatIsLookedUpIsPrintedAsAtHome() {
    List<String> looking =
        List.of(
            "night list",
            "night list --all --json",
            "night show --date 2013-12-17",
            "night show --date 2013-12-18",
            "night show --date 2013-12-18 --json",
            "account ACCOUNT --from 2013-12-17 --to 2013-12-18",
            "account ACCOUNT --from 2013-12-17 --to 2013-12-18 --format csv,html --lang zh --proof"
                + " --out OUT",
            "account 999999999999 --from 2013-12-17 --to 2013-12-18",
            "certificate show --date 2013-12-17",
            "certificate show --date 2013-12-18 --json",
            "certificate show --date 2013-12-19",
            "certificate verify",
            "certificate verify --from 2013-12-18 --certificates-only",
            "trail",
            "trail --last 3 --json",
            "trail --date 2013-12-18",
            "trail verify");
    List<String> acting =
        List.of(
            "report --date 2013-12-18 --format html,json --lang zh --out OUT",
            "report --period 2013-12 --format json --out OUT");
    Map<String, Ended> there = new LinkedHashMap<>();
    // What acts is in the trail: the server's is when it is looked at, the home's is not yet.
    for (String command : joined(acting, looking)) {
      there.put(command, ask(auditor, words(command, "there")));
    }
    served.close();
    served = null;

    for (String command : joined(looking, acting)) {
      List<String> words = new ArrayList<>(List.of(words(command, "here")));
      words.addAll(List.of("--home", home.toString()));
      if (command.startsWith("report")) {
        words.addAll(List.of("--by", "zhao"));
      }
      Ended here = InProcess.give(words.toArray(String[]::new));

      assertThat(there.get(command).status())
          .as(command + " " + there.get(command))
          .isEqualTo(here.status());
      assertThat(there.get(command).err()).as(command).isEqualTo(here.err());
      assertThat(there.get(command).out().replace("/there/", "/here/"))
          .as(command)
          .isEqualTo(here.out());
    }
    Map<String, String> fetched = Samples.contents(temp.resolve("there"));
    Map<String, String> written = Samples.contents(temp.resolve("here"));
    assertThat(fetched.keySet())
        .isEqualTo(written.keySet())
        .hasSize(6)
        .contains("statement-" + account + ".csv", "report.html", "report.json");
    assertThat(fetched.get("report.html")).contains("对账报告 " + SECOND);
    // A report tells of what people did before it, which is one report more at home.
    fetched.keySet().removeIf(name -> name.startsWith("report."));
    fetched.forEach((name, text) -> assertThat(text).as(name).isEqualTo(written.get(name)));
  }

  private static List<String> joined(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static String[] words(String command, String folder) {
    return command
        .replace("ACCOUNT", account)
        .replace("OUT", temp.resolve(folder).toString())
        .split(" ");
  }

  @Test
  @Order(8)
  void everyLineOfALogThatNightsHaveWrittenTellsFundAndDate() throws IOException {
    List<JsonNode> lines =
        Files.readAllLines(home.resolve("logs/wanfen.log")).stream()
            .map(JsonMapper.shared()::readTree)
            .toList();

    assertThat(lines)
        .filteredOn(line -> line.path("thread").stringValue().startsWith("night-"))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.path("fund").stringValue()).isEqualTo("000198");
              assertThat(line.path("date").stringValue()).isIn(FIRST, SECOND);
            });
  }

  @Test
  @Order(9)
  void aServerThatHasEndedIsAFaultOfTheMachine() {
    assertEnds(ask(operator, "night", "list"), Outcome.FAILED, "MACHINE_FAULT", "does not answer");
  }
}
