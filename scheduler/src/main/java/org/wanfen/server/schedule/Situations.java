package org.wanfen.server.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.server.desk.ServerStop;
import org.wanfen.server.schedule.ScheduleTable.Refused;
import org.wanfen.server.schedule.Situation.Attempt;

/** Finds out how funds stand. */
final class Situations {

  private final NightRecords nights;
  private final NightResults results;
  private final Leases leases;
  private final NightDesk desk;
  private final ScheduleTable table;
  private final Clock clock;

  Situations(
      NightRecords nights,
      NightResults results,
      Leases leases,
      NightDesk desk,
      ScheduleTable table,
      Clock clock) {
    this.nights = nights;
    this.results = results;
    this.leases = leases;
    this.desk = desk;
    this.table = table;
    this.clock = clock;
  }

  Situation of(ScheduledFund fund) {
    String code = fund.code();
    // Both before and after the records are read: a night that ends meanwhile is taken as at work,
    // and looked at again, rather than as one that was cut off.
    boolean heldBefore = held(code);
    Optional<LocalDate> published = nights.lastPublishedDate(code);
    LocalDate date = published.map(day -> day.plusDays(1)).orElse(fund.firstDate());
    List<NightRow> attempts = attempts(code, date);
    Optional<NightRow> unreported = published.flatMap(day -> unreported(code, day));
    boolean held = held(code) || heldBefore;
    if (held) {
      table.forgetRefused(code);
    }
    LocalDate tried = unreported.map(NightRow::date).orElse(date);
    return new Situation(
        date,
        last(attempts).map(Situations::attempt),
        unreported.map(Situations::attempt),
        held,
        fund.settings().paused() || table.pause(code).isPresent(),
        held
            ? Optional.empty()
            : table
                .refused(code)
                .filter(refused -> isOf(refused, tried, attempts(code, tried).size()))
                .map(Refused::detail),
        clock.instant());
  }

  /** The attempts at a night, mock runs left out, in order. */
  List<NightRow> attempts(String fund, LocalDate date) {
    return nights.attempts(fund, date).stream().filter(night -> !night.mock()).toList();
  }

  private boolean held(String fund) {
    return leases.isHeld(fund) || desk.atWork().stream().anyMatch(work -> work.fund().equals(fund));
  }

  /** A published night that was cut off before its report, and has no other reason to lack it. */
  private Optional<NightRow> unreported(String fund, LocalDate date) {
    return last(attempts(fund, date))
        .filter(night -> night.state() == NightState.PUBLISHED)
        .filter(night -> night.notice().isEmpty())
        .filter(night -> !results.has(night.id(), NightStep.REPORT));
  }

  private static boolean isOf(Refused refused, LocalDate date, int attempts) {
    return refused.date().equals(date) && refused.attempts() == attempts;
  }

  private static Optional<NightRow> last(List<NightRow> attempts) {
    return attempts.stream().reduce((earlier, later) -> later);
  }

  private static Attempt attempt(NightRow night) {
    Path folder = new Path(night.inboxFolder());
    return new Attempt(
        night.date(),
        night.state(),
        ServerStop.isOf(night),
        night.notice(),
        folder.getParent().toString());
  }
}
