package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose nights run by themselves, ended and killed while one is at work. */
@Tag("full")
class ScheduledNightsTest {

  private static final Path DATASET = Samples.dataset("loss-day");

  @TempDir private Path temp;
  private Path home;
  private Path inbox;
  private Path log;
  private final List<ServedHome> served = new ArrayList<>();

  @BeforeEach
  void feeds() throws IOException {
    home = temp.resolve("home");
    log = home.resolve("logs").resolve("wanfen.log");
    inbox = Files.createDirectories(temp.resolve("inbox"));
    for (String day : List.of("20131217", "20131218")) {
      Samples.copy(DATASET.resolve("inbox").resolve(day), inbox.resolve(day));
    }
  }

  private String settings() {
    return """
    server: {port: 0}
    spark: {spark.master: 'local[1]'}
    lease: {seconds: 6}
    schedule:
      "000198": {inbox: '%s'}
    """
        .formatted(inbox);
  }

  private void open(String settings) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("wanfen.yaml"), settings);
    assertThat(
            InProcess.give("open", DATASET.toString(), "--home", home.toString(), "--by", "lin")
                .status())
        .isZero();
  }

  private ServedHome serve(String settings) {
    ServedHome server = ServedHome.start(home, settings);
    served.add(server);
    return server;
  }

  @AfterEach
  void cutOff() {
    served.forEach(server -> server.process().cutOff());
  }

  private static void waitFor(ServedHome served, Path log, String what) {
    assertThat(served.process().writes(log, line -> line.contains(what))).as(what).isTrue();
  }

  /** The nights that were missed follow by themselves, through an orderly end and a kill. */
  @Test
  @Tag("database")
  void nightsThatWereCutOffGoOnByThemselves() throws IOException {
    open(settings());
    ServedHome first = serve(settings());
    waitFor(first, log, "2013-12-17 of fund 000198 (attempt 1): verifyFeed begins");
    first.process().terminate();
    assertThat(first.process().end().status()).isZero();
    assertThat(list()).anyMatch(line -> line.startsWith("2013-12-17") && line.contains("stopped"));

    ServedHome second = serve(settings());
    waitFor(second, log, "2013-12-18 of fund 000198 (attempt 1): verifyFeed begins");
    var unused = second.process().kill();

    ServedHome third = serve(settings());
    waitFor(third, log, "LEASE_TAKEN_OVER of fund 000198, 2013-12-18");
    waitFor(third, log, "FEED_MISSING of fund 000198, 2013-12-19");
    third.close();
    assertThat(list())
        .filteredOn(line -> line.startsWith("2013-"))
        .hasSize(2)
        .allMatch(line -> line.contains("published") && line.contains("scheduler"));
    assertSound();
  }

  /** Two servers share the work; one is killed with a night at work, and the other goes on. */
  @Test
  void ofTwoServersOneTakesOverFromTheOther() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String settings =
          settings()
              + "database: {url: '%s', user: postgres}\n"
                  .formatted(postgres.getJdbcUrl("postgres", "postgres"));
      open(settings);
      ServedHome one = serve(settings);
      ServedHome other = serve(settings);
      waitFor(other, log, "2013-12-17 of fund 000198 (attempt 1): verifyFeed begins");
      String holder = query(postgres, "select holder from lease").get(0);
      boolean oneIsAtWork = holder.startsWith("process " + one.process().pid() + " ");
      var unused = (oneIsAtWork ? one : other).process().kill();

      ServedHome left = oneIsAtWork ? other : one;
      waitFor(left, log, "FEED_MISSING of fund 000198, 2013-12-19");
      left.close();
      assertThat(
              query(postgres, "select business_date || ' ' || attempt || ' ' || state from night"))
          .containsExactlyInAnyOrder("2013-12-17 1 PUBLISHED", "2013-12-18 1 PUBLISHED");
      assertThat(
              query(
                  postgres,
                  "select business_date from trail_entry where action = 'night publish' and outcome"
                      + " = 'done'"))
          .containsExactlyInAnyOrder("2013-12-17", "2013-12-18");
      assertThat(query(postgres, "select code || ' ' || business_date from alarm"))
          .contains("LEASE_TAKEN_OVER 2013-12-17", "FEED_MISSING 2013-12-19");
      assertSound();
    }
  }

  private Stream<String> lines(String... arguments) {
    return InProcess.give(arguments).out().lines();
  }

  private List<String> list() {
    return lines("night", "list", "--all", "--home", home.toString()).toList();
  }

  /** Trail and register hold, and each night done again comes to the same. */
  private void assertSound() {
    assertThat(InProcess.give("trail", "verify", "--home", home.toString()).status()).isZero();
    for (String date : List.of("2013-12-17", "2013-12-18")) {
      assertThat(
              InProcess.give("verify", "--date", date, "--home", home.toString(), "--by", "chen")
                  .status())
          .isZero();
    }
  }

  private static List<String> query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
