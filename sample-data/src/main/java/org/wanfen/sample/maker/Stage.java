package org.wanfen.sample.maker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.DatasetWriter;
import org.wanfen.sample.dataset.LedgerFile;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.reference.ExpectedWriter;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

/** Takes a dataset through its nights: writes each feed and what the night must come to. */
final class Stage {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final FundTerms terms;
  private final DatasetWriter writer;
  private final ExpectedWriter expected;
  private final ReferenceCalculation calculation;

  private Stage(FundTerms terms, Path folder, DatasetWriter writer) {
    this.terms = terms;
    this.writer = writer;
    this.expected = ExpectedWriter.into(folder);
    this.calculation = ReferenceCalculation.of(ReferenceDataset.read(folder));
  }

  /** Writes what stands before the first night; there may be no quotes. */
  static Stage open(
      Path folder,
      FundTerms terms,
      TradingCalendar calendar,
      Map<Long, Long> openingFen,
      SortedMap<LocalDate, BigDecimal> quotes) {
    DatasetWriter writer =
        DatasetWriter.into(folder).fund(terms).calendar(calendar).opening(openingFen);
    if (!quotes.isEmpty()) {
      writer.quotes(quotes);
    }
    return new Stage(terms, folder, writer);
  }

  /** The date of the next night. */
  LocalDate date() {
    return calculation.nextDate();
  }

  /** What each account may redeem as the next night begins. */
  Map<Long, Long> availableFen() {
    return calculation.availableFenByAccount();
  }

  /**
   * Writes and runs the next night.
   *
   * @param incomePer10k the quote that its pool is struck for
   * @param publishedYield where there is one, the ledger carries the quote as published
   */
  void night(List<OrderFile> orders, BigDecimal incomePer10k, Optional<BigDecimal> publishedYield) {
    LedgerFile ledger = LedgerFile.of(terms.code(), date());
    addIncome(ledger, incomePer10k);
    writer.night(terms.code(), ledger, orders);
    ReferenceNight night = calculation.next();
    if (night.figures().incomePer10k().compareTo(incomePer10k) != 0) {
      throw new IllegalStateException("no pool leads to the quote of " + night.date());
    }
    ledger.reconciling(night);
    publishedYield.ifPresent(sevenDayYield -> ledger.quote(incomePer10k, sevenDayYield));
    writer.ledger(ledger);
    expected.write(night);
  }

  /** The pool that rounds to the quote, and what must have come in for it. */
  private void addIncome(LedgerFile ledger, BigDecimal incomePer10k) {
    long poolFen =
        BigDecimal.valueOf(calculation.unitsFen())
            .multiply(incomePer10k)
            .divide(TEN_THOUSAND, 0, RoundingMode.HALF_UP)
            .longValueExact();
    long feesFen = calculation.nextFeesFen().values().stream().mapToLong(fee -> fee).sum();
    long incomeFen = Math.addExact(poolFen, feesFen);
    long depositFen = incomeFen / 10 * 7;
    ledger.income("deposit interest", depositFen).income("bond interest", incomeFen - depositFen);
  }
}
