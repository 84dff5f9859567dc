package org.wanfen.batch.report.period;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.model.DayStatement.Pending;
import org.wanfen.batch.report.model.PoolStruck;
import org.wanfen.batch.report.model.PoolStruck.FeeLine;
import org.wanfen.batch.report.period.PeriodCheck.End;
import org.wanfen.batch.report.period.PeriodCheck.Name;
import org.wanfen.batch.report.period.PeriodCheck.Part;

/** Makes the checks over a period, each night by night. */
final class PeriodChecks {

  private static final Balance SUBSCRIPTIONS =
      Balance.of(Link.Left::subscriptionsFen, DayStatement::subscriptions);
  private static final Balance REDEMPTIONS =
      Balance.of(Link.Left::redemptionsFen, DayStatement::redemptions);
  private static final Balance ACCOUNTS =
      new Balance(
          Link.Left::accounts,
          DayStatement::accountsBefore,
          day -> Math.addExact(day.accountsBefore(), day.accountsOpened()),
          DayStatement::accounts);

  private final List<PeriodNight> published;
  private final List<Link> links;

  private PeriodChecks(List<PeriodNight> published, List<Link> links) {
    this.published = published;
    this.links = links;
  }

  /**
   * The checks over published nights, which are in order; none if there are no nights.
   *
   * @param links what each of the nights stands on
   */
  static List<PeriodCheck> of(List<PeriodNight> published, List<Link> links) {
    if (published.isEmpty()) {
      return List.of();
    }
    PeriodChecks checks = new PeriodChecks(published, links);
    return List.of(
        new PeriodCheck(Name.OPENING_CONTINUES, checks.openings()),
        new PeriodCheck(Name.UNITS_ROLL_FORWARD, checks.eachNight(PeriodChecks::units)),
        new PeriodCheck(Name.PENDING_SUBSCRIPTIONS, checks.bothEnds(SUBSCRIPTIONS)),
        new PeriodCheck(Name.PENDING_REDEMPTIONS, checks.bothEnds(REDEMPTIONS)),
        new PeriodCheck(Name.ACCOUNTS_ROLL_FORWARD, checks.bothEnds(ACCOUNTS)),
        new PeriodCheck(Name.FAST_TRANSFERS_NET, checks.eachNight(PeriodChecks::fast)),
        new PeriodCheck(Name.FEE_BASE_CONTINUES, checks.bases()),
        new PeriodCheck(Name.FEES_AT_RATES, checks.fees()),
        new PeriodCheck(Name.POOL_STRUCK, checks.eachNight(PeriodChecks::struck)),
        new PeriodCheck(Name.POOL_PAID, checks.eachNight(PeriodChecks::pool)),
        new PeriodCheck(Name.SHARES_PAID, checks.eachNight(PeriodChecks::shares)));
  }

  /**
   * What a night takes over from the one before, moves, and leaves.
   *
   * @param left as the night before left it
   * @param before as the night began with it
   * @param expected what that and what moved come to
   * @param after as the night left it
   */
  private record Balance(
      ToLongFunction<Link.Left> left,
      ToLongFunction<DayStatement> before,
      ToLongFunction<DayStatement> expected,
      ToLongFunction<DayStatement> after) {

    private interface PendingOf {
      Pending of(DayStatement day);
    }

    static Balance of(ToLongFunction<Link.Left> left, PendingOf pending) {
      return new Balance(
          left,
          day -> pending.of(day).beforeFen(),
          day -> pending.of(day).expectedFen(),
          day -> pending.of(day).afterFen());
    }
  }

  private List<Part> bothEnds(Balance balance) {
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < published.size(); at++) {
      Link link = links.get(at);
      DayStatement day = published.get(at).figures().orElseThrow().day();
      parts.add(
          Part.of(
                  link.date(),
                  link.before().map(balance.left()::applyAsLong),
                  balance.before().applyAsLong(day))
              .at(End.OPENING));
      parts.add(
          Part.of(
                  link.date(),
                  balance.expected().applyAsLong(day),
                  balance.after().applyAsLong(day))
              .at(End.CLOSING));
    }
    return parts;
  }

  private List<Part> openings() {
    return links.stream()
        .map(
            link ->
                Part.of(link.date(), link.before().map(Link.Left::closingFen), link.openingFen()))
        .toList();
  }

  private List<Part> bases() {
    return links.stream()
        .map(
            link ->
                Part.of(link.date(), link.before().map(Link.Left::netAssetsFen), link.feeBaseFen()))
        .toList();
  }

  private interface OfNight {
    Part of(PeriodNight night, FiguresOfNight figures);
  }

  private List<Part> eachNight(OfNight part) {
    return published.stream().map(night -> part.of(night, night.figures().orElseThrow())).toList();
  }

  private static Part units(PeriodNight night, FiguresOfNight figures) {
    return Part.of(night.date(), figures.day().computedFen(), figures.day().closingFen());
  }

  private static Part fast(PeriodNight night, FiguresOfNight figures) {
    return Part.of(
        night.date(),
        Math.negateExact(figures.movedFen(Movement.FAST_OUT)),
        figures.movedFen(Movement.FAST_IN));
  }

  private static Part struck(PeriodNight night, FiguresOfNight figures) {
    PoolStruck pool = figures.pool();
    return Part.of(
        night.date(), Math.subtractExact(pool.incomeFen(), pool.feesFen()), pool.poolFen());
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
      PoolStruck pool = night.figures().orElseThrow().pool();
      for (FeeLine line : pool.fees()) {
        long again = line.rate().feeOfDay(pool.baseFen(), night.date());
        parts.add(Part.of(line.fee(), night.date(), again, line.amountFen()));
      }
    }
    return parts;
  }
}
