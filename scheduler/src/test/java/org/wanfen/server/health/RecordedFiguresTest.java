package org.wanfen.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.metrics.NightMeters;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.server.MovableClock;
import org.wanfen.server.StagedNights;
import org.wanfen.server.TestRecords;

/** What a server tells of nights that others had at work, or itself before it was started anew. */
class RecordedFiguresTest {

  private static final String FUND = TestRecords.FUND;
  private static final LocalDate FIRST = TestRecords.FIRST;
  private static final LocalDate SECOND = FIRST.plusDays(1);

  private final TestRecords records = TestRecords.of(new MovableClock("2013-11-08T00:10:00Z"));
  private final StagedNights nights = new StagedNights(records);
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final NightMeters meters =
      new NightMeters(
          registry, records.nights, records.results, new WatchRecords(records.jdbc), records.trail);

  private NightResult run(LocalDate date) {
    return nights.run(RunNight.of(FUND, date, "/inbox", "lin"), NightListener.silent());
  }

  private List<String> told() {
    meters.refresh(FUND);
    return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String midnight(String figure, LocalDate date) {
    return figure + "{fund=\"" + FUND + "\"} " + (double) date.toEpochDay() * 86_400;
  }

  @Test
  void ofAFundWithoutANightNothingIsTold() {
    assertThat(told()).isEmpty();
  }

  @Test
  void theLastNightIsToldAndOnlyWhatIsKnown() {
    assertThat(run(FIRST).notice()).isEmpty();
    assertThat(told())
        .contains(
            "wanfen_night_state{fund=\"000198\",state=\"published\"} 1.0",
            "wanfen_night_at_work{fund=\"000198\"} 0.0",
            midnight("wanfen_night_date_timestamp_seconds", FIRST),
            midnight("wanfen_published_date_timestamp_seconds", FIRST))
        .noneMatch(line -> line.endsWith("NaN"))
        .noneMatch(line -> line.startsWith("wanfen_night_window_left_seconds"));

    nights.endsAs(SECOND, ErrorCode.RECONCILIATION_DIFFERS);
    assertThat(run(SECOND).notice()).isPresent();
    assertThat(told())
        .contains(
            "wanfen_night_state{fund=\"000198\",state=\"published\"} 0.0",
            "wanfen_night_state{fund=\"000198\",state=\"held\"} 1.0",
            midnight("wanfen_night_date_timestamp_seconds", SECOND),
            midnight("wanfen_published_date_timestamp_seconds", FIRST));
  }
}
