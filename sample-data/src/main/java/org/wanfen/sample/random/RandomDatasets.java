package org.wanfen.sample.random;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.DatasetWriter;
import org.wanfen.sample.dataset.LedgerFile;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.reference.ExpectedWriter;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

/** Writes random datasets. */
public final class RandomDatasets {

  private final Dice dice;
  private final RandomOptions options;
  private final Path folder;
  private final DatasetWriter writer;

  private RandomDatasets(long seed, RandomOptions options, Path folder) {
    this.dice = new Dice(seed);
    this.options = options;
    this.folder = folder;
    this.writer = DatasetWriter.into(folder);
  }

  /**
   * Writes a dataset: 50 to 300 accounts, and nights that all can be published.
   *
   * @param seed the same seed and options make the same dataset
   * @param folder an empty or new folder
   */
  public static void write(long seed, RandomOptions options, Path folder) {
    new RandomDatasets(seed, options, folder).write();
  }

  private void write() {
    RandomFund fund = new RandomFund(dice, options);
    FundTerms terms = fund.terms();
    Map<Long, Long> opening = fund.opening(terms.advancer());
    writer.fund(terms).calendar(fund.calendar(terms.firstDate()));
    if (dice.chance(30)) {
      writer.openingGzip(opening);
    } else {
      writer.opening(opening);
    }
    writer.quotes(fund.quotes(terms.firstDate()));

    ReferenceCalculation calculation = ReferenceCalculation.of(ReferenceDataset.read(folder));
    RandomFeed feed = new RandomFeed(dice, options);
    for (int night = 0; night < options.nights(); night++) {
      night(terms, calculation, feed);
    }
  }

  private void night(FundTerms terms, ReferenceCalculation calculation, RandomFeed feed) {
    LocalDate date = calculation.nextDate();
    RandomOrders orders = new RandomOrders(dice, terms, date, calculation.availableFenByAccount());
    List<OrderFile> files = feed.files(date, orders);
    LedgerFile ledger = LedgerFile.of(terms.code(), date);
    addIncome(ledger, calculation);
    writer.night(terms.code(), ledger, files);
    ReferenceNight night = calculation.next();
    if (dice.chance(50)) {
      ledger
          .reconciling(night)
          .quote(night.figures().incomePer10k(), night.figures().sevenDayYield());
      writer.ledger(ledger);
    }
    if (options.expected()) {
      ExpectedWriter.into(folder).write(night);
    }
  }

  /** Income that comes, less the fees, to the pool that is wanted; in one item or several. */
  private void addIncome(LedgerFile ledger, ReferenceCalculation calculation) {
    long feesFen = calculation.nextFeesFen().values().stream().mapToLong(fee -> fee).sum();
    long incomeFen = Math.addExact(poolFen(calculation.unitsFen()), feesFen);
    if (dice.chance(50)) {
      long depositFen = dice.between(-1_000_000L, 1_000_000L);
      ledger.income("deposit interest", depositFen);
      incomeFen -= depositFen;
    }
    ledger.income("bond interest", incomeFen);
  }

  private long poolFen(long unitsFen) {
    if (unitsFen == 0) {
      return 0;
    }
    long usualFen = part(unitsFen, dice.between(8_000, 20_000), 100_000_000);
    if (options.losses() && dice.chance(40)) {
      return dice.chance(70) ? -usualFen : -part(unitsFen, dice.between(1, 60), 100);
    }
    return switch (dice.between(0, 9)) {
      case 0 -> 0L;
      case 1 -> 1L;
      case 2 -> dice.between(1L, 200L);
      default -> usualFen;
    };
  }

  private static long part(long unitsFen, int numerator, int denominator) {
    return BigInteger.valueOf(unitsFen)
        .multiply(BigInteger.valueOf(numerator))
        .divide(BigInteger.valueOf(denominator))
        .longValueExact();
  }
}
