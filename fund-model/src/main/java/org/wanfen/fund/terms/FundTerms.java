package org.wanfen.fund.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the fund's contract and its operators have laid down: the content of fund.yaml.
 *
 * @param code the fund's code, for example {@code 000198}
 * @param name the fund's name, for people
 * @param zone the zone of its days and times
 * @param cutOff the time from which an order belongs to the next trading day
 * @param firstDate the first business date; the opening register is that of its opening
 * @param advancer the account that pays fast redemptions out and takes over their units
 * @param fees the annual rate of every fee
 * @param minimumSubscriptionFen the least that may be subscribed, in fen
 * @param fastRedemptionPerDayFen how much an account may redeem fast on a day, in fen; empty: any
 * @param quarantineLimit more quarantined rows than this hold the night
 * @param duplicateWindowNights nights back in which an event id counts as seen; 0: this night only
 * @param registerDigest whether the register of each night gets a digest; empty where nothing is
 *     said, which means that it does
 */
public record FundTerms(
    String code,
    String name,
    ZoneId zone,
    LocalTime cutOff,
    LocalDate firstDate,
    long advancer,
    Map<Fee, AnnualRate> fees,
    long minimumSubscriptionFen,
    OptionalLong fastRedemptionPerDayFen,
    long quarantineLimit,
    int duplicateWindowNights,
    Optional<Boolean> registerDigest) {

  /** Terms that say nothing about a digest of the register. */
  public FundTerms(
      String code,
      String name,
      ZoneId zone,
      LocalTime cutOff,
      LocalDate firstDate,
      long advancer,
      Map<Fee, AnnualRate> fees,
      long minimumSubscriptionFen,
      OptionalLong fastRedemptionPerDayFen,
      long quarantineLimit,
      int duplicateWindowNights) {
    this(
        code,
        name,
        zone,
        cutOff,
        firstDate,
        advancer,
        fees,
        minimumSubscriptionFen,
        fastRedemptionPerDayFen,
        quarantineLimit,
        duplicateWindowNights,
        Optional.empty());
  }

  /** Makes the terms; every fee must have its rate. */
  public FundTerms {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(cutOff, "cutOff");
    Objects.requireNonNull(firstDate, "firstDate");
    Objects.requireNonNull(fastRedemptionPerDayFen, "fastRedemptionPerDayFen");
    Objects.requireNonNull(registerDigest, "registerDigest");
    require(code.matches("[A-Za-z0-9]{1,20}"), "a fund code is 1 to 20 letters and digits");
    require(advancer > 0, "the advancer is an account number");
    require(fees.keySet().containsAll(EnumSet.allOf(Fee.class)), "a fee has no rate");
    require(minimumSubscriptionFen > 0, "the minimum subscription is over zero");
    require(fastRedemptionPerDayFen.orElse(0) >= 0, "the fast redemption limit is not negative");
    require(quarantineLimit >= 0, "the quarantine limit is not negative");
    require(duplicateWindowNights >= 0, "the duplicate window is not negative");
    fees = Collections.unmodifiableMap(new EnumMap<>(fees));
  }

  /** Whether the register of each night gets a digest. */
  public boolean digestsRegister() {
    return registerDigest.orElse(true);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
