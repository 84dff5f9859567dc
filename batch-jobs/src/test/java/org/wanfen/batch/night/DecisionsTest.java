package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.StopRequest;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileNames;

/** What people decide about nights that do not end as they should. */
@Tag("database")
final class DecisionsTest {

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

  @Test
  void a_difference_holds_the_night_until_somebody_else_releases_it() {
    house.warehouse.loseIncome(1);
    NightResult held = house.run(DAY);
    assertThat(held.state()).isEqualTo(NightState.HELD);
    assertThat(held.outcome()).isEqualTo(Outcome.HELD);
    assertThat(held.summary().orElseThrow().failedChecks())
        .extracting(check -> check.name())
        .containsExactly("POOL_SHARED_OUT", "UNITS_ROLL_FORWARD");
    assertThat(house.warehouse.published(TestFund.CODE).date()).isBefore(DAY);
    assertThat(house.run(DAY, "another").outcome()).isEqualTo(Outcome.HELD);

    assertThat(release(" STARTER ").code()).isEqualTo(ErrorCode.RELEASE_BY_STARTER);
    NightResult released =
        house.plane.nights().release(TestHouse.decision(DAY, "chief"), NightListener.silent());
    assertThat(released.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(released.outcome()).isEqualTo(Outcome.DONE);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isEqualTo(DAY);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).actions())
        .extracting(ActionLine::by, ActionLine::action, ActionLine::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("starter", "night start", "begun"),
            org.assertj.core.groups.Tuple.tuple("starter", "night hold", "RECONCILIATION_DIFFERS"),
            org.assertj.core.groups.Tuple.tuple("starter", "night run", "RECONCILIATION_DIFFERS"),
            org.assertj.core.groups.Tuple.tuple("another", "night run", "RECONCILIATION_DIFFERS"),
            org.assertj.core.groups.Tuple.tuple("STARTER", "night release", "RELEASE_BY_STARTER"),
            org.assertj.core.groups.Tuple.tuple("chief", "night release", "begun"),
            org.assertj.core.groups.Tuple.tuple("chief", "night publish", "begun"),
            org.assertj.core.groups.Tuple.tuple("chief", "night publish", "done"),
            org.assertj.core.groups.Tuple.tuple("chief", "night release", "done"));
  }

  private WanfenException release(String by) {
    return TestHouse.refusedBy(
        () -> {
          NightResult unused =
              house.plane.nights().release(TestHouse.decision(DAY, by), NightListener.silent());
        });
  }

  /** The backup is of when the night was held; it was released after that, and certified. */
  @Test
  void a_night_that_was_published_after_the_backup_is_not_published_again() throws IOException {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    Path results =
        house.home.folder().resolve("nights/" + TestFund.CODE + "/" + FileNames.ofDay(DAY));
    Path certificate = Files.createDirectories(results.resolve("1")).resolve("certificate.json");
    Files.writeString(certificate, "{\"made out\": \"after the backup\"}");

    WanfenException released = release("chief");
    assertThat(released.code()).isEqualTo(ErrorCode.RESTORED_APART);
    assertThat(released).hasMessageContaining(certificate.toString());
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.RESTORED_APART);
    house.plane.nights().discard(TestHouse.decision(DAY, "chief"));
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.RESTORED_APART);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isBefore(DAY);

    Files.move(results, temp.resolve("moved"));
    house.warehouse.loseIncome(0);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void a_release_that_was_cut_off_is_finished_by_running_the_night() {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    house.warehouse.at(
        "publish",
        () -> {
          throw new IllegalStateException("cut off");
        });
    assertThat(release("chief").code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    house.warehouse.calm();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void a_held_night_that_is_given_up_may_run_with_other_inputs() {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    house.plane.nights().discard(TestHouse.decision(DAY, "starter"));
    assertThat(house.warehouse.branches()).isEmpty();
    house.warehouse.loseIncome(0);
    house.fund.feed(DAY, 2, "400.00");
    NightResult result = house.run(DAY);
    assertThat(result.state()).isEqualTo(NightState.PUBLISHED);
    var details = house.plane.queries().show(TestFund.CODE, DAY);
    assertThat(details.attempts())
        .extracting(line -> line.state())
        .containsExactly(NightState.DISCARDED, NightState.PUBLISHED);
    assertThat(details.attempts().get(0).checksFailed()).isEqualTo(2);
    assertThat(house.home.folder().resolve("inputs/000198/20131107/1/manifest.json")).exists();
  }

  @Test
  void only_what_is_held_or_stopped_can_be_decided_about() {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(discard(DAY)).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(release("chief").code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(stop(DAY)).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(discard(DAY.plusDays(1))).isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).actions())
        .extracting(ActionLine::outcome)
        .containsExactly(
            "begun", "begun", "done", "done", "WRONG_STATE", "WRONG_STATE", "WRONG_STATE");
  }

  private ErrorCode discard(LocalDate day) {
    return TestHouse.refusedBy(
            () -> house.plane.nights().discard(TestHouse.decision(day, "operator")))
        .code();
  }

  private ErrorCode stop(LocalDate day) {
    return TestHouse.refusedBy(
            () -> {
              NightState unused = house.plane.nights().stop(TestHouse.decision(day, "operator"));
            })
        .code();
  }

  @Test
  void the_quarantine_limit_holds_a_night_until_it_is_accepted() {
    house.warehouse.quarantine(2);
    NightResult held = house.run(DAY);
    assertThat(held.state()).isEqualTo(NightState.QUARANTINED);
    assertThat(held.notice().orElseThrow().code()).isEqualTo(ErrorCode.QUARANTINE_LIMIT);
    assertThat(house.warehouse.calls()).doesNotContain("settle");
    assertThat(house.run(DAY).outcome()).isEqualTo(Outcome.HELD);
    NightResult accepted = house.accept(DAY, "operator");
    assertThat(accepted.state()).isEqualTo(NightState.PUBLISHED);
    assertThat(accepted.summary().orElseThrow().events().quarantined()).isEqualTo(2);
  }

  @Test
  void a_quarantine_cannot_be_accepted_before_anybody_saw_it() {
    house.warehouse.quarantine(2);
    assertThat(
            TestHouse.refusedBy(
                    () -> {
                      NightResult unused = house.accept(DAY, "operator");
                    })
                .code())
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(house.plane.queries().list(TestFund.CODE, true)).isEmpty();
  }

  @Test
  void a_mock_night_with_a_difference_says_so_and_holds_nothing() {
    house.warehouse.loseIncome(1);
    NightResult mock =
        house.plane.nights().run(house.request(DAY, "starter").mocked(), NightListener.silent());
    assertThat(mock.state()).isEqualTo(NightState.MOCKED);
    assertThat(mock.outcome()).isEqualTo(Outcome.HELD);
    house.warehouse.loseIncome(0);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
  }

  @Test
  void of_a_date_an_attempt_counts_before_any_mock_run_after_it() {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    house.plane.nights().discard(TestHouse.decision(DAY, "operator"));
    assertThat(house.mock(DAY).attempt()).isEqualTo(2);

    assertThat(house.plane.queries().show(TestFund.CODE, DAY).night().attempt()).isOne();
    assertThat(house.plane.queries().list(TestFund.CODE, false))
        .extracting(NightLine::state)
        .containsExactly(NightState.DISCARDED);
  }

  @Test
  void a_mock_run_at_work_can_be_stopped_after_an_attempt_that_was_given_up() {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    house.plane.nights().discard(TestHouse.decision(DAY, "operator"));
    house.warehouse.at(
        "settle",
        () ->
            assertThat(house.plane.nights().stop(TestHouse.decision(DAY, "operator")))
                .isEqualTo(NightState.RUNNING));
    assertThat(house.mock(DAY).state()).isEqualTo(NightState.STOPPED);
  }

  @Test
  void a_request_from_another_process_stops_the_night_at_the_next_safe_point() {
    house.warehouse.at(
        "settle",
        () ->
            assertThat(
                    house
                        .home
                        .control()
                        .requestStop(
                            Optional.empty(),
                            DAY,
                            new StopRequest("operator", "storm", house.clock.instant())))
                .isEqualTo(TestFund.CODE));
    NightResult stopped = house.run(DAY);
    assertThat(stopped.state()).isEqualTo(NightState.STOPPED);
    assertThat(stopped.notice().orElseThrow()).hasMessageContaining("operator: storm");
    assertThat(house.warehouse.calls()).doesNotContain("write");
    assertThat(house.home.folder().resolve("control")).isEmptyDirectory();
    house.warehouse.calm();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).actions())
        .extracting(ActionLine::by, ActionLine::action)
        .contains(org.assertj.core.groups.Tuple.tuple("operator", "night stop"));
  }

  @Test
  void a_request_through_the_database_stops_the_night_too() {
    house.warehouse.at(
        "settle",
        () ->
            assertThat(house.plane.nights().stop(TestHouse.decision(DAY, "operator")))
                .isEqualTo(NightState.RUNNING));
    assertThat(house.run(DAY).state()).isEqualTo(NightState.STOPPED);
    house.plane.nights().discard(TestHouse.decision(DAY, "operator"));
    house.warehouse.calm();
    assertThat(house.run(DAY).attempt()).isEqualTo(2);
  }

  @Test
  void what_the_ledger_gives_is_compared_and_what_it_does_not_give_is_said() {
    house.fund.feed(
        DAY,
        3,
        "500.00",
        ", \"unitsInIssue\": \"3500000.00\", \"fees\": {\"custody\": \"7.68\"},"
            + " \"quote\": {\"incomePer10k\": \"1.2560\"}");
    NightResult held = house.run(DAY);
    assertThat(held.summary().orElseThrow().failedChecks())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.name()).isEqualTo("FEES_AGREE");
              assertThat(check.expected().orElseThrow()).isEqualByComparingTo("7.68");
              assertThat(check.actual().orElseThrow()).isEqualByComparingTo("7.67");
            });
    assertThat(held.summary().orElseThrow().checksNotGiven())
        .containsExactly("CUSTODIAN_CASH", "ADVANCER_PAID");
  }

  /** Cut off amid the accounts, of which there is a part: nothing of it looks like an export. */
  @Test
  void an_export_that_is_cut_off_leaves_the_one_before() throws Exception {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    Path out = temp.resolve("out");
    house.warehouse.at(
        "writeAccounts",
        () -> {
          assertThat(out.resolve("accounts.csv")).doesNotExist();
          throw new UncheckedIOException(new IOException("No space left on device"));
        });
    assertThatThrownBy(() -> export(DAY, out)).hasStackTraceContaining("No space left");
    assertThat(out).isEmptyDirectory();

    house.warehouse.calm();
    export(DAY, out);
    List<String> names = List.of("accounts.csv", "quarantine.csv", "rejected.csv", "summary.json");
    Map<String, String> before = contents(out);
    assertThat(before).containsOnlyKeys(names);
    house.fund.feed(DAY.plusDays(1), 1, "500.00");
    assertThat(house.run(DAY.plusDays(1)).state()).isEqualTo(NightState.PUBLISHED);
    house.warehouse.at(
        "writeAccounts",
        () -> {
          throw new UncheckedIOException(new IOException("No space left on device"));
        });
    assertThatThrownBy(() -> export(DAY.plusDays(1), out)).hasStackTraceContaining("No space left");
    assertThat(contents(out)).isEqualTo(before);
    house.warehouse.calm();
    export(DAY.plusDays(1), out);
    assertThat(contents(out)).containsOnlyKeys(names);
    assertThat(contents(out).get("summary.json")).isNotEqualTo(before.get("summary.json"));
    assertThat(contents(out).get("accounts.csv")).isNotEqualTo(before.get("accounts.csv"));
  }

  private void export(LocalDate day, Path out) {
    assertThat(house.plane.exports().export(TestFund.CODE, day, out.toString()))
        .hasSize(4)
        .last(InstanceOfAssertFactories.STRING)
        .endsWith("/summary.json");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void exports_and_reports_of_a_night() throws Exception {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    Path out = temp.resolve("out");
    assertThat(house.plane.exports().export(TestFund.CODE, DAY, out.toString())).hasSize(4);
    assertThat(out.resolve("accounts.csv")).isNotEmptyFile();
    assertThat(out.resolve("quarantine.csv")).hasContent("file,line,reason,row");
    assertThat(out.resolve("summary.json"))
        .content()
        .contains("\"state\" : \"PUBLISHED\"", "\"incomePer10k\" : \"1.2560\"");
    for (var language : org.wanfen.batch.operations.Language.values()) {
      var unused =
          house
              .plane
              .exports()
              .report(
                  TestFund.CODE,
                  DAY,
                  java.util.List.of(
                      org.wanfen.batch.operations.NightExports.ReportFormat.HTML,
                      org.wanfen.batch.operations.NightExports.ReportFormat.JSON),
                  language,
                  out.toString(),
                  "reader");
      String page = Files.readString(out.resolve("report.html"));
      assertThat(page)
          .contains("A &lt;fund&gt; of tests", "deposit &lt;interest&gt;", "3,500,000.00")
          .doesNotContain("null", " th:", "??");
    }
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).actions())
        .extracting(ActionLine::by, ActionLine::action, ActionLine::outcome)
        .contains(org.assertj.core.groups.Tuple.tuple("reader", "report", "done"));
    assertThat(out.resolve("report.json")).content().contains("checkParts");
    assertThat(house.home.folder().resolve("nights/000198/20131107/1/report.html")).exists();
  }
}
