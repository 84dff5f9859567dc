package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.batch.operations.UpkeepOperations.Maintained;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;

/** Maintenance: what goes, what stays, when it may be, and what is said of what is gone. */
@Tag("database")
final class MaintainTest {

  private static final LocalDate FIRST = TestFund.FIRST;

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void runThreeNightsOfWhichOneTwice() {
    house = new TestHouse(temp).opened();
    night(FIRST);
    house.fund.feed(FIRST.plusDays(1), 1, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST.plusDays(1)).state()).isEqualTo(NightState.HELD);
    house.plane.nights().discard(TestHouse.decision(FIRST.plusDays(1), "chief"));
    house.warehouse.loseIncome(0);
    night(FIRST.plusDays(1));
    night(FIRST.plusDays(2));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void night(LocalDate day) {
    house.fund.feed(day, 1, "500.00");
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
  }

  private Maintained maintain(Integer registerDays, Integer inputDays, boolean dryRun) {
    return house
        .plane
        .upkeep()
        .maintain(
            new Maintain(
                TestFund.CODE,
                Optional.ofNullable(registerDays),
                Optional.ofNullable(inputDays),
                dryRun,
                "chief"),
            UpkeepListener.silent());
  }

  private Set<String> inputs() {
    try (Stream<Path> all = Files.walk(temp.resolve("home/inputs"))) {
      Set<String> files = new TreeSet<>();
      all.filter(Files::isRegularFile)
          .forEach(file -> files.add(temp.resolve("home/inputs").relativize(file).toString()));
      return files;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String input(int night, int attempt, String name) {
    return TestFund.CODE
        + "/"
        + FileNames.ofDay(FIRST.plusDays(night))
        + "/"
        + attempt
        + "/"
        + name;
  }

  private static Optional<Removed> copies(Maintained done) {
    return done.removed().stream()
        .filter(removed -> removed.waste() == Waste.INPUT_COPIES)
        .findAny();
  }

  @Test
  void copies_of_attempts_that_were_given_up_go_and_their_manifests_stay() throws IOException {
    Files.writeString(
        temp.resolve("home/inputs").resolve(input(0, 1, ".orders-0001.csv.x.partial")), "cut");
    Set<String> before = inputs();
    assertThat(before).contains(input(1, 1, "orders-0001.csv"), input(1, 2, "orders-0001.csv"));
    Maintained told = maintain(null, null, true);
    assertThat(inputs()).isEqualTo(before);
    assertThat(copies(told)).hasValueSatisfying(some -> assertThat(some.count()).isEqualTo(2));

    Maintained done = maintain(null, null, false);
    assertThat(done.removed()).isEqualTo(told.removed());
    Set<String> left = new TreeSet<>(before);
    left.remove(input(1, 1, "orders-0001.csv"));
    left.remove(input(0, 1, ".orders-0001.csv.x.partial"));
    assertThat(inputs()).isEqualTo(left).contains(input(1, 1, "manifest.json"));
    assertThat(copies(maintain(null, null, false))).isEmpty();
    night(FIRST.plusDays(3));
  }

  @Test
  void what_is_published_stays_unless_it_is_asked_for() {
    maintain(null, null, false);
    assertThat(house.warehouse.cleaning())
        .isEqualTo(
            new Cleaning(
                Optional.empty(),
                Optional.empty(),
                Set.of(
                    new SeenNight(FIRST, 1),
                    new SeenNight(FIRST.plusDays(1), 2),
                    new SeenNight(FIRST.plusDays(2), 1)),
                house.clock.instant().minus(Duration.ofDays(1)),
                false));
  }

  /** The window is of two nights: those before the next one are kept, whatever is asked for. */
  @Test
  void what_expires_is_counted_from_the_last_night() {
    Maintained done = maintain(2, 1, false);
    assertThat(done.rowsFrom()).contains(FIRST);
    assertThat(house.warehouse.cleaning().rowsFrom()).contains(FIRST);
    assertThat(house.warehouse.cleaning().eventIdsFrom()).contains(FIRST.plusDays(1));
    assertThat(inputs())
        .contains(input(0, 1, "ledger.json"), input(1, 2, "orders-0001.csv"))
        .doesNotContain(input(0, 1, "orders-0001.csv"));
    night(FIRST.plusDays(3));
    maintain(1, 3, false);
    assertThat(house.warehouse.cleaning().rowsFrom()).contains(FIRST.plusDays(2));
    assertThat(house.warehouse.cleaning().eventIdsFrom()).contains(FIRST);
  }

  @Test
  void rows_that_have_expired_are_said_to_have() {
    maintain(1, null, false);
    String out = temp.resolve("out").toString();
    WanfenException export =
        TestHouse.refusedBy(
            () -> assertThat(house.plane.exports().export(TestFund.CODE, FIRST, out)).isEmpty());
    assertThat(export.code()).isEqualTo(ErrorCode.DATE_EXPIRED);
    assertThat(export).hasMessageContaining(FIRST.plusDays(1).toString());
    assertThat(temp.resolve("out")).doesNotExist();
    assertThat(
            TestHouse.refusedBy(
                    () ->
                        assertThat(
                                house
                                    .plane
                                    .accounts()
                                    .statement(TestFund.CODE, 1, FIRST, FIRST.plusDays(2))
                                    .days())
                            .isEmpty())
                .code())
        .isEqualTo(ErrorCode.DATE_EXPIRED);
    assertThat(house.plane.exports().export(TestFund.CODE, FIRST.plusDays(1), out)).hasSize(4);
    // What is on record is there as before.
    assertThat(
            house
                .plane
                .exports()
                .report(
                    TestFund.CODE, FIRST, List.of(ReportFormat.JSON), Language.EN, out, "reader"))
        .hasSize(1);
    assertThat(house.plane.queries().show(TestFund.CODE, FIRST).checks()).isNotEmpty();
  }

  @Test
  void a_window_that_needs_ids_that_are_gone_is_refused() throws IOException {
    maintain(null, 1, false);
    Path yaml = house.fund.folder().resolve("fund.yaml");
    String text = Files.readString(yaml);
    TestFund.write(yaml, text.replace("duplicateWindow: 2", "duplicateWindow: 4"));
    LocalDate next = FIRST.plusDays(3);
    UpdateTerms wider = new UpdateTerms(TestFund.CODE, yaml.toString(), next, "chief");
    WanfenException refusal =
        TestHouse.refusedBy(() -> assertThat(house.plane.funds().update(wider)).isNull());
    assertThat(refusal.code()).isEqualTo(ErrorCode.TERMS_INVALID);
    assertThat(refusal).hasMessageContaining("duplicateWindow 4 reaches back to 2013-11-06");
    // Two nights later there are ids enough.
    UpdateTerms later = new UpdateTerms(TestFund.CODE, yaml.toString(), next.plusDays(2), "chief");
    assertThat(house.plane.funds().update(later).changed()).isTrue();
  }

  @Test
  void not_while_a_night_is_unfinished_and_never_today() {
    for (int days : new int[] {0, -1}) {
      assertThat(TestHouse.refusedBy(() -> maintain(days, null, false)).code())
          .isEqualTo(ErrorCode.WRONG_USAGE);
      assertThat(TestHouse.refusedBy(() -> maintain(null, days, true)).code())
          .isEqualTo(ErrorCode.WRONG_USAGE);
    }
    house.fund.feed(FIRST.plusDays(3), 1, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST.plusDays(3)).state()).isEqualTo(NightState.HELD);
    assertThat(TestHouse.refusedBy(() -> maintain(null, null, true)).code())
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(house.warehouse.calls()).doesNotContain("clean");
  }

  @Test
  void nothing_expires_without_the_lease() {
    house.warehouse.at(
        "clean",
        () -> {
          house.warehouse.calm();
          house.clock.pass(Duration.ofMinutes(5));
          var other = house.start();
          var unused =
              other
                  .upkeep()
                  .maintain(
                      new Maintain(
                          TestFund.CODE, Optional.empty(), Optional.empty(), true, "other"),
                      UpkeepListener.silent());
          other.close();
        });
    Set<String> before = inputs();
    assertThat(TestHouse.refusedBy(() -> maintain(1, 1, false)).code())
        .isEqualTo(ErrorCode.LEASE_LOST);
    assertThat(inputs()).isEqualTo(before);
    assertThat(maintain(null, null, true).rowsFrom()).isEmpty();
  }
}
