package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A published night, and what it stands on.
 *
 * @param date its business date
 * @param before the day before, as it was left; empty if that is not published
 * @param openingFen the units that the night opened with
 * @param feeBaseFen the net assets that its fees were taken of
 */
public record Link(LocalDate date, Optional<Left> before, long openingFen, long feeBaseFen) {

  /**
   * How a day was left.
   *
   * @param date the day
   * @param openingRegister whether it is the register that the fund was opened with
   * @param closingFen its units at the close
   * @param netAssetsFen its net assets before what was confirmed
   * @param subscriptionsFen subscriptions that wait
   * @param redemptionsFen redemptions that wait
   * @param accounts accounts in its register
   */
  public record Left(
      LocalDate date,
      boolean openingRegister,
      long closingFen,
      long netAssetsFen,
      long subscriptionsFen,
      long redemptionsFen,
      long accounts) {

    static Left by(LocalDate date, FiguresOfNight night) {
      return new Left(
          date,
          false,
          night.day().closingFen(),
          night.netAssetsFen(),
          night.day().subscriptions().afterFen(),
          night.day().redemptions().afterFen(),
          night.day().accounts());
    }

    /** The register that a fund was opened with: there nothing waits. */
    static Left openingRegister(LocalDate eve, long unitsFen, long accounts) {
      return new Left(eve, true, unitsFen, unitsFen, 0, 0, accounts);
    }
  }

  /**
   * Each published night with the one before.
   *
   * @param before how the day before the first was left; empty if it is not published
   */
  static List<Link> of(List<PeriodNight> published, Optional<Left> before) {
    List<Link> links = new ArrayList<>();
    Optional<Left> left = before;
    for (PeriodNight night : published) {
      FiguresOfNight figures = night.figures().orElseThrow();
      LocalDate eve = night.date().minusDays(1);
      links.add(
          new Link(
              night.date(),
              left.filter(day -> day.date().equals(eve)),
              figures.day().openingFen(),
              figures.pool().baseFen()));
      left = Optional.of(Left.by(night.date(), figures));
    }
    return links;
  }

  /** The opening less the closing before it; empty if that is not published. */
  public Optional<Long> differenceFen() {
    return before.map(left -> Math.subtractExact(openingFen, left.closingFen()));
  }

  /** Whether the opening is the closing before it. */
  public boolean holds() {
    return differenceFen().filter(difference -> difference == 0).isPresent();
  }
}
