package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightRow;
import org.wanfen.server.console.Visitor.Answer;

/** What the pages show of what is on record. */
@Tag("database")
class PagesTest {

  private static final LocalDate HELD = TinyHome.FIRST.plusDays(1);
  private static final int QUARANTINED = 120;

  @TempDir private static Path folder;
  private static TinyHome home;
  private static Visitor visitor;

  @BeforeAll
  static void serve() {
    home = TinyHome.in(folder);
    NightRow published = home.night(TinyHome.FIRST, NightState.PUBLISHED, "operator", false);
    NightRow held = home.night(HELD, NightState.HELD, "operator", false);
    home.keep(published, "report.html", "<!DOCTYPE html><title>a report</title>");
    home.keep(published, "summary.json", "{}");
    home.keep(held, "quarantine.csv", quarantine());
    visitor = home.visitor("everything");
  }

  @AfterAll
  static void close() {
    home.close();
  }

  private static String quarantine() {
    StringBuilder rows = new StringBuilder("file,line,reason,row\n");
    for (int line = 1; line <= QUARANTINED; line++) {
      String reason = line % 3 == 0 ? "BAD_TYPE" : "BAD_ACCOUNT";
      rows.append("orders-0001.csv," + line + "," + reason + ",row-" + line + ",<b>x</b>\n");
    }
    return rows.toString();
  }

