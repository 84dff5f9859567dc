package org.wanfen.settlement.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A night that was published, and what it was computed from, as the records have it.
 *
 * @param fund the fund's code
 * @param inputs the copies of its feed
 * @param before those of every published night before it, by date
 * @param termsYaml the version of fund.yaml that it ran with
 * @param calendarCsv the version of calendar.csv that it ran with
 * @param calendarBeforeCsv the version that the night before ran with, by which orders wait for
 *     their trade dates; empty for the first night
 * @param quotes income per 10,000 units as published, of the six days before, by date
 * @param quarantineAccepted whether somebody accepted more quarantined rows than the limit
 * @param resultsFolder where its quarantine.csv and rejected.csv are
 */
public record PublishedNight(
    String fund,
    KeptNight inputs,
    NavigableMap<LocalDate, KeptNight> before,
    String termsYaml,
    String calendarCsv,
    Optional<String> calendarBeforeCsv,
    NavigableMap<LocalDate, BigDecimal> quotes,
    boolean quarantineAccepted,
    String resultsFolder) {

  /** The night; the maps are copied. */
  public PublishedNight {
    before = Collections.unmodifiableNavigableMap(new TreeMap<>(before));
    quotes = Collections.unmodifiableNavigableMap(new TreeMap<>(quotes));
  }

  /** Its business date. */
  public LocalDate date() {
    return inputs.date();
  }
}
