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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.NightQueries.NightDetails;
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
 * far as that schema has room for them.
 */
@Tag("database")
final class OldHomesTest {

  /** Where the stored databases say that their home lies. */
  private static final String PLACE = "/homes/of/tests";

  private static final LocalDate FIRST = TestFund.FIRST;

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"first", "2", "3", "5", "6", "7", "8", "9"})
  void showWhatTheyHoldAndGoOn(String version) throws SQLException {
    boolean certified = "6789".contains(version);
    try (TestHouse house = new TestHouse(temp).opened()) {
      night(house, FIRST);
      Summary summary = house.plane.queries().summary(TestFund.CODE, FIRST);
      house.restartOn(restored(version));

      assertThat(house.plane.queries().summary(TestFund.CODE, FIRST)).isEqualTo(summary);
      assertShown(house);
      assertCertified(house, certified);
      night(house, FIRST.plusDays(1));
      assertThat(house.plane.certificates().show(TestFund.CODE, FIRST.plusDays(1)).document())
          .isNotEmpty();
      assertThat(house.plane.trail().verify().fault()).isEmpty();
      assertThat(actions(house)).contains("night publish", "open");
      assertThat(actions(house).contains("trail chained")).isEqualTo("first23".contains(version));
    }
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
