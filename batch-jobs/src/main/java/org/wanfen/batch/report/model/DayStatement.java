package org.wanfen.batch.report.model;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.fund.order.OrderType;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;

/**
 * The fund's day as an account statement: each line moves the balance, and the last balance is to
 * be the closing that stands in the register.
 *
 * @param openingFen units at the opening
 * @param lines what moved, in order
 * @param closingFen units at the close, as the audit found them
 * @param subscriptions orders to buy that wait
 * @param redemptions orders to redeem that wait
 * @param accountsBefore accounts at the opening
 * @param accountsOpened accounts opened on the day
 * @param accounts accounts at the close, as the audit found them
 */
public record DayStatement(
    long openingFen,
    List<Line> lines,
    long closingFen,
    Pending subscriptions,
    Pending redemptions,
    long accountsBefore,
    long accountsOpened,
    long accounts) {

  /** What moves units. */
  public enum Movement {
    /** Subscriptions confirmed. */
    SUBSCRIBED,
    /** Redemptions confirmed. */
    REDEEMED,
    /** Units that holders gave up for money at once (T+0). */
    FAST_OUT,
    /** The same units, taken over by the advancer. */
    FAST_IN,
    /** The pool, reinvested. */
    INCOME
  }

  /**
   * One line.
   *
   * @param movement what moved
   * @param amountFen by how much, negative for what goes out
   * @param balanceFen the balance after it
   */
  public record Line(Movement movement, long amountFen, long balanceFen) {}

  /**
   * Orders that wait for their confirmation.
   *
   * @param beforeFen at the opening
   * @param acceptedFen accepted on the day; of redemptions, without the advancer's
   * @param advancerFen redemptions booked for the advancer
   * @param confirmedFen confirmed at the close
   * @param lapsedFen cut off at the close
   * @param afterFen at the close, as the audit found them
   */
  public record Pending(
      long beforeFen,
      long acceptedFen,
      long advancerFen,
      long confirmedFen,
      long lapsedFen,
      long afterFen) {

    /** What the day's movements leave. */
    public long expectedFen() {
      return Math.subtractExact(
          Math.addExact(Math.addExact(beforeFen, acceptedFen), advancerFen),
          Math.addExact(confirmedFen, lapsedFen));
    }
  }

  /** Makes the statement. */
  public DayStatement {
    lines = List.copyOf(lines);
  }

  /** The statement of a night that was audited. */
  public static DayStatement of(
      SettlementTotals settled, WrittenRegister written, AuditFigures audited) {
    List<Line> lines = new ArrayList<>();
    long balance = settled.openingUnitsFen();
    balance = add(lines, balance, Movement.SUBSCRIBED, audited.subscribedFen());
    balance = add(lines, balance, Movement.REDEEMED, -audited.redeemedFen());
    balance = add(lines, balance, Movement.FAST_OUT, -settled.fastOutFen());
    balance = add(lines, balance, Movement.FAST_IN, audited.fastInFen());
    long unused = add(lines, balance, Movement.INCOME, audited.incomeFen());
    return new DayStatement(
        settled.openingUnitsFen(),
        lines,
        audited.closingUnitsFen(),
        new Pending(
            settled.pendingSubscriptionsBeforeFen(),
            settled.accepted().get(OrderType.SUBSCRIBE).amountFen(),
            0,
            audited.subscribedFen(),
            0,
            audited.pendingSubscriptionsFen()),
        new Pending(
            settled.pendingRedemptionsBeforeFen(),
            settled.accepted().get(OrderType.REDEEM).amountFen(),
            settled.advancerRedemptionsFen(),
            audited.redeemedFen(),
            written.lapsedFen(),
            audited.pendingRedemptionsFen()),
        settled.accountsBefore(),
        settled.accountsOpened(),
        audited.accounts());
  }

  private static long add(List<Line> lines, long balance, Movement movement, long amountFen) {
    long after = Math.addExact(balance, amountFen);
    lines.add(new Line(movement, amountFen, after));
    return after;
  }

  /** What the lines come to. */
  public long computedFen() {
    return lines.get(lines.size() - 1).balanceFen();
  }

  /** The closing that stands in the register, less what the lines come to. */
  public long differenceFen() {
    return Math.subtractExact(closingFen, computedFen());
  }
}
