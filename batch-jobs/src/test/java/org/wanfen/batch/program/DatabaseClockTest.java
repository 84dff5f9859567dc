package org.wanfen.batch.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.home.TestDatabase;

/** Whose time it is that leases go by. */
@Tag("database")
final class DatabaseClockTest {

  private static final Duration WELL_OVER = Duration.ofMinutes(10);

  @Test
  void it_is_now_and_goes_on_within_a_transaction() {
    DataSource database = TestDatabase.empty();
    String url = TestDatabase.isPostgres() ? "jdbc:postgresql:" : "jdbc:h2:mem:";
    Clock clock = DatabaseClock.of(url, JdbcClient.create(database));
    assertThat(clock instanceof DatabaseClock).isEqualTo(TestDatabase.isPostgres());
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(
            transaction -> {
              Instant first = clock.instant();
              assertThat(first)
                  .isBetween(Instant.now().minus(WELL_OVER), Instant.now().plus(WELL_OVER));
              Instant until = Instant.now().plusMillis(20);
              while (Instant.now().isBefore(until)) {
                Thread.onSpinWait();
              }
              assertThat(clock.instant()).isAfter(first);
            });
  }
}
