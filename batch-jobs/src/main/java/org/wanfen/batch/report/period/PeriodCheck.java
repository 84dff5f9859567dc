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

  /** The checks. */
  public enum Name {
    /** Each night opens with what the one before closed with. */
    OPENING_CONTINUES(true, true),
    /** The opening and what moved come to the closing. */
    UNITS_ROLL_FORWARD(false, true),
    /** Pending subscriptions at the start and what moved come to those at the end. */
    PENDING_SUBSCRIPTIONS(false, true),
    /** Pending redemptions at the start and what moved come to those at the end. */
    PENDING_REDEMPTIONS(false, true),
    /** Accounts at the start and those opened come to the accounts at the end. */
    ACCOUNTS_ROLL_FORWARD(false, false),
    /** What left by T+0 each night arrived at the advancer. */
    FAST_TRANSFERS_NET(true, true),
    /** The net assets that fees are a share of are those of the day before. */
    FEE_BASE_CONTINUES(true, true),
    /** Each fee is its rate's, computed again. */
    FEES_AT_RATES(true, true),
    /** Each night's pool is in the register. */
    POOL_PAID(true, true),
    /** The floors and the left-over fen are what is in the register. */
    SHARES_PAID(true, true);

    private final boolean eachNight;
    private final boolean amounts;

    Name(boolean eachNight, boolean amounts) {
      this.eachNight = eachNight;
      this.amounts = amounts;
    }

    /** Whether each night is compared, and not the period as a whole. */
    public boolean eachNight() {
      return eachNight;
    }

    /** Whether its figures are fen, and not a number. */
    public boolean amounts() {
      return amounts;
    }
  }

  /**
   * Two figures that must be the same.
   *
   * @param date the night; of the period as a whole, its last
   * @param fee the fee, if it is about one
   * @param expected the expected figure; empty if it is not on record
   * @param actual the actual one
   */
  public record Part(LocalDate date, Optional<Fee> fee, Optional<Long> expected, long actual) {

    static Part of(LocalDate date, long expected, long actual) {
      return new Part(date, Optional.empty(), Optional.of(expected), actual);
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
