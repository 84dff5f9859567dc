package org.wanfen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.wanfen.batch.home.Home;

/**
 * The console as people use it, in a browser: an operator, an approver and an auditor with one
 * home, through a night that is published and one that is held.
 */
@Tag("database")
@TestMethodOrder(OrderAnnotation.class)
final class ConsoleTest {

  private static final String PASSWORD = "of this test";
  private static final String FIRST = "/nights/000198/2013-12-17";
  private static final String SECOND = "/nights/000198/2013-12-18";
  private static final double NIGHT_MILLIS = 240_000;
  private static final int MOST_KEYS = 60;

  @TempDir static Path temp;
  private static Path inbox;
  private static Chromium chromium;
  private static ServedHome served;

  @BeforeAll
  static void serve() throws IOException, SQLException {
    chromium = Chromium.start();
    Path dataset = Samples.copy(Samples.dataset("loss-day"), temp.resolve("dataset"));
    inbox = dataset.resolve("inbox");
    Path home = temp.resolve("home");
    InProcess.give("open", dataset.toString(), "--home", home.toString(), "--by", "lin");
    letIn(Home.at(home), "lin", "OPERATOR");
    letIn(Home.at(home), "wang", "APPROVER");
    letIn(Home.at(home), "zhao", "AUDITOR");
    letIn(Home.at(home), "wu", "VIEWER,OPERATOR,APPROVER,AUDITOR,DEVELOPER,ADMINISTRATOR");
    served =
        ServedHome.start(
            home, "server: {port: 0, datasets: true}\nspark: {spark.master: 'local[1]'}\n");
  }

  private static void letIn(Home home, String name, String role) throws SQLException {
    try (Connection database = DriverManager.getConnection(home.databaseUrl(), "wanfen", "");
        PreparedStatement person =
            database.prepareStatement(
                "insert into person (name, name_key, password_hash, roles, active,"
                    + " must_change_password, failed_sign_ins, created_at, created_by) values (?,"
                    + " ?, ?, ?, true, false, 0, current_timestamp, 'a test')")) {
      person.setString(1, name);
      person.setString(2, name);
      person.setString(3, new BCryptPasswordEncoder(4).encode(PASSWORD));
      person.setString(4, role);
      assertThat(person.executeUpdate()).isOne();
    }
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

  private static SignedIn signedIn(String name) {
    return signedIn(name, 1280, "en");
  }

  private static SignedIn signedIn(String name, int width, String language) {
    return SignedIn.at(served.address(), chromium.person(width, 900, language), name, PASSWORD);
  }

  @Test
  @Order(1)
  void nobodyComesInWithoutAPassword() {
    Page page = chromium.person(1280, 900, "en");
    page.navigate(served.address() + "/");
    assertThat(page).hasURL(served.address() + "/sign-in");
    page.fill("#name", "lin");
    page.fill("#password", "wrong");
    page.click("main button");
    assertThat(page.locator("[role=alert]")).isVisible();
  }

  @Test
  @Order(2)
  void anOperatorNeedsOnlyTheKeyboardToHaveANightPublished() {
    Page page = chromium.person(1280, 900, "en");
    page.navigate(served.address() + "/");
    // The cursor is in the first field already.
    page.keyboard().type("lin");
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    tabTo(page, "#start-000198");
    page.keyboard().press("Enter");
    tabTo(page, "#inbox");
    page.keyboard().type(inbox.toString());
    tabTo(page, "#reason");
    page.keyboard().type("the feed is in early");
    tabTo(page, "#go");
    page.keyboard().press("Enter");
    // The page is not asked for again: it follows the night by itself.
    assertThat(page.locator("#verdict"))
        .containsText("published", new ContainsTextOptions().setTimeout(NIGHT_MILLIS));
    page.navigate(served.address() + "/");
    assertThat(page.locator("#board")).containsText("2013-12-17");
  }

  /** Goes on with the Tab key to something on the page. */
  private static void tabTo(Page page, String wanted) {
    assertThat(page.locator(wanted).first()).isVisible();
    for (int key = 0; key < MOST_KEYS; key++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("it => document.activeElement.matches(it)", wanted)) {
        return;
      }
    }
    throw new AssertionError("no way to " + wanted + " with the Tab key on " + page.url());
  }

