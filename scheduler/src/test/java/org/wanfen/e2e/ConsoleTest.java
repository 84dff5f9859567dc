package org.wanfen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.wanfen.batch.home.Home;

/**
 * The console as people use it, in a browser: an operator, an approver and an auditor with one
 * home, through a night that is published and one that is held.
 */
@TestMethodOrder(OrderAnnotation.class)
final class ConsoleTest {

  private static final String PASSWORD = "of this test";
  private static final String FIRST = "/nights/000198/2013-12-17";
  private static final String SECOND = "/nights/000198/2013-12-18";
  private static final double NIGHT_MILLIS = 240_000;

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
    served = ServedHome.start(home, "server: {port: 0}\nspark: {spark.master: 'local[1]'}\n");
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

  private static Page signedIn(String name) {
    return signedIn(name, 1280, "en");
  }

  private static Page signedIn(String name, int width, String language) {
    Page page = chromium.person(width, 900, language);
    page.navigate(served.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("main button");
    assertThat(page).not().hasURL(served.address() + "/sign-in");
    return page;
  }

  private static void ask(Page page, String night, String action) {
    page.navigate(served.address() + night);
    page.click("#do-" + action);
    assertThat(page.locator("#happens li")).hasCount(3);
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
  void anOperatorStartsANightWithTheKeyboardAloneAndSeesItPublished() {
    Page page = signedIn("lin");
    page.navigate(served.address() + FIRST);
    page.focus("#do-start");
    page.keyboard().press("Enter");
    page.focus("#inbox");
    page.keyboard().type(inbox.toString());
    page.focus("#go");
    page.keyboard().press("Enter");
    // The page is not asked for again: it follows the night by itself.
    assertThat(page.locator("#verdict"))
        .containsText("published", new ContainsTextOptions().setTimeout(NIGHT_MILLIS));
    page.navigate(served.address() + "/");
    assertThat(page.locator("#board")).containsText("2013-12-17");
  }

  @Test
  @Order(3)
  void aHeldNightIsReleasedByAnApproverAndNotByItsStarter() throws IOException {
    Path ledger = inbox.resolve("20131218/ledger.json");
    Files.writeString(ledger, Files.readString(ledger).replace("\"46.35\"", "\"146.35\""));
    Page operator = signedIn("lin");
    ask(operator, SECOND, "start");
    operator.fill("#inbox", inbox.toString());
    operator.click("#go");
    assertThat(operator.locator("#verdict"))
        .containsText("held", new ContainsTextOptions().setTimeout(NIGHT_MILLIS));
    assertThat(operator.locator("#check-ADVANCER_PAID")).containsText("146.35");
    assertThat(operator.locator("#do-release")).hasCount(0);
    operator.navigate(served.address() + SECOND + "/ask/release");
    assertThat(operator.locator("#go")).hasCount(0);

    Page approver = signedIn("wang");
    ask(approver, SECOND, "release");
    approver.fill("#reason", "the custodian confirms our figure");
    approver.click("#go");
    assertThat(approver.locator("#verdict"))
        .containsText("published", new ContainsTextOptions().setTimeout(NIGHT_MILLIS));
    assertThat(approver.locator("#trail")).containsText("the custodian confirms our figure");
  }

  @Test
  @Order(4)
  void anAuditorDownloadsReportsAndLooksAnAccountUp() throws IOException {
    Page page = signedIn("zhao");
    page.navigate(served.address() + SECOND + "/reports");
    Locator files = page.locator("#kept a[download], #kept a[href$='.json']");
    assertThat(files.first()).isVisible();
    Download certificate =
        page.waitForDownload(
            () -> page.locator("#kept a[href*='certificate.json']").first().click());
    assertThat(Files.readString(certificate.path(), StandardCharsets.UTF_8))
        .contains("wanfen-certificate-1", "2013-12-18");

    String account =
        Files.readAllLines(inbox.resolve("20131217/orders-0001.csv")).get(1).split(",", -1)[2];
    page.navigate(served.address() + "/accounts");
    page.fill("#account", account);
    page.fill("#from", "2013-12-17");
    page.fill("#to", "2013-12-18");
    page.click("#look-up button");
    assertThat(page.locator("#days tbody tr")).hasCount(2);
    page.navigate(served.address() + "/trail");
    assertThat(page.locator("main")).containsText("night release");
  }

  @Test
  @Order(5)
  void pagesAreChineseWhereTheBrowserIs() {
    Page page = signedIn("lin", 1280, "zh-CN");
    page.navigate(served.address() + "/");
    assertThat(page.locator("h1")).hasText("今夜");
    page.navigate(served.address() + FIRST);
    assertThat(page.locator("#verdict")).containsText("已发布");
  }

  @Test
  @Order(6)
  void pagesFitAPhone() {
    Page page = signedIn("zhao", 390, "en");
    for (String path : List.of("/", "/nights", FIRST, SECOND, "/reports", "/accounts", "/trail")) {
      page.navigate(served.address() + path);
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertThat((Integer) width).as(path).isLessThanOrEqualTo(390);
    }
  }

  @Test
  @Order(7)
  void pagesHaveNoSeriousAccessibilityFault() {
    Page page = signedIn("zhao");
    for (String path : List.of("/", "/nights", SECOND, "/reports", "/accounts", "/trail")) {
      page.navigate(served.address() + path);
      List<String> faults =
          new AxeBuilder(page)
              .analyze().getViolations().stream()
                  .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                  .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                  .toList();
      assertThat(faults).as(path).isEmpty();
    }
  }
}
