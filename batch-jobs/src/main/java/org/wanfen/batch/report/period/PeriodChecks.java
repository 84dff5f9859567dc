package org.wanfen.batch.report.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.model.DayStatement.Pending;
import org.wanfen.batch.report.model.PoolStruck.FeeLine;
import org.wanfen.batch.report.period.PeriodCheck.Name;
import org.wanfen.batch.report.period.PeriodCheck.Part;

/** Makes the checks over a period. */
final class PeriodChecks {

  private final List<PeriodNight> published;
  private final List<Link> links;

  private PeriodChecks(List<PeriodNight> published, List<Link> links) {
    this.published = published;
    this.links = links;
  }

  /** The checks over published nights, which are in order; none if there are no nights. */
  static List<PeriodCheck> of(
      List<PeriodNight> published, List<Link> links, Optional<DayStatement> statement) {
    if (statement.isEmpty()) {
      return List.of();
    }
    PeriodChecks checks = new PeriodChecks(published, links);
    return List.of(
        new PeriodCheck(Name.OPENING_CONTINUES, checks.openings()),
        checks.units(statement.get()),
        checks.pending(Name.PENDING_SUBSCRIPTIONS, statement.get().subscriptions()),
        checks.pending(Name.PENDING_REDEMPTIONS, statement.get().redemptions()),
        checks.accounts(statement.get()),
        new PeriodCheck(Name.FAST_TRANSFERS_NET, checks.eachNight(PeriodChecks::fast)),
        new PeriodCheck(Name.FEE_BASE_CONTINUES, checks.bases()),
        new PeriodCheck(Name.FEES_AT_RATES, checks.fees()),
        new PeriodCheck(Name.POOL_PAID, checks.eachNight(PeriodChecks::pool)),
        new PeriodCheck(Name.SHARES_PAID, checks.eachNight(PeriodChecks::shares)));
  }

  private List<Part> openings() {
    return links.stream()
        .map(
            link ->
                new Part(
                    link.date(),
                    Optional.empty(),
                    link.before().map(Link.Left::closingFen),
                    link.openingFen()))
        .toList();
  }

  private List<Part> bases() {
    return links.stream()
        .map(
            link ->
                new Part(
                    link.date(),
                    Optional.empty(),
                    link.before().map(Link.Left::netAssetsFen),
                    link.feeBaseFen()))
        .toList();
  }

  private PeriodCheck units(DayStatement statement) {
    return whole(Name.UNITS_ROLL_FORWARD, statement.computedFen(), statement.closingFen());
  }

  private PeriodCheck pending(Name name, Pending pending) {
    return whole(name, pending.expectedFen(), pending.afterFen());
  }

  private PeriodCheck accounts(DayStatement statement) {
    return whole(
        Name.ACCOUNTS_ROLL_FORWARD,
        Math.addExact(statement.accountsBefore(), statement.accountsOpened()),
        statement.accounts());
  }

  private PeriodCheck whole(Name name, long expected, long actual) {
    return new PeriodCheck(
        name, List.of(Part.of(published.get(published.size() - 1).date(), expected, actual)));
  }

  private interface OfNight {
    Part of(PeriodNight night, FiguresOfNight figures);
  }

  private List<Part> eachNight(OfNight part) {
    return published.stream().map(night -> part.of(night, night.figures().orElseThrow())).toList();
  }

  private static Part fast(PeriodNight night, FiguresOfNight figures) {
    return Part.of(
        night.date(),
        Math.negateExact(figures.movedFen(Movement.FAST_OUT)),
        figures.movedFen(Movement.FAST_IN));
  }

  private static Part pool(PeriodNight night, FiguresOfNight figures) {
    return Part.of(night.date(), figures.pool().poolFen(), figures.paidFen());
  }

  private static Part shares(PeriodNight night, FiguresOfNight figures) {
    return Part.of(
        night.date(), Math.addExact(figures.floorsFen(), figures.leftOverFen()), figures.paidFen());
  }

  private List<Part> fees() {
    List<Part> parts = new ArrayList<>();
    for (PeriodNight night : published) {
      var pool = night.figures().orElseThrow().pool();
      for (FeeLine line : pool.fees()) {
        long again = line.rate().feeOfDay(pool.baseFen(), night.date());
        parts.add(
            new Part(night.date(), Optional.of(line.fee()), Optional.of(again), line.amountFen()));
      }
    }
    return parts;
  }
}
