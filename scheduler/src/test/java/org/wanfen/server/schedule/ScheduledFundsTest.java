package org.wanfen.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.FundSchedule.OnMissed;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;

/** A server does not start with a schedule that nobody can keep. */
@Tag("database")
final class ScheduledFundsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000001 | 0 10 0 * * ?        | schedule.000001: the home has no such fund",
        "000198 | every night         | schedule.000198.cron is no cron expression: every night",
        "000198 | 10 0 * * *          | schedule.000198.cron is no cron expression: 10 0 * * *",
        "000198 | 0 10 0 1 1 ? 2012   | schedule.000198.cron has no time any more",
      })
  void isRefused(String fund, String cron, String message) {
    MovableClock clock = new MovableClock("2013-11-07T12:00:00Z");
    TestRecords records = TestRecords.of(clock);
    FundSchedule settings =
        new FundSchedule("/inbox", cron, Duration.ofHours(4), OnMissed.CATCH_UP, false);
    WanfenException refusal =
        catchThrowableOfType(
            WanfenException.class,
            () -> ScheduledFunds.of(Map.of(fund, settings), records.funds, clock.instant()));
    assertThat(refusal.code()).isEqualTo(ErrorCode.SETTINGS_INVALID);
    assertThat(refusal).hasMessageContaining(message);
  }
}
