package org.wanfen.server.alarm;

import java.time.Clock;
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
import org.wanfen.batch.records.NightRow;

/** What the records say about the nights of all funds, whoever runs them. */
final class NightConditions implements ConditionSource {

  private final FundRecords funds;
  private final NightRecords nights;
  private final Leases leases;
  private final AlarmTable table;
  private final Clock clock;

  NightConditions(
      FundRecords funds, NightRecords nights, Leases leases, AlarmTable table, Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.leases = leases;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public List<Condition> of(String code) {
    FundRow fund = funds.fund(code).orElseThrow();
    // Before the nights are read: what is published meanwhile is not late any more.
    List<Alarm> late = table.inForce(code, AlarmCode.NIGHT_LATE);
    Optional<LocalDate> published = nights.lastPublishedDate(code);
    LocalDate next = published.map(date -> date.plusDays(1)).orElse(fund.firstDate());
    List<NightRow> attempts =
        nights.attempts(code, next).stream().filter(night -> !night.mock()).toList();
    Optional<NightRow> newest = attempts.stream().reduce((earlier, later) -> later);
    List<Condition> conditions = new ArrayList<>();
    newest.flatMap(NightConditions::stuck).ifPresent(conditions::add);
    newest.flatMap(night -> late(night, attempts)).ifPresent(conditions::add);
    late.stream()
        .filter(alarm -> !alarm.date().isBefore(next))
        .map(NightConditions::stillLate)
        .forEach(conditions::add);
    conditions.addAll(unreported(code));
    LocalDate date = newest.map(NightRow::date).or(() -> published).orElse(next);
    leases.look(code).flatMap(lease -> takenOver(fund, date, lease)).ifPresent(conditions::add);
    return conditions;
  }

  /**
   * A night is late from its first deadline on, also if that was of an attempt that was discarded:
   * another attempt has another deadline, and does not make the night be in time.
   */
  private Optional<Condition> late(NightRow newest, List<NightRow> attempts) {
    return attempts.stream()
        .filter(night -> night.deadlineAt().isBefore(clock.instant()))
        .filter(night -> newest.state() != NightState.PUBLISHED)
        .findFirst()
        .map(
            night ->
                condition(
                    AlarmCode.NIGHT_LATE,
                    newest,
                    newest
                        + " should have been done by "
                        + night.deadlineAt()
                        + "; it is "
                        + newest.state().name().toLowerCase(Locale.ROOT)));
  }

  /**
   * A night that was late is so until it is published, whatever becomes of what it was late for:
   * that it has begun by now, or that its schedule is paused.
   */
  private static Condition stillLate(Alarm alarm) {
    return Condition.now(alarm.code(), alarm.fund(), alarm.date(), alarm.detail());
  }

  private static Optional<Condition> stuck(NightRow night) {
    return stuckAs(night)
        .map(code -> condition(code, night, night.notice().orElse(night + " is " + night.state())));
  }

  /** What a night that does not go on by itself calls for. */
  private static Optional<AlarmCode> stuckAs(NightRow night) {
    return switch (night.state()) {
      case HELD, QUARANTINED -> Optional.of(AlarmCode.NIGHT_HELD);
      case FAILED, REFUSED -> Optional.of(AlarmCode.NIGHT_FAILED);
      case PUBLISHING -> night.notice().map(why -> AlarmCode.NIGHT_FAILED);
      case RUNNING, STOPPED, PUBLISHED, DISCARDED, MOCKED -> Optional.empty();
    };
  }

  /** A night is published and then its report fails: the night is right, and not finished. */
  private List<Condition> unreported(String fund) {
    return nights.publishedWithout(NightStep.REPORT, fund).stream()
        .map(night -> condition(AlarmCode.NIGHT_FAILED, night, night.notice().orElseThrow()))
        .toList();
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