  /** A word that is missing is shown as its key between question marks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nights",
        "/nights?month=2013-12",
        "/nights/000198/2013-12-17",
        "/nights/000198/2013-12-18",
        "/nights/000198/2013-12-19",
        "/nights/000198/2013-12-18/ask/release",
        "/nights/000198/2013-12-18/ask/discard",
        "/nights/000198/2013-12-18/ask/mock",
        "/nights/000198/2013-12-18/rows/quarantined",
        "/nights/000198/2013-12-17/reports",
        "/reports",
        "/accounts",
        "/accounts?account=110915204",
        "/accounts?account=nobody",
        "/trail",
        "/trail/verify",
        "/alarms",
        "/schedule/000198",
        "/datasets",
        "/people",
        "/people/viewer",
        "/me",
        "/settings",
        "/live/tonight",
        "/live/nights/000198/2013-12-18"
      })
  void everyPageHasAllOfItsWordsInBothLanguages(String path) {
    for (String language : List.of("en", "zh")) {
      Answer page = visitor.get(path, language);
      assertThat(page.status()).as(path + " " + language).isEqualTo(200);
      assertThat(page.body()).doesNotContain("??");
      assertThat(page.header("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.body()).doesNotContain(" style=\"", "<script>", " onclick=");
    }
  }

  @Test
  void theCalendarShowsHowEachNightStands() {
    String page = visitor.get("/nights?fund=000198&month=2013-12").body();
    assertThat(day(page, TinyHome.FIRST)).contains("published");
    assertThat(day(page, HELD)).contains("held");
    assertThat(page).doesNotContain("day-" + HELD.plusDays(1));
    assertThat(visitor.get("/nights?month=2013-11").body()).doesNotContain("id=\"day-");
  }

  private static String day(String page, LocalDate date) {
    int from = page.indexOf("id=\"day-" + date);
    return page.substring(from, page.indexOf("</a>", from));
  }

  @Test
  void aHeldNightShowsBothFiguresAndWhatMayBeDone() {
    String page = visitor.get("/nights/000198/" + HELD).body();
    int from = page.indexOf("id=\"check-ADVANCER_PAID\"");
    String check = page.substring(from, page.indexOf("</tr>", from));
    assertThat(check).contains("146.35", "46.35", "-100.00", "DIFFERS");
    assertThat(page).contains("id=\"do-release\"", "id=\"do-discard\"", "id=\"do-mock\"");
    assertThat(page).doesNotContain("id=\"do-start\"", "id=\"do-stop\"", "id=\"do-resume\"");
    assertThat(page).contains("a".repeat(64), "What the advancer paid out");
  }

  @Test
  void aViewerSeesTheNightAndWhoMayDecide() {
    String page = home.visitor("viewer").get("/nights/000198/" + HELD).body();
    assertThat(page).contains("146.35", "for approvers").doesNotContain("id=\"do-");
  }

  @Test
  void aNightThatNobodyBeganSaysWhichIsNext() {
    String page = visitor.get("/nights/000198/" + HELD.plusDays(5)).body();
    assertThat(page).contains("/nights/000198/" + HELD).doesNotContain("id=\"do-");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 120, row-1, 50",
    "reason=BAD_TYPE, 40, row-3, 40",
    "text=ROW-77, 1, row-77, 1",
    "text=77, 1, row-77, 1",
    "page=3, 120, row-101, 20",
    "text=nothing, 0, 0 of 120, 0"
  })
  void rowsAreSearchedAndShownByPage(String query, String found, String has, int rows) {
    String page = visitor.get("/nights/000198/" + HELD + "/rows/quarantined?" + query).body();
    assertThat(page).contains(found + " of 120 rows", has);
    assertThat(page.split("orders-0001\\.csv", -1)).hasSize(rows + 1);
    assertThat(page).doesNotContain("<b>x</b>");
  }

  @Test
  void aReportIsKeptOrShownWithoutAnyRights() {
    Answer kept = visitor.get("/nights/000198/2013-12-17/reports/report.html");
    assertThat(kept.header("Content-Disposition"))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("attachment")
                    .contains("000198-2013-12-17-report.html"));
    Answer shown = visitor.get("/nights/000198/2013-12-17/reports/report.html?view");
    assertThat(shown.header("Content-Disposition").orElseThrow()).startsWith("inline");
    assertThat(shown.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(shown.header("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox")
        .contains("default-src 'none'")
        .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
    assertThat(shown.body()).contains("a report");
    Answer json = visitor.get("/nights/000198/2013-12-17/reports/summary.json?view");
    assertThat(json.header("Content-Type")).hasValue("application/json");
    assertThat(json.header("Content-Disposition").orElseThrow()).startsWith("attachment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nights/000198/2013-12-17/reports/passwd",
        "/nights/000198/2013-12-17/reports/zh/report.pdf",
        "/nights/999999/2013-12-17",
        "/nights/000198/2013-12-18/rows/other",
        "/reports/000198/2013-12/en/report.pdf"
      })
  void whatIsNotThereIsRefusedAsAPage(String path) {
    Answer page = visitor.get(path);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("WF-80", "Safe", "Next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nights/000198/2013-12-17/reports/..%2F..%2Fhome.json",
        "/nights/000198/2013-12-17/reports/%2e%2e/%2e%2e",
        "/nights/000198/the-last",
        "/nights/000198/+99999-01-01",
        "/nights?month=soon",
        "/trail?date=yesterday"
      })
  void addressesThatMeanNothingReachNothing(String path) {
    assertThat(visitor.get(path).status()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "/nights?month=soon; 'soon' cannot be the month",
        "/trail?date=yesterday; 'yesterday' cannot be the date",
        "/nights/000198/the-last; 'the-last' cannot be the date",
        "/accounts/statement.csv; No account is given"
      })
  void aWrongValueIsNamed(String path, String told) {
    Answer page = visitor.get(path);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body().replace("&#39;", "'")).contains("WF-8001", told);
  }

  @Test
  void anAccountIsLookedUp() {
    String page = visitor.get("/accounts?account=110915204").body();
    assertThat(page).contains("1,000.00", "1,200.13", "4.61 kB", "2013-12-17");
    Answer csv = visitor.get("/accounts/statement.csv?account=110915204&to=2013-12-17");
    assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.body()).contains("2013-12-17,1000.00,");
    Answer html = visitor.get("/accounts/statement.html?account=110915204&view");
    assertThat(html.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
    assertThat(visitor.get("/accounts?account=12x").body()).contains("WF-8001");
    assertThat(visitor.get("/accounts/statement.csv?account=12x").status()).isEqualTo(400);
  }

  @Test
  void theTrailIsSearched() {
    String all = visitor.get("/trail").body();
    assertThat(all).contains("open", "done");
    assertThat(visitor.get("/trail?by=LIN").body()).contains("<td>open</td>");
    assertThat(visitor.get("/trail?by=nobody").body()).doesNotContain("<td>open</td>");
    assertThat(visitor.get("/trail?action=ope").body()).contains("<td>open</td>");
    assertThat(visitor.get("/trail?date=2013-12-24").body()).doesNotContain("<td>open</td>");
    assertThat(visitor.get("/trail?fund=&date=&by=&action=").body()).contains("<td>open</td>");
    assertThat(visitor.get("/trail/verify").body()).contains("are as they were written");
  }

  @Test
  void whoHasNotSignedInSeesNothing() {
    Visitor nobody = Visitor.of(home.address());
    Answer page = nobody.get("/nights");
    assertThat(page.from().getPath()).isEqualTo("/sign-in");
    assertThat(nobody.post("/nights/000198/" + HELD + "/discard", Map.of("reason", "x")).from())
        .hasPath("/sign-in");
  }
}
