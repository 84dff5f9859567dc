package org.wanfen.server.alarm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.batch.lease.LeaseRow;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;

/** What the records say about the nights of all funds, whoever runs them. */
final class NightConditions implements ConditionSource {

  private final FundRecords funds;
  private final NightRecords nights;
  private final NightResults results;
  private final Leases leases;
  private final Clock clock;

  NightConditions(
      FundRecords funds, NightRecords nights, NightResults results, Leases leases, Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.results = results;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public List<Condition> conditions() {
    Instant now = clock.instant();
    List<Condition> conditions = new ArrayList<>();
    for (FundRow fund : funds.funds()) {
      Optional<LocalDate> published = nights.lastPublishedDate(fund.code());
      LocalDate next = published.map(date -> date.plusDays(1)).orElse(fund.firstDate());
      Optional<NightRow> attempt = newest(fund.code(), next);
      attempt.ifPresent(night -> unpublished(night, now, conditions));
      published.ifPresent(date -> unreported(fund.code(), date, conditions));
      LocalDate date = attempt.map(NightRow::date).or(() -> published).orElse(next);
      leases
          .look(fund.code())
          .flatMap(lease -> takenOver(fund, date, lease))
          .ifPresent(conditions::add);
    }
    return conditions;
  }

  private Optional<NightRow> newest(String fund, LocalDate date) {
    return nights.attempts(fund, date).stream()
        .filter(night -> !night.mock())
        .reduce((earlier, later) -> later);
  }

  private static void unpublished(NightRow night, Instant now, List<Condition> conditions) {
    stuck(night)
        .ifPresent(
            code ->
                conditions.add(
                    condition(code, night, night.notice().orElse(night + " is " + night.state()))));
    if (night.deadlineAt().isBefore(now) && night.state() != NightState.PUBLISHED) {
      conditions.add(
          condition(
              AlarmCode.NIGHT_LATE,
              night,
              night
                  + " should have been done by "
                  + night.deadlineAt()
                  + "; it is "
                  + night.state().name().toLowerCase(Locale.ROOT)));
    }
  }

  /** What a night that does not go on by itself calls for. */
  private static Optional<AlarmCode> stuck(NightRow night) {
    return switch (night.state()) {
      case HELD, QUARANTINED -> Optional.of(AlarmCode.NIGHT_HELD);
      case FAILED, REFUSED -> Optional.of(AlarmCode.NIGHT_FAILED);
      case PUBLISHING -> night.notice().map(why -> AlarmCode.NIGHT_FAILED);
      case RUNNING, STOPPED, PUBLISHED, DISCARDED, MOCKED -> Optional.empty();
    };
  }

  /** A night is published and then its report fails: the night is right, and not finished. */
  private void unreported(String fund, LocalDate date, List<Condition> conditions) {
    newest(fund, date)
        .filter(night -> night.notice().isPresent())
        .filter(night -> !results.has(night.id(), NightStep.REPORT))
        .ifPresent(
            night ->
                conditions.add(
                    condition(AlarmCode.NIGHT_FAILED, night, night.notice().orElseThrow())));
  }

  private static Optional<Condition> takenOver(FundRow fund, LocalDate date, LeaseRow lease) {
    return lease
        .takenFrom()
        .map(
            dead ->
                new Condition(
                    AlarmCode.LEASE_TAKEN_OVER,
                    fund.code(),
                    date,
                    dead
                        + " ended without giving back the lease of fund "
                        + fund.code()
                        + "; taken over by "
                        + lease.holder(),
                    Optional.of("lease " + lease.token()),
                    lease.givenBack()));
  }

  private static Condition condition(AlarmCode code, NightRow night, String detail) {
    return Condition.now(code, night.fund(), night.date(), detail);
  }
}
