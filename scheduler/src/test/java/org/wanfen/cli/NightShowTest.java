package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of a night's window. */
class NightShowTest {

  private static final Instant OPENED = Instant.parse("2013-11-11T17:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2013-11-11T18:00:00Z");
  private static final Instant SEEN = Instant.parse("2013-11-11T17:50:00Z");

  private static final NightWarning STRAGGLER =
      NightWarning.raised(
              WarningCode.STRAGGLER,
              Optional.of(NightStep.WRITE),
              SEEN.minusSeconds(95),
              SEEN.minusSeconds(60),
              "bucket 17 of write has been at work for 35 s, others took 1.2 s")
          .about("bucket 17");
  private static final NightWarning RISK =
      NightWarning.raised(
              WarningCode.DEADLINE_AT_RISK,
              Optional.of(NightStep.SETTLE),
              OPENED.plusSeconds(60),
              OPENED.plusSeconds(60),
              "the night is expected to end late")
          .cleared(OPENED.plusSeconds(600));

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void makeHome() {
    home = Home.createAt(folder.resolve("home"));
  }

  private static NightLine line(NightState state, boolean overdue, Optional<Instant> published) {
    return new NightLine(
        "000198",
        LocalDate.of(2013, 11, 11),
        1,
        state,
        false,
        "lin",
        OPENED,
        DEADLINE,
        overdue,
        published,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  private static NightDetails details(NightLine night, Optional<NightWindow> window) {
    return new NightDetails(
        night,
        window,
        List.of(RISK, STRAGGLER),
        List.of(
            new StepLine(
                "settle",
                OPENED,
                Optional.of(OPENED.plusSeconds(20)),
                Optional.of("done"),
                Optional.of(80_000_000L),
                Optional.of(80_000_000L)),
            new StepLine(
                "write",
                OPENED.plusSeconds(20),
                Optional.empty(),
                Optional.empty(),
                Optional.of(20_000_000L),
                Optional.of(80_000_000L))),
        List.of(),
        List.of(),
        List.of(),
        List.of(night),
        List.of());
  }

  private static NightDetails atWork() {
    return details(
        line(NightState.RUNNING, false, Optional.empty()),
        Optional.of(
            new NightWindow(
                SEEN,
                DEADLINE,
                Optional.of(
                    new StepProgress(
                        NightStep.WRITE,
                        OPENED.plusSeconds(20),
                        20_000_000,
                        80_000_000,
                        Optional.of(SEEN.plusSeconds(30)))),
                Optional.of(SEEN.plusSeconds(90)),
                List.of(STRAGGLER))));
  }

  private String show(NightDetails details, String... more) {
    String words = "night show --date 2013-11-11 " + String.join(" ", more);
    CommandLines.Ended ended =
        new CommandLines(
                Map.of("WANFEN_HOME", home.toString()),
                at -> new FakeHome((method, given) -> details))
            .give(words.strip().split(" "));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  @Test
  void aNightAtWorkOrCutOffShowsHowFarItCame() {
    assertThat(show(atWork()).lines())
        .contains(
            "  started 2013-11-11T17:00:00Z by lin, due 2013-11-11T18:00:00Z",
            "  seen 2013-11-11T17:50:00Z on write: 20,000,000 of 80,000,000 accounts, until about"
                + " 2013-11-11T17:50:30Z",
            "  expected to end 2013-11-11T17:51:30Z, 8:30 before the deadline");
  }

  @Test
  void stepsShowWhatTheyDidAndHowFast() {
    List<String> words = show(atWork()).lines().filter(line -> line.startsWith("settle ")).toList();
    assertThat(words).singleElement().asString().contains("20.0", "80,000,000", "4,000,000");
    assertThat(show(atWork())).containsPattern("write .* -  20,000,000 +-  cut off, or at work");
  }

  @Test
  void warningsShowSinceWhenAndUntilWhen() {
    assertThat(show(atWork()).lines())
        .contains(
            "WF-6001 DEADLINE_AT_RISK  2013-11-11T17:01:00Z  2013-11-11T17:10:00Z  the night is"
                + " expected to end late",
            "WF-6003 STRAGGLER         2013-11-11T17:48:25Z  -                     bucket 17 of"
                + " write has been at work for 35 s, others took 1.2 s");
  }

  @Test
  void aNightThatHasEndedShowsHowItStandsToItsDeadline() {
    assertThat(
            show(
                details(
                    line(NightState.PUBLISHED, false, Optional.of(DEADLINE.minusSeconds(65))),
                    Optional.empty())))
        .contains("published 2013-11-11T17:58:55Z, 1:05 before its deadline\n");
    assertThat(
            show(
                details(
                    line(NightState.PUBLISHED, true, Optional.of(DEADLINE.plusSeconds(605))),
                    Optional.empty())))
        .contains("published 2013-11-11T18:10:05Z, 10:05 after its deadline\n");
    assertThat(show(details(line(NightState.HELD, true, Optional.empty()), Optional.empty())))
        .contains("due 2013-11-11T18:00:00Z (overdue)\n");
  }

  @Test
  void machinesAreToldTheSame() {
    JsonNode json = JsonMapper.shared().readTree(show(atWork(), "--json"));
    assertThat(json.path("overdue").booleanValue()).isFalse();
    JsonNode window = json.path("window");
    assertThat(window.path("asOf").asString()).isEqualTo(SEEN.toString());
    assertThat(window.path("secondsLeft").longValue()).isEqualTo(600);
    assertThat(window.path("expectedEndAt").asString()).isEqualTo("2013-11-11T17:51:30Z");
    assertThat(window.path("atRisk").booleanValue()).isFalse();
    assertThat(window.path("step").asString()).isEqualTo("write");
    assertThat(window.path("unit").asString()).isEqualTo("accounts");
    assertThat(window.path("done").longValue()).isEqualTo(20_000_000);
    assertThat(window.path("total").longValue()).isEqualTo(80_000_000);
    assertThat(json.path("warnings").size()).isEqualTo(2);
    JsonNode straggler = json.path("warnings").path(1);
    assertThat(straggler.path("code").asString()).isEqualTo("STRAGGLER");
    assertThat(straggler.path("part").asString()).isEqualTo("bucket 17");
    assertThat(straggler.path("clearedAt").isNull()).isTrue();
    JsonNode settle = json.path("steps").path(0);
    assertThat(settle.path("unit").asString()).isEqualTo("accounts");
    assertThat(settle.path("perSecond").longValue()).isEqualTo(4_000_000);
    assertThat(json.path("steps").path(1).path("endedAt").isNull()).isTrue();
  }
}
