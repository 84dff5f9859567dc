package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.batch.records.NightRow;
import org.wanfen.server.console.Visitor.Answer;

/** What people do about nights, and what they may not. */
@Tag("database")
class NightActionsTest {

  private static final LocalDate DATE = TinyHome.FIRST;
  private static final String PAGE = "/nights/000198/2013-12-17";

  @TempDir private static Path folder;
  private static TinyHome home;

  @BeforeAll
  static void serve() {
    home = TinyHome.in(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    home.close();
  }

  @BeforeEach
  void forgetNights() {
    home.forgetNights();
  }

  @Test
  void aNightWithoutAFeedIsRefusedKindly() {
    Visitor operator = home.visitor("operator");
    Answer asked = operator.get(PAGE + "/ask/start");
    assertThat(asked.body()).contains("What will happen", "20131217", "Inbox");
    Answer refused = operator.post(PAGE + "/start", with("the first <night>"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("WF-1002 FEED_MISSING", "Safe", "Next", "href=\"" + PAGE + "\"");
    assertThat(last().outcome()).isEqualTo("FEED_MISSING");
    assertThat(last().reason()).hasValue("the first <night>");
    assertThat(refused.body())
        .as("nothing has to be typed again")
        .contains("id=\"act\"", "value=\"" + folder + "\"", "the first &lt;night&gt;</textarea>")
        .contains("href=\"" + PAGE + "/ask/start?lang=zh\"");
  }

  @Test
  void nothingIsBegunWithoutAReason() {
    Visitor operator = home.visitor("operator");
    Answer unused = operator.get(PAGE + "/ask/start");
    TrailLine before = last();
    for (String action : List.of("start", "mock", "resume", "accept-quarantine")) {
      Answer asked = operator.get(PAGE + "/ask/" + action);
      Answer refused = operator.post(PAGE + "/" + action, with("  "));
      assertThat(refused.status()).as(action).isEqualTo(400);
      assertThat(refused.body()).as(action).contains("WRONG_USAGE", "reason");
      if (action.equals("start")) {
        assertThat(asked.body()).contains("<textarea id=\"reason\" name=\"reason\" required");
      }
    }
    assertThat(last()).isEqualTo(before);
  }

  @Test
  void aPublishedNightWithoutItsReportCanBeGoneOnWith() {
    NightRow published = home.night(DATE, NightState.PUBLISHED, "operator", false);
    Visitor operator = home.visitor("operator");
    assertThat(operator.get(PAGE).body()).doesNotContain("id=\"do-resume\"");
    home.failReport(published);
    assertThat(operator.get(PAGE).body()).contains("id=\"do-resume\"");
  }

  private static Map<String, String> with(String reason) {
    return Map.of("inbox", folder.toString(), "reason", reason);
  }

  @Test
  void aNightOfAFundThatIsNotThereIsRefused() {
    Visitor operator = home.visitor("operator");
    Answer unused = operator.get(PAGE + "/ask/start");
    for (String action : List.of("start", "mock", "resume", "stop", "discard")) {
      Answer refused =
          operator.post(
              "/nights/999999/2013-12-17/" + action,
              Map.of("inbox", folder.toString(), "reason", "x"));
      assertThat(refused.status()).as(action).isEqualTo(404);
      assertThat(refused.body()).as(action).containsPattern("NO_SUCH_(FUND|NIGHT)");
    }
    assertThat(operator.get("/nights/999999/2013-12-17").status()).isEqualTo(404);
  }

  @Test
  void whoStartedANightMayNotReleaseItAndIsToldSo() {
    NightRow held = home.night(DATE, NightState.HELD, "Everything ", false);
    Visitor starter = home.visitor("everything");
    assertThat(starter.get(PAGE + "/ask/release").body())
        .contains("id=\"own\"", "WF-5005", "Have somebody else look")
        .doesNotContain("id=\"act\"");
    Answer refused = starter.post(PAGE + "/release", Map.of("reason", "all is well"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("WF-5005 RELEASE_BY_STARTER");
    assertThat(home.state(held)).isEqualTo(NightState.HELD);
    assertThat(home.visitor("approver").get(PAGE + "/ask/release").body())
        .contains("id=\"act\"", "Everything", "146.35");
  }

  @Test
  void aHeldNightIsDiscardedForAReason() {
    NightRow held = home.night(DATE, NightState.HELD, "operator", false);
    Visitor operator = home.visitor("operator");
    Answer unused = operator.get(PAGE + "/ask/discard");
    assertThat(operator.post(PAGE + "/discard", Map.of("reason", "  ")).status()).isEqualTo(400);
    assertThat(home.state(held)).isEqualTo(NightState.HELD);
    Answer done = operator.post(PAGE + "/discard", Map.of("reason", "another day's figure"));
    assertThat(done.from()).hasPath(PAGE);
    assertThat(done.body()).contains("id=\"told\"", "discarded", "id=\"do-start\"");
    assertThat(home.state(held)).isEqualTo(NightState.DISCARDED);
    assertThat(last().by()).isEqualTo("operator");
    assertThat(last().reason()).hasValue("another day's figure");
  }

  @Test
  void aNightThatNobodyRunsAnyMoreIsStopped() {
    NightRow running = home.night(DATE, NightState.RUNNING, "operator", false);
    Visitor operator = home.visitor("operator");
    String page = operator.get(PAGE).body();
    assertThat(page).contains("id=\"do-stop\"", "id=\"do-resume\"", "sse-connect");
    Answer done = operator.post(PAGE + "/stop", Map.of("reason", "a new ledger comes"));
    assertThat(done.body()).contains("The night is stopped");
    assertThat(home.state(running)).isEqualTo(NightState.STOPPED);
  }

  @Test
  void whatDoesNotFitTheStateIsSaidBeforeAndRefusedAfter() {
    home.night(DATE, NightState.PUBLISHED, "operator", false);
    Visitor operator = home.visitor("operator");
    assertThat(operator.get(PAGE + "/ask/discard").body())
        .contains("id=\"unfit\"")
        .doesNotContain("id=\"act\"");
    Answer refused = operator.post(PAGE + "/discard", Map.of("reason", "too late"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("WF-5006 WRONG_STATE");
    assertThat(operator.get(PAGE + "/ask/nonsense").status()).isEqualTo(400);
  }

  @Test
  void aMockRunIsShownBesideLastNight() {
    home.night(DATE, NightState.PUBLISHED, "operator", false);
    home.night(DATE.plusDays(1), NightState.MOCKED, "operator", true);
    String page = home.visitor("viewer").get("/nights/000198/2013-12-18").body();
    assertThat(page).contains("What the night would do, beside last night", "mock run");
    int from = page.indexOf("id=\"comparison\"");
    assertThat(page.substring(from)).contains("2,651,841.04", "1.2487");
  }

  @Test
  void theInboxIsRememberedFromTheLastAttempt() {
    home.night(DATE, NightState.DISCARDED, "operator", false);
    assertThat(home.visitor("operator").get(PAGE + "/ask/start").body())
        .contains("value=\"/somewhere/inbox\"");
  }

  @Test
  void nothingIsDoneForAnotherSiteOrWithoutTheRole() {
    NightRow held = home.night(DATE, NightState.HELD, "operator", false);
    Visitor operator = home.visitor("operator");
    Map<String, String> reason = Map.of("reason", "x");
    assertThat(operator.postFromElsewhere(PAGE + "/discard", reason).status()).isEqualTo(403);
    for (String name : List.of("viewer", "approver", "auditor", "developer", "administrator")) {
      assertThat(home.visitor(name).post(PAGE + "/discard", reason).status()).isEqualTo(403);
      assertThat(last().by()).isEqualTo(name);
      assertThat(last().outcome()).isEqualTo("NOT_ALLOWED");
    }
    assertThat(operator.get(PAGE + "/ask/release").status()).isEqualTo(403);
    assertThat(operator.post(PAGE + "/release", reason).status()).isEqualTo(403);
    assertThat(home.state(held)).isEqualTo(NightState.HELD);
  }

  private TrailLine last() {
    return home.control().trail().entries(new Wanted(Optional.empty(), Optional.empty(), 1)).get(0);
  }
}
