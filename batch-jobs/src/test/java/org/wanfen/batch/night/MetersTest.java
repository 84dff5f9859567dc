package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;

/** What a monitoring system is told of nights, live and by the file that a command leaves. */
@Tag("database")
final class MetersTest {

  private static final LocalDate DAY = TestFund.FIRST;
  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    house.fund.feed(DAY, 3, "500.00");
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** The samples of a text in Prometheus' format, by name and labels without the fund's. */
  private static Map<String, Double> samples(String text) {
    Map<String, Double> samples = new TreeMap<>();
    for (String line : text.lines().filter(it -> !it.startsWith("#")).toList()) {
      Matcher sample = Pattern.compile("([a-z_]+)\\{([^}]*)} (\\S+)").matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      List<String> labels =
          List.of(sample.group(2).split(",")).stream().filter(it -> !it.isEmpty()).toList();
      assertThat(labels).as(line).contains("fund=\"000198\"");
      String others =
          String.join(",", labels.stream().filter(it -> !it.startsWith("fund=")).toList());
      samples.put(
          sample.group(1) + (others.isEmpty() ? "" : "{" + others.replace("\"", "") + "}"),
          Double.valueOf(sample.group(3)));
    }
    return samples;
  }

  private Map<String, Double> file() {
    try {
      return samples(Files.readString(house.home.metrics().file(TestFund.CODE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Double> live() {
    return samples(house.plane.meters().scrape());
  }

  @Test
  void a_published_night_leaves_its_figures_in_a_file() {
    Instant opened = house.clock.instant();
    house.warehouse.at("settle", () -> house.clock.pass(Duration.ofMillis(1_500)));
    NightResult result = house.run(DAY);
    Summary summary = result.summary().orElseThrow();
    double day = DAY.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    Map<String, Double> expected = new TreeMap<>();
    expected.put("wanfen_night_at_work", 0.0);
    expected.put("wanfen_night_overdue", 0.0);
    expected.put("wanfen_night_at_risk", 0.0);
    expected.put("wanfen_night_state{state=published}", 1.0);
    expected.put("wanfen_night_state{state=held}", 0.0);
    expected.put("wanfen_night_date_timestamp_seconds", day);
    expected.put("wanfen_published_date_timestamp_seconds", day);
    expected.put("wanfen_night_started_timestamp_seconds", (double) opened.getEpochSecond());
    expected.put("wanfen_night_deadline_timestamp_seconds", opened.getEpochSecond() + 3_600.0);
    expected.put("wanfen_night_window_left_seconds", 3_598.5);
    expected.put("wanfen_night_step_seconds{step=settle}", 1.5);
    expected.put("wanfen_night_step_seconds{step=report}", 0.0);
    expected.put("wanfen_night_step_done_units{step=settle}", 2.0);
    expected.put("wanfen_night_step_planned_units{step=verifyFeed}", 3.0);
    expected.put("wanfen_night_accounts", 2.0);
    expected.put("wanfen_night_events{outcome=accepted}", 3.0);
    expected.put("wanfen_night_events{outcome=quarantined}", 0.0);
    expected.put("wanfen_night_pool_fen", (double) summary.poolFen());
    expected.put("wanfen_night_residue_fen", 0.0);
    expected.put("wanfen_night_written_bytes", 1.0);
    expected.put("wanfen_night_checks{result=passed}", (double) summary.checks().size());
    expected.put("wanfen_night_checks{result=differs}", 0.0);
    expected.put("wanfen_actions_total{action=night start,outcome=begun}", 1.0);
    expected.put("wanfen_actions_total{action=night run,outcome=done}", 1.0);
    assertThat(file()).containsAllEntriesOf(expected);
    assertThat(file())
        .as("not known")
        .doesNotContainKey("wanfen_night_expected_end_timestamp_seconds");
    assertThat(live()).containsAllEntriesOf(expected);
  }

  @Test
  void names_and_meanings_are_told_once_and_units_are_in_the_names() throws IOException {
    house.run(DAY);
    List<String> lines = Files.readAllLines(house.home.metrics().file(TestFund.CODE));
    assertThat(lines.stream().filter(line -> line.startsWith("# HELP")).toList())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("# HELP wanfen_[a-z_]+ .+\\."));
    assertThat(lines).contains("# TYPE wanfen_actions_total counter");
    assertThat(lines).contains("# TYPE wanfen_night_window_left_seconds gauge");
  }

  @Test
  void what_was_asked_for_is_counted_over_all_commands() {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    assertThat(file())
        .containsEntry("wanfen_night_state{state=held}", 1.0)
        .containsEntry(
            "wanfen_actions_total{action=night run,outcome=RECONCILIATION_DIFFERS}", 1.0);
    house.restart();
    house.plane.nights().discard(TestHouse.decision(DAY, "operator"));
    assertThat(file())
        .containsEntry("wanfen_night_state{state=held}", 0.0)
        .containsEntry("wanfen_night_state{state=discarded}", 1.0)
        .containsEntry("wanfen_actions_total{action=night discard,outcome=done}", 1.0)
        .containsEntry(
            "wanfen_actions_total{action=night run,outcome=RECONCILIATION_DIFFERS}", 1.0);
  }

  @Test
  void while_a_night_is_at_work_its_figures_follow_it() {
    house.warehouse.at(
        "write",
        () -> {
          house.warehouse.progress().advanced(1, 2);
          house.clock.pass(Duration.ofMinutes(61));
          house.ticker.tick();
          assertThat(live())
              .containsEntry("wanfen_night_at_work", 1.0)
              .containsEntry("wanfen_night_overdue", 1.0)
              .containsEntry("wanfen_night_window_left_seconds", -60.0)
              .containsEntry("wanfen_night_step_done_units{step=write}", 1.0);
          // Somebody asks for something else meanwhile.
          house.plane.nights().stop(TestHouse.decision(DAY, "operator"));
          assertThat(live())
              .containsEntry("wanfen_night_at_work", 1.0)
              .containsEntry("wanfen_actions_total{action=night stop,outcome=done}", 1.0);
        });
    NightResult stopped =
        house.plane.nights().run(house.request(DAY, "starter"), NightListener.silent());
    assertThat(stopped.state()).isEqualTo(NightState.STOPPED);
    assertThat(file())
        .containsEntry("wanfen_night_at_work", 0.0)
        .containsEntry("wanfen_night_overdue", 1.0)
        .containsEntry("wanfen_night_state{state=stopped}", 1.0);
  }

  @Test
  void a_file_that_cannot_be_written_does_not_change_how_a_night_ends() throws IOException {
    Path metrics = house.home.folder().resolve("metrics");
    Files.delete(metrics);
    Files.writeString(metrics, "in the way");
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }
}
