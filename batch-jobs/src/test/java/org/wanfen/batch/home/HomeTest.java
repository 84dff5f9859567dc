package org.wanfen.batch.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Homes: making, finding, settings, and requests to stop. */
final class HomeTest {

  private static final LocalDate DAY = LocalDate.parse("2013-11-11");

  @TempDir Path temp;

  private WanfenException refused() {
    return catchThrowableOfType(WanfenException.class, () -> assertThat(Home.at(temp)).isNotNull());
  }

  @Test
  void a_home_is_made_once_and_found_again() {
    Home made = Home.createAt(temp.resolve("home"));
    assertThat(Home.at(made.folder()).databaseUrl()).isEqualTo(made.databaseUrl());
    assertThat(Home.createAt(made.folder()).folder()).isEqualTo(made.folder());
    assertThat(made.settings().spark()).containsEntry("spark.master", "local[*]");
  }

  @Test
  void a_folder_without_a_home_or_with_another_version_is_refused() throws IOException {
    assertThat(refused().code()).isEqualTo(ErrorCode.NO_SUCH_HOME);
    Files.writeString(temp.resolve("home.json"), "{\"version\": 2}");
    assertThat(refused().code()).isEqualTo(ErrorCode.HOME_VERSION);
  }

  @Test
  void a_folder_with_other_things_does_not_become_a_home() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "important");
    assertThat(
            catchThrowableOfType(
                    WanfenException.class, () -> assertThat(Home.createAt(temp)).isNotNull())
                .code())
        .isEqualTo(ErrorCode.WRONG_USAGE);
    assertThat(temp.resolve("db")).doesNotExist();
  }

  /** It would read and change the files of the one that it was copied from. */
  @Test
  void a_home_that_was_copied_elsewhere_is_refused() throws IOException {
    Path made = temp.resolve("made");
    Path copy = Files.createDirectories(temp.resolve("copy"));
    Path link = temp.resolve("link");
    Home home = Home.createAt(made);
    Files.copy(made.resolve("home.json"), copy.resolve("home.json"));
    WanfenException refusal =
        catchThrowableOfType(WanfenException.class, () -> assertThat(Home.at(copy)).isNotNull());
    assertThat(refusal.code()).isEqualTo(ErrorCode.HOME_MOVED);
    assertThat(refusal).hasMessageContaining(made.toString());

    Files.createSymbolicLink(link, made);
    assertThat(Home.at(link).databaseUrl()).contains(link.toString());
    assertThat(Home.at(home.folder()).folder()).isEqualTo(made);
  }

  @Test
  void a_home_is_its_owners_alone() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("private"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Home.createAt(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isDirectory))
          .hasSizeGreaterThan(5)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .as(each.toString())
                      .isEqualTo("rwx------"));
    }
  }

  @Test
  void settings_are_read() {
    HomeSettings settings =
        SettingsFile.parse(
            """
            database:
              url: jdbc:postgresql://db/wanfen
              user: fund
            warehouse: hdfs://nn:8020/wanfen
            spark:
              spark.master: local[2]
              spark.ui.enabled: false
            night:
              deadlineMinutes: 90
            metrics:
              folder: /var/lib/node_exporter
            """,
            "wanfen.yaml",
            Map.of(
                HomeSettings.PASSWORD_VARIABLE,
                "secret",
                HomeSettings.SPARK_SECRET_VARIABLE,
                "shown to the cluster"));
    assertThat(settings.database().url()).contains("jdbc:postgresql://db/wanfen");
    assertThat(settings.database().password()).isEqualTo("secret");
    assertThat(settings.database().toString()).doesNotContain("secret");
    assertThat(settings.warehouse()).contains("hdfs://nn:8020/wanfen");
    assertThat(settings.spark())
        .isEqualTo(
            Map.of(
                "spark.master",
                "local[2]",
                "spark.ui.enabled",
                "false",
                "spark.authenticate.secret",
                "shown to the cluster"));
    assertThat(settings.deadlineMinutes()).isEqualTo(90);
    assertThat(settings.metrics()).contains("/var/lib/node_exporter");
    assertThat(settings.leaseSeconds()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warehous: /tmp              | did you mean warehouse?",
        "night: {deadlineMinute: 3}  | did you mean night.deadlineMinutes?",
        "lease: {seconds: 0}         | lease.seconds should be a whole number from 3 to 3600",
        "lease: {seconds: half}      | lease.seconds should be a whole number",
        "night: 5                    | night should be a map of keys",
        "server: {port: 70000}       | server.port should be a whole number from 0 to 65535",
        "server: {prt: 1}            | did you mean server.port?",
        "server: {address: 0.0.0.0}  | passwords would travel unencrypted",
        "server: {datasets: maybe}   | server.datasets should be true or false",
        "schedule: {a: {cron: x}}    | schedule.a.inbox is missing",
        "schedule: {a: {inbox: x, onMissed: skip}} | should be one of catch-up, alarm",
        "'a: [1'                     | is not YAML",
        "'inputs: a\ninputs: b'      | is not YAML",
      })
  void settings_that_are_not_known_are_refused(String yaml, String message) {
    WanfenException refusal =
        catchThrowableOfType(
            WanfenException.class,
            () ->
                assertThat(
                        SettingsFile.parse(
                            yaml.strip().replace("\\n", "\n"), "wanfen.yaml", Map.of()))
                    .isNotNull());
    assertThat(refusal.code()).isEqualTo(ErrorCode.SETTINGS_INVALID);
    assertThat(refusal).hasMessageContaining(message);
  }

  @Test
  void settings_of_a_server_are_read_and_have_defaults() {
    HomeSettings none = SettingsFile.parse("{}", "wanfen.yaml", Map.of());
    assertThat(none.server().address()).isEqualTo("127.0.0.1");
    assertThat(none.server().port()).isEqualTo(8080);
    assertThat(none.schedule()).isEmpty();
    assertThat(none.alarms().webhook()).isEmpty();
    HomeSettings settings =
        SettingsFile.parse(
            """
            server: {address: 0.0.0.0, port: 8443, keyStore: /etc/wanfen.p12, fundsAtOnce: 3}
            schedule:
              "000198": {inbox: /srv/inbox, cron: "0 5 0 * * ?", waitForFeedMinutes: 90}
              "000343": {inbox: hdfs://nn/inbox, onMissed: alarm, paused: true}
            alarms: {webhook: "https://pager/hook"}
            """,
            "wanfen.yaml",
            Map.of(ServerSettings.PASSWORD_VARIABLE, "k", AlarmSettings.SECRET_VARIABLE, "signs"));
    assertThat(settings.server())
        .isEqualTo(
            new ServerSettings(
                "0.0.0.0",
                8443,
                Optional.of(new ServerSettings.Tls("/etc/wanfen.p12", "k")),
                false,
                false,
                3,
                false,
                1024));
    assertThat(settings.schedule())
        .containsExactly(
            entry(
                "000198",
                new FundSchedule(
                    "/srv/inbox",
                    "0 5 0 * * ?",
                    Duration.ofMinutes(90),
                    FundSchedule.OnMissed.CATCH_UP,
                    false)),
            entry(
                "000343",
                new FundSchedule(
                    "hdfs://nn/inbox",
                    "0 10 0 * * ?",
                    Duration.ofHours(4),
                    FundSchedule.OnMissed.ALARM,
                    true)));
    assertThat(settings.alarms().secret()).isEqualTo("signs");
    assertThat(settings.alarms().toString() + settings.server()).doesNotContain("signs", "[k]");
  }

  @Test
  void figures_for_monitoring_are_left_in_the_home_unless_told_otherwise() throws IOException {
    Home home = Home.createAt(temp);
    assertThat(home.metrics().file("000198"))
        .isEqualTo(home.folder().resolve("metrics").resolve("wanfen_000198.prom"));
    Files.writeString(temp.resolve("wanfen.yaml"), "metrics: {folder: elsewhere/textfile}");
    MetricsFolder elsewhere = Home.at(temp).metrics();
    elsewhere.write("000198", "first");
    elsewhere.write("000198", "second");
    Path folder = home.folder().resolve("elsewhere").resolve("textfile");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("wanfen_000198.prom"));
    }
    assertThat(elsewhere.file("000198")).hasContent("second");
  }

  @Test
  void a_stop_is_asked_for_a_night_at_work() {
    ControlFolder control = Home.createAt(temp).control();
    StopRequest request = new StopRequest("operator", "storm", Instant.EPOCH);
    assertThat(stopRefused(control, request)).isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    control.begin("000198", DAY);
    assertThat(control.requestStop(Optional.empty(), DAY, request)).isEqualTo("000198");
    assertThat(control.stopRequested("000198", DAY)).contains(request);
    control.begin("000199", DAY);
    assertThat(stopRefused(control, request)).isEqualTo(ErrorCode.NO_SUCH_FUND);
    assertThat(control.requestStop(Optional.of("000199"), DAY, request)).isEqualTo("000199");
    control.end("000198", DAY);
    control.end("000199", DAY);
    assertThat(control.stopRequested("000198", DAY)).isEmpty();
    assertThat(stopRefused(control, request)).isEqualTo(ErrorCode.NO_SUCH_NIGHT);
  }

  private static ErrorCode stopRefused(ControlFolder control, StopRequest request) {
    return catchThrowableOfType(
            WanfenException.class,
            () -> assertThat(control.requestStop(Optional.empty(), DAY, request)).isNotNull())
        .code();
  }
}
