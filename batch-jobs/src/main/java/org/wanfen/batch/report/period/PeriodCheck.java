package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.fund.terms.Fee;

/**
 * A check over the period. It agrees if every part does: differences never cancel out.
 *
 * @param name which
 * @param parts what was compared
 */
public record PeriodCheck(Name name, List<Part> parts) {

  /** Makes the check. */
  public PeriodCheck {
    parts = List.copyOf(parts);
  }

  /** The checks; each compares every night. */
  public enum Name {
    /** Each night opens with what the one before closed with. */
    OPENING_CONTINUES(true),
    /** Each opening and what moved come to the closing. */
    UNITS_ROLL_FORWARD(true),
    /**
     * Pending subscriptions at an opening are those that the night before left, and they and what
     * moved come to those at the close.
     */
    PENDING_SUBSCRIPTIONS(true),
    /** The same of pending redemptions. */
    PENDING_REDEMPTIONS(true),
    /** The same of accounts. */
    ACCOUNTS_ROLL_FORWARD(false),
    /** What left by T+0 each night arrived at the advancer. */
    FAST_TRANSFERS_NET(true),
    /** The net assets that fees are a share of are those of the day before. */
    FEE_BASE_CONTINUES(true),
    /** Each fee is its rate's, computed again. */
    FEES_AT_RATES(true),
    /** Each night's pool is what was earned less the fees. */
    POOL_STRUCK(true),
    /** Each night's pool is in the register. */
    POOL_PAID(true),
    /** The floors and the left-over fen are what is in the register. */
    SHARES_PAID(true);

    private final boolean amounts;

    Name(boolean amounts) {
      this.amounts = amounts;
    }

    /** Whether its figures are fen, and not a number. */
    public boolean amounts() {
      return amounts;
    }
  }

  /** Which end of a night a part is about, in a check that looks at both. */
  public enum End {
    /** Its opening, against the night before. */
    OPENING,
    /** Its close, against its opening and what moved. */
    CLOSING
  }

  /**
   * Two figures that must be the same.
   *
   * @param date the night
   * @param end the end of the night, if the check looks at both
   * @param fee the fee, if it is about one
   * @param expected the expected figure; empty if it is not on record
   * @param actual the actual one
   */
  public record Part(
      LocalDate date, Optional<End> end, Optional<Fee> fee, Optional<Long> expected, long actual) {

    static Part of(LocalDate date, long expected, long actual) {
      return of(date, Optional.of(expected), actual);
    }

    static Part of(LocalDate date, Optional<Long> expected, long actual) {
      return new Part(date, Optional.empty(), Optional.empty(), expected, actual);
    }

    static Part of(Fee fee, LocalDate date, long expected, long actual) {
      return new Part(date, Optional.empty(), Optional.of(fee), Optional.of(expected), actual);
    }

    Part at(End which) {
      return new Part(date, Optional.of(which), fee, expected, actual);
    }

    /** The actual figure less the expected one; empty if that is not on record. */
    public Optional<Long> difference() {
      return expected.map(figure -> Math.subtractExact(actual, figure));
    }

    /** Whether they are the same. */
    public boolean agrees() {
      return difference().filter(difference -> difference == 0).isPresent();
    }
  }

  /** The parts that differ. */
  public List<Part> differing() {
    return parts.stream().filter(part -> !part.agrees()).toList();
  }

  /** Whether every part agrees. */
  public boolean passed() {
    return differing().isEmpty();
  }
}
