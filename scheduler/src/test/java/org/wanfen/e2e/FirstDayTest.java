package org.wanfen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.TestDatabase;

/**
 * The first day of a new console: the administrator lets people in; they try the night out, stop
 * it, resume it, discard an attempt with the wrong ledger, and take reports away.
 */
@Tag("full")
@Tag("database")
@TestMethodOrder(OrderAnnotation.class)
final class FirstDayTest {

  private static final String SETTINGS = "server: {port: 0}\nspark: {spark.master: 'local[1]'}\n";
  private static final String OWN = "nobody guesses this";
  private static final String FIRST = "/nights/000198/2013-12-17";
  private static final String SECOND = "/nights/000198/2013-12-18";

  private static final long CUT_OFF_MILLIS = 15_000;

  @TempDir static Path temp;
  private static Path inbox;
  private static Path home;
  private static Chromium chromium;
  private static ServedHome served;

  @BeforeAll
  static void serve() throws IOException {
    chromium = Chromium.start();
    Path dataset = Samples.copy(Samples.dataset("loss-day"), temp.resolve("dataset"));
    inbox = dataset.resolve("inbox");
    home = temp.resolve("home");
    InProcess.give("open", dataset.toString(), "--home", home.toString(), "--by", "lin");
    served = ServedHome.start(home, SETTINGS);
  }