  @Test
  @Order(3)
  void aHeldNightIsReleasedByAnApproverAndNotByItsStarter() throws IOException {
    Path ledger = inbox.resolve("20131218/ledger.json");
    Files.writeString(ledger, Files.readString(ledger).replace("\"46.35\"", "\"146.35\""));
    SignedIn starter = signedIn("lin");
    starter.ask(SECOND, "start");
    starter.page().fill("#inbox", inbox.toString());
    starter.because("the schedule is paused");
    starter.seesTheNight("held");
    assertThat(starter.page().locator("#check-ADVANCER_PAID")).containsText("146.35");
    assertThat(starter.page().locator("#do-release")).hasCount(0);
    starter.go(SECOND + "/ask/release");
    assertThat(starter.page().locator("#go")).hasCount(0);

    EveryPage.isFine(
        signedIn("wu"), "held", ColorScheme.LIGHT, Map.of("night", SECOND, "tonight", "/"));
    EveryPage.isFine(
        signedIn("wu", 1280, "zh-CN"), "held-zh", ColorScheme.LIGHT, Map.of("night", SECOND));

    SignedIn approver = signedIn("wang");
    approver.ask(SECOND, "release");
    approver.because("the custodian confirms our figure");
    approver.seesTheNight("published");
    assertThat(approver.page().locator("#trail")).containsText("the custodian confirms our figure");
  }

  @Test
  @Order(4)
  void anAuditorDownloadsACertificateAndLooksAnAccountUp() throws IOException {
    SignedIn auditor = signedIn("zhao");
    Page page = auditor.page();
    auditor.go(SECOND + "/reports");
    Download certificate =
        page.waitForDownload(
            () -> page.locator("#kept a[href*='certificate.json']").first().click());
    assertThat(Files.readString(certificate.path(), StandardCharsets.UTF_8))
        .contains("wanfen-certificate-1", "2013-12-18");

    auditor.go("/accounts");
    page.fill("#account", account());
    page.fill("#from", "2013-12-17");
    page.fill("#to", "2013-12-18");
    page.click("#look-up button");
    assertThat(page.locator("#days tbody tr")).hasCount(2);
    auditor.go("/trail");
    assertThat(page.locator("main")).containsText("night release");
  }

  private static String account() throws IOException {
    return Files.readAllLines(inbox.resolve("20131217/orders-0001.csv")).get(1).split(",", -1)[2];
  }

  @Test
  @Order(5)
  void pagesAreChineseWhereTheBrowserIs() {
    SignedIn operator = signedIn("lin", 1280, "zh-CN");
    operator.go("/");
    assertThat(operator.page().locator("h1")).hasText("今夜");
    operator.go(FIRST);
    assertThat(operator.page().locator("#verdict")).containsText("已发布");
  }

  @Test
  @Order(6)
  void everyPageIsFineInEnglishAndLightAndInChineseDarkOnAPhone() throws IOException {
    Map<String, String> all = pages();
    EveryPage.isFine(signedIn("wu"), "en-light", ColorScheme.LIGHT, all);
    EveryPage.isFine(signedIn("wu", 390, "zh-CN"), "zh-dark-phone", ColorScheme.DARK, all);
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new HashMap<>();
    pages.put("tonight", "/");
    pages.put("nights", "/nights?month=2013-12");
    pages.put("night-published", FIRST);
    pages.put("night-released", SECOND);
    pages.put("night-next", "/nights/000198/2013-12-19");
    pages.put("ask-start", "/nights/000198/2013-12-19/ask/start");
    pages.put("ask-unfit", FIRST + "/ask/discard");
    pages.put("rows", FIRST + "/rows/rejected");
    pages.put("night-reports", SECOND + "/reports");
    pages.put("reports", "/reports?month=2013-12");
    pages.put("accounts", "/accounts?from=2013-12-17&to=2013-12-18&account=" + account());
    pages.put("accounts-none", "/accounts?account=7");
    pages.put("trail", "/trail");
    pages.put("trail-verify", "/trail/verify");
    pages.put("schedule", "/schedule/000198");
    pages.put("alarms", "/alarms");
    pages.put("people", "/people");
    pages.put("person", "/people/lin");
    pages.put("settings", "/settings");
    pages.put("me", "/me");
    pages.put("datasets", "/datasets");
    pages.put("refused", "/nights/000198/2013-02-31");
    pages.put("nowhere", "/nowhere");
    return pages;
  }

  @Test
  @Order(7)
  void aPageWithFaultsIsNotFine() {
    Page page = chromium.person(1280, 900, "en");
    page.setContent("<title>A page</title><img src='/figure.png'><button></button>");
    assertThat(EveryPage.faults(page))
        .anyMatch(fault -> fault.startsWith("image-alt: "))
        .anyMatch(fault -> fault.startsWith("button-name: "));
  }
}
