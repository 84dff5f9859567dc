package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.fund.failure.ErrorCode;

/**
 * Homes with a database of every schema that there ever was: it is brought up to date, shows what
 * it showed, and goes on with the next night. "first" is the one whose quotes were numbers.
 *
 * <p>What is stored is what each schema's own migrations made, with the rows of a first night as
 * far as that schema has room for them; of schema 10 it is what a program of that time left, and
 * twice it left a second night open. {@code homes/README.md} says how they were made.
 */
@Tag("database")
final class OldHomesTest {

  /** Where the stored databases say that their home lies. */
  private static final String PLACE = "/homes/of/tests";

  private static final LocalDate FIRST = TestFund.FIRST;
  private static final LocalDate SECOND = FIRST.plusDays(1);

  private static final Set<String> NOT_CHAINED = Set.of("first", "2", "3");
  private static final Set<String> NOT_CERTIFIED = Set.of("first", "2", "3", "5");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"first", "2", "3", "5", "6", "7", "8", "9", "10"})
  void showWhatTheyHoldAndGoOn(String version) throws SQLException {
    try (TestHouse house = new TestHouse(temp).opened()) {
      night(house, FIRST);
      Summary summary = house.plane.queries().summary(TestFund.CODE, FIRST);
      house.restartOn(restored(version));

      assertThat(house.plane.queries().summary(TestFund.CODE, FIRST)).isEqualTo(summary);
      assertShown(house);
      assertCertified(house, !NOT_CERTIFIED.contains(version));
      night(house, SECOND);
      assertThat(house.plane.certificates().show(TestFund.CODE, SECOND).document()).isNotEmpty();
      assertThat(house.plane.trail().verify().fault()).isEmpty();
      assertThat(actions(house)).contains("night publish", "open");
      assertThat(actions(house).contains("trail chained")).isEqualTo(NOT_CHAINED.contains(version));
    }
  }

  /** What an older program held, this one shows, and has somebody else release. */
  @Test
  void aNightThatWasHeldIsReleased() throws SQLException {
    try (TestHouse house = new TestHouse(temp).opened()) {
      night(house, FIRST);
      house.fund.feed(SECOND, 3, "500.00");
      house.warehouse.loseIncome(1);
      assertThat(house.run(SECOND).state()).isEqualTo(NightState.HELD);
      house.warehouse.loseIncome(0);
      NightDetails held = house.plane.queries().show(TestFund.CODE, SECOND);
      house.restartOn(restored("10-held"));

      NightDetails shown = house.plane.queries().show(TestFund.CODE, SECOND);
      assertThat(shown.night().state()).isEqualTo(NightState.HELD);
      assertThat(shown.checks()).isEqualTo(held.checks()).anyMatch(check -> !check.passed());
      assertThat(TestHouse.refusedBy(() -> release(house, "starter")).code())
          .isEqualTo(ErrorCode.RELEASE_BY_STARTER);
      release(house, "chief");
      assertFinished(house);
    }
  }

  /** What an older program was at when it died, this one finishes from where that one stood. */
  @Test
  void aNightThatWasCutOffIsFinished() throws SQLException {
    try (TestHouse house = new TestHouse(temp).opened()) {
      night(house, FIRST);
      house.fund.feed(SECOND, 3, "500.00");
      house.warehouse.at(
          "audit",
          () -> {
            throw new IllegalStateException("cut off");
          });
      assertThat(house.refused(SECOND).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
      house.warehouse.calm();
      house.restartOn(restored("10-cut-off"));

      assertThat(house.plane.queries().show(TestFund.CODE, SECOND).night().state())
          .isEqualTo(NightState.RUNNING);
      int before = house.warehouse.calls().size();
      assertThat(house.run(SECOND).attempt()).isEqualTo(1);
      List<String> calls = house.warehouse.calls();
      assertThat(calls.subList(before, calls.size()))
          .contains("audit", "publish")
          .doesNotContain("readFeed", "settle", "cutResidue", "write");
      assertFinished(house);
    }
  }

  private static void release(TestHouse house, String by) {
    NightResult unused =
        house.plane.nights().release(TestHouse.decision(SECOND, by), NightListener.silent());
  }

  /** The second night is there for everyone, and the third comes after it. */
  private static void assertFinished(TestHouse house) {
    assertThat(house.plane.queries().show(TestFund.CODE, SECOND).night().state())
        .isEqualTo(NightState.PUBLISHED);
    assertThat(house.warehouse.published(TestFund.CODE).date()).isEqualTo(SECOND);
    night(house, SECOND.plusDays(1));
    assertThat(house.plane.trail().verify().fault()).isEmpty();
    assertThat(house.plane.certificates().show(TestFund.CODE, SECOND).document()).isNotEmpty();
  }

  private static void night(TestHouse house, LocalDate day) {
    house.fund.feed(day, 3, "500.00");
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
  }

  private static void assertShown(TestHouse house) {
    NightDetails night = house.plane.queries().show(TestFund.CODE, FIRST);
    assertThat(night.night().state()).isEqualTo(NightState.PUBLISHED);
    // Digits as they were given, whether the column once was a number.
    assertThat(night.night().incomePer10k().orElseThrow().scale()).isEqualTo(4);
    assertThat(night.checks()).isNotEmpty().allMatch(check -> check.passed());
    assertThat(night.steps()).isNotEmpty();
    assertThat(night.warnings()).isEmpty();
    assertThat(house.plane.queries().runners(TestFund.CODE, FIRST)).containsExactly("starter");
  }

  private static void assertCertified(TestHouse house, boolean certified) {
    if (certified) {
      assertThat(house.plane.certificates().show(TestFund.CODE, FIRST).document())
          .contains("2013-11-07");
      return;
    }
    assertThat(
            TestHouse.refusedBy(
                    () ->
                        assertThat(house.plane.certificates().show(TestFund.CODE, FIRST)).isNull())
                .code())
        .isEqualTo(ErrorCode.NO_CERTIFICATE);
  }

  private static List<String> actions(TestHouse house) {
    return house
        .plane
        .trail()
        .entries(new Wanted(Optional.empty(), Optional.empty(), 1000))
        .stream()
        .map(TrailLine::action)
        .toList();
  }

  /** The address of a database as a home of that schema left it. */
  private String restored(String version) throws SQLException {
    boolean postgres = TestDatabase.isPostgres();
    String script =
        stored((postgres ? "postgresql" : "h2") + "/v" + version + ".sql")
            .replace(PLACE, temp.toString());
    String url =
        postgres
            ? TestDatabase.emptyPostgres()
            : "jdbc:h2:file:" + temp.resolve("old") + ";DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "wanfen", "");
        Statement statement = connection.createStatement()) {
      boolean unused = statement.execute(script);
    }
    return url;
  }

  private static String stored(String name) {
    try (var in = OldHomesTest.class.getResourceAsStream("homes/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
