package org.wanfen.sample.maker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fund's published quotes of 2013, for the days that the datasets need. */
final class PublishedQuotes {

  private static final int DAYS_OF_A_YIELD = 7;

  private final NavigableMap<LocalDate, BigDecimal> incomePer10k = new TreeMap<>();
  private final NavigableMap<LocalDate, BigDecimal> sevenDayYield = new TreeMap<>();

  PublishedQuotes() {
    for (String[] row : Resource.rows("published-quotes-2013.csv")) {
      incomePer10k.put(LocalDate.parse(row[0]), new BigDecimal(row[1]));
      sevenDayYield.put(LocalDate.parse(row[0]), new BigDecimal(row[2]));
    }
  }

  BigDecimal incomePer10k(LocalDate day) {
    return incomePer10k.get(day);
  }

  BigDecimal sevenDayYield(LocalDate day) {
    return sevenDayYield.get(day);
  }

  /** The six days that the first yield looks back on. */
  SortedMap<LocalDate, BigDecimal> before(LocalDate firstDate) {
    return incomePer10k.subMap(firstDate.minusDays(DAYS_OF_A_YIELD - 1L), firstDate);
  }
}