  @AfterAll
  static void end() {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static SignedIn signedIn(String name, String password) {
    return SignedIn.at(served.address(), chromium.person(1280, 900, "en"), name, password);
  }

  private static void letIn(SignedIn administrator, String name, String role) {
    administrator.go("/people");
    Page page = administrator.page();
    page.fill("#add #name", name);
    page.check("#add input[value=" + role + "]");
    page.click("#add button");
    String given = page.locator("#password").textContent();
    signedIn(name, given).choosesPassword(given, OWN);
  }

  @Test
  @Order(1)
  void theFirstAdministratorLetsPeopleIn() {
    assertThat(served.password()).as("shown once, at the start").isNotEmpty();
    SignedIn administrator = signedIn("admin", served.password());
    administrator.go("/people");
    administrator.choosesPassword(served.password(), OWN);
    letIn(administrator, "lin", "OPERATOR");
    letIn(administrator, "zhao", "AUDITOR");
    administrator.go("/people");
    assertThat(administrator.page().locator("#all")).containsText("zhao");
    assertThat(signedIn("lin", OWN).page().locator("header")).not().containsText("People");
  }

  @Test
  @Order(2)
  void aNightIsStoppedAtASafePointAndResumed() {
    SignedIn operator = signedIn("lin", OWN);
    operator.ask(FIRST, "start");
    operator.page().fill("#inbox", inbox.toString());
    operator.because("the first night");
    operator.page().click("#do-stop");
    operator.because("the custodian sends a new ledger");
    operator.seesTheNight("stopped");
    operator.ask(FIRST, "resume");
    operator.because("the ledger was right after all");
    operator.seesTheNight("published");
    for (String reason : List.of("the first night", "the custodian sends", "was right after all")) {
      assertThat(operator.page().locator("#trail")).containsText(reason);
    }
  }

  @Test
  @Order(3)
  void aMockRunShowsWhatTheNightWouldDoAndPublishesNothing() {
    SignedIn operator = signedIn("lin", OWN);
    operator.ask(SECOND, "mock");
    operator.because("to see tomorrow's yield");
    operator.seesTheNight("mock run done");
    assertThat(operator.page().locator("#checks")).isVisible();
    assertThat(operator.page().locator("#comparison")).isVisible();
    assertThat(operator.page().locator("#do-start")).isVisible();
  }

  @Test
  @Order(4)
  void anAttemptWithAWrongLedgerIsDiscardedAndRunAgain() throws IOException {
    Path ledger = inbox.resolve("20131218/ledger.json");
    String right = Files.readString(ledger);
    Files.writeString(ledger, right.replace("\"46.35\"", "\"146.35\""));
    SignedIn operator = signedIn("lin", OWN);
    operator.ask(SECOND, "start");
    operator.because("the feed is in");
    operator.seesTheNight("held");
    Files.writeString(ledger, right);
    operator.ask(SECOND, "discard");
    operator.because("the ledger had a figure of another day");
    operator.seesTheNight("discarded");
    operator.ask(SECOND, "start");
    operator.because("with the right ledger");
    operator.seesTheNight("published");
    assertThat(operator.page().locator("#attempts")).containsText("discarded");
  }

  @Test
  @Order(5)
  void anAuditorHasReportsMadeAndTakesEachAway() throws IOException {
    SignedIn auditor = signedIn("zhao", OWN);
    Page page = auditor.page();
    auditor.go(SECOND + "/reports");
    page.click("#make-n button");
    Map<String, String> beginnings =
        Map.of("html", "<!DOCTYPE html>", "pdf", "%PDF-1.", "xlsx", "PK", "json", "{");
    for (var format : beginnings.entrySet()) {
      Locator keep = page.locator("#keep-en-report\\." + format.getKey());
      Download report = page.waitForDownload(keep::click);
      assertThat(report.suggestedFilename()).endsWith("report." + format.getKey());
      assertThat(new String(Files.readAllBytes(report.path()), StandardCharsets.ISO_8859_1))
          .startsWith(format.getValue());
    }
    auditor.go("/reports?month=2013-12");
    page.locator("#period-2013-12 form button").click();
    assertThat(page.locator("#period-2013-12 li")).not().hasCount(0);
  }

  @Test
  @Order(6)
  void whoIsLetInNoMoreIsOutAtTheNextClick() {
    SignedIn auditor = signedIn("zhao", OWN);
    auditor.go("/trail");
    SignedIn administrator = signedIn("admin", OWN);
    administrator.go("/people/zhao");
    administrator.page().click("#deactivate");
    auditor.page().click("nav a[href='/reports']");
    assertThat(auditor.page().locator("#password")).isVisible();
  }

  @Test
  @Order(7)
  void aPageThatIsCutOffSaysSoAndGoesOnByItself() {
    Page page = chromium.person(1280, 900, "en");
    page.clock().install();
    SignedIn lin = SignedIn.at(served.address(), page, "lin", OWN);
    lin.go("/");
    page.context().route("**/live/**", Route::abort);
    page.clock().fastForward(CUT_OFF_MILLIS);
    assertThat(page.locator("#stale")).containsText("does not answer");
    page.context().unroute("**/live/**");
    assertThat(page.locator("#stale")).isHidden();
    // Without a session no stream begins either: the page asks by itself, and is led away.
    page.context().route("**/live/beats", Route::abort);
    lin.go("/");
    page.context().clearCookies();
    page.clock().fastForward(CUT_OFF_MILLIS);
    assertThat(page.locator("#password")).isVisible();
  }

  @Test
  @Order(8)
  void anAdministratorWithoutAPasswordIsLetInByWhoeverHasTheHome() {
    String[] command = {"person", "password", "admin", "--home", home.toString(), "--by", "chen"};
    if (!TestDatabase.isPostgres()) {
      assertThat(ProgramProcess.start(command).end().err())
          .as("a home on H2 is open in one process at a time")
          .contains("HOME_IN_USE");
    }
    served.close();
    ProgramProcess.Ended given = ProgramProcess.start(command).end();
    assertThat(given.status()).as(given.err()).isZero();
    served = ServedHome.start(home, SETTINGS);
    assertThat(served.password()).as("there is somebody").isEmpty();
    String once =
        given.out().lines().filter(line -> line.startsWith("password")).findFirst().orElseThrow();
    Page old = chromium.person(1280, 900, "en");
    old.navigate(served.address() + "/sign-in");
    old.fill("#name", "admin");
    old.fill("#password", OWN);
    old.click("main button");
    assertThat(old.locator("[role=alert]")).isVisible();
    SignedIn again = signedIn("admin", once.substring("password".length()).strip());
    again.choosesPassword(once.substring("password".length()).strip(), "another that is long");
    again.go("/people");
    assertThat(again.page().locator("#all")).containsText("zhao");
    served.close();
    served = null;
    assertThat(InProcess.give("trail", "--home", home.toString(), "--last", "9").out())
        .containsPattern("chen +- +- +person password +done +- +admin");
  }
}
