package org.wanfen.batch.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.batch.trail.ChainedTrail;

/** Homes that were made by an earlier version are brought up to date, with all that is in them. */
@Tag("database")
final class MigrationTest {

  private static final Instant OPENED = Instant.parse("2013-11-07T17:00:00Z");
  private static final Instant DEADLINE = OPENED.plusSeconds(3_600);

  private static DataSource database() {
    return TestDatabase.empty();
  }

  private static void migrate(DataSource database, MigrationVersion to) {
    var unused =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:org/wanfen/batch/records")
            .javaMigrations(new BatchSchema(), new ChainedTrail())
            .target(to)
            .load()
            .migrate();
  }

  private static void night(JdbcClient jdbc, long id, int day, boolean overdue) {
    jdbc.sql(
            "insert into night (id, fund, business_date, attempt, mock, state, inbox_folder,"
                + " manifest_sha256, ledger_sha256, started_by, started_at, deadline_at, overdue)"
                + " values (?, '000198', ?, 1, false, 'PUBLISHED', 'inbox', 'm', 'l', 'lin', ?, ?,"
                + " ?)")
        .params(
            id,
            LocalDate.of(2013, 11, day),
            OPENED.atOffset(ZoneOffset.UTC),
            DEADLINE.atOffset(ZoneOffset.UTC),
            overdue)
        .update();
    jdbc.sql(
            "insert into night_step (night_id, step, started_at, ended_at, outcome) values (?,"
                + " 'settle', ?, ?, 'done')")
        .params(
            id, OPENED.atOffset(ZoneOffset.UTC), OPENED.plusSeconds(40).atOffset(ZoneOffset.UTC))
        .update();
  }

  @Test
  void nightsOfBeforeKeepTheirStepsAndTheirAlarms() {
    DataSource database = database();
    migrate(database, MigrationVersion.fromVersion("2"));
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql(
            "insert into fund values ('000198', date '2013-11-07', 'lin', current_timestamp, 'd',"
                + " 2, 350000000)")
        .update();
    night(jdbc, 1, 7, false);
    night(jdbc, 2, 8, true);

    migrate(database, MigrationVersion.LATEST);

    NightRecords nights = new NightRecords(jdbc);
    assertThat(nights.nights("000198"))
        .extracting(NightRow::state, NightRow::overdue)
        .containsExactly(tuple(NightState.PUBLISHED, false), tuple(NightState.PUBLISHED, true));
    WatchRecords watched = new WatchRecords(jdbc);
    assertThat(watched.warnings(1)).isEmpty();
    assertThat(watched.warnings(2))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.code()).isEqualTo(WarningCode.DEADLINE_PASSED);
              assertThat(alarm.raisedAt()).isEqualTo(DEADLINE);
              assertThat(alarm).matches(NightWarning::inForce);
            });
    assertThat(watched.window(1)).isEmpty();
    List<StepLine> steps = new NightResults(jdbc).steps(1);
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.outcome()).contains("done");
              assertThat(step.done()).isEmpty();
            });
    // What they took is known all the same, only not for how many accounts.
    assertThat(watched.earlier("000198", LocalDate.of(2013, 11, 9), 5))
        .extracting(
            StepTime::night, time -> time.took().toSeconds(), time -> time.units().isPresent())
        .containsExactly(tuple(2L, 40L, false), tuple(1L, 40L, false));
  }
}
