package org.wanfen.server.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.CheckLine;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.records.Json;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.reconcile.Check;
import org.wanfen.fund.reconcile.CheckName;
import org.wanfen.fund.reconcile.CheckPart;
import org.wanfen.fund.reconcile.Reconciliation;
import org.wanfen.fund.terms.Fee;
import org.wanfen.server.Server;
import org.wanfen.server.TestDatabase;
import org.wanfen.server.datasets.ReplayProgram;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Role;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.night.NightPlan;

/**
 * A home with a fund and nights on record, served in this process. People are called as their role
 * is, in small letters.
 */
final class TinyHome implements AutoCloseable {

  static final String FUND = "000198";
  static final LocalDate FIRST = LocalDate.parse("2013-12-17");
  static final String PASSWORD = "a password for tests";

  private static final Path DATASET = Path.of("..", "sample-data", "loss-day");
  private static final Instant BEGAN = Instant.parse("2013-12-18T16:10:00Z");

  private final Home home;
  private final ControlPlane control;
  private final Server server;
  private final JdbcClient jdbc;
  private final NightRecords nights;
  private final NightResults results;

  private TinyHome(Home home, ReplayProgram replays) {
    this.home = home;
    this.control = ControlPlane.start(home, settings -> NoPlane.plane(FIRST));
    this.jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                home.databaseUrl(),
                home.settings().database().user(),
                home.settings().database().password()));
    this.nights = new NightRecords(jdbc);
    this.results = new NightResults(jdbc);
    var unused =
        control.funds().open(new OpenFund(DATASET.toString(), "lin"), UpkeepListener.silent());
    addPeople(new People(jdbc, new BCryptPasswordEncoder(4), Clock.systemUTC()));
    this.server = Server.start(home, control, Clock.systemUTC(), replays);
  }

  /** Serves a new home in a folder. */
  static TinyHome in(Path folder) {
    return in(folder, true, ReplayProgram.none());
  }

  /**
   * As above.
   *
   * @param datasets whether datasets may be replayed
   */
  static TinyHome in(Path folder, boolean datasets, ReplayProgram replays) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("wanfen.yaml"), "server: {port: 0, datasets: " + datasets + "}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TinyHome(TestDatabase.home(folder), replays);
  }

  private static void addPeople(People people) {
    for (Role role : Role.values()) {
      add(people, role.name().toLowerCase(Locale.ROOT), EnumSet.of(role));
    }
    add(people, "everything", EnumSet.allOf(Role.class));
  }

  private static void add(People people, String name, EnumSet<Role> roles) {
    if (!people.add(name, PASSWORD, roles, "the test")) {
      throw new AssertionError(name + " is there already");
    }
    people.setPassword(name, PASSWORD, false);
  }

  /** Somebody who has signed in. */
  Visitor visitor(String name) {
    return Visitor.signedIn(address(), name, PASSWORD);
  }

  URI address() {
    return server.address();
  }

  /** An attempt that was begun by somebody and stands like this. */
  NightRow night(LocalDate date, NightState state, String by, boolean mock) {
    NightRow opened =
        nights.open(
            FUND,
            date,
            mock,
            "file:/somewhere/inbox/" + date.toString().replace("-", ""),
            "a".repeat(64),
            "b".repeat(64),
            by,
            BEGAN,
            BEGAN.plusSeconds(3600));
    nights.addRunner(opened.id(), by, BEGAN);
    nights.freeze(opened.id(), plan(opened), 1, 1, "c".repeat(64));
    boolean agrees = state != NightState.HELD;
    if (state != NightState.RUNNING && state != NightState.QUARANTINED) {
      reconciled(opened, agrees);
    }
    if (!nights.move(opened.id(), List.of(NightState.RUNNING), state)) {
      throw new AssertionError("not moved");
    }
    if (state == NightState.PUBLISHED) {
      nights.published(opened.id(), by, BEGAN.plusSeconds(60));
    }
    return nights.night(opened.id());
  }

  /** Has a night's report fail, instead of being made. */
  void failReport(NightRow night) {
    int failed =
        jdbc.sql("update night_step set outcome = 'MACHINE_FAULT' where night_id = ? and step = ?")
            .params(night.id(), NightStep.REPORT.key())
            .update();
    if (failed != 1) {
      throw new AssertionError("no report");
    }
  }

  private void reconciled(NightRow night, boolean agrees) {
    Instant at = BEGAN;
    for (NightStep step : NightStep.values()) {
      long run = results.begin(night.id(), step, at);
      at = at.plusSeconds(2);
      results.end(run, "done", OptionalLong.of(100), OptionalLong.of(100), at);
    }
    List<Check> checks = checks(agrees);
    results.keep(night.id(), Reconciliation.of(checks));
    nights.summary(night.id(), Json.write(summary(night, checks)));
  }

  private static List<Check> checks(boolean agrees) {
    List<Check> checks = new ArrayList<>();
    for (CheckName name : CheckName.values()) {
      if (name != CheckName.QUOTE_AGREES) {
        long actual = name == CheckName.ADVANCER_PAID && !agrees ? 4_635 : 14_635;
        checks.add(Check.of(name, CheckPart.ofFen("paid out", 14_635, actual)));
      }
    }
    return checks;
  }

  private static Summary summary(NightRow night, List<Check> checks) {
    return new Summary(
        FUND,
        night.date(),
        night.state(),
        new Summary.Events(40, 38, 2, 0, 0, 0),
        Map.of(),
        Map.of(),
        33_229,
        Map.of(Fee.MANAGEMENT, 2_000L),
        266_109_530,
        266_109_530,
        265_184_104,
        1_457_637,
        2_416_292,
        0,
        4_635,
        0,
        100,
        new BigDecimal("1.2487"),
        Optional.of(new BigDecimal("4.827")),
        checks.stream().map(CheckLine::of).toList(),
        List.of("QUOTE_AGREES"));
  }

  private NightPlan plan(NightRow night) {
    try {
      return new NightPlan(
          FundYaml.parse(Files.readAllBytes(DATASET.resolve("fund.yaml")), "fund.yaml"),
          night.date(),
          night.attempt(),
          true,
          true,
          Optional.of(night.date().plusDays(1)),
          Optional.empty(),
          night.inboxFolder(),
          results(night).resolve("inputs").toString(),
          results(night).toString(),
          1,
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path results(NightRow night) {
    return home.folder()
        .resolve("nights")
        .resolve(FUND)
        .resolve(night.date().toString())
        .resolve(Integer.toString(night.attempt()));
  }

  /** Writes a file of the results of an attempt. */
  void keep(NightRow night, String name, String content) {
    try {
      Files.createDirectories(results(night));
      Files.write(results(night).resolve(name), content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if no night had ever been begun. */
  void forgetNights() {
    for (String table : List.of("warning", "watch", "runner", "step", "check", "result")) {
      int unused = jdbc.sql("delete from night_" + table).update();
    }
    int unused = jdbc.sql("delete from night").update();
  }

  /** How an attempt stands now. */
  NightState state(NightRow night) {
    return nights.night(night.id()).state();
  }

  ControlPlane control() {
    return control;
  }

  @Override
  public void close() {
    server.close();
    control.close();
  }
}
