package org.wanfen.sample.maker;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.reference.OrderRow;

/** Twelve nights over the long holiday of October 2013 and a working weekend before it. */
final class NationalDay {

  private static final LocalDate FIRST = LocalDate.of(2013, 9, 28);
  private static final LocalDate LAST = LocalDate.of(2013, 10, 9);
  private static final int ACCOUNTS = 400;
  private static final int ORDERS = 120;
  private static final long ADVANCER_FEN = 1_000_000_000L;

  private NationalDay() {}

  static void write(Path folder) {
    Random random = new Random(20131001);
    PublishedQuotes quotes = new PublishedQuotes();
    Stage stage =
        Stage.open(
            folder,
            SampleFund.terms(FIRST, 0, 7),
            ChinaCalendar.between(FIRST.minusDays(6), LAST.plusDays(12)),
            Holders.opening(random, ACCOUNTS, ADVANCER_FEN),
            quotes.before(FIRST));
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      List<OrderRow> orders =
          new DayOfOrders(random, date, stage.availableFen()).spread(ORDERS).orders();
      OrderFile file = OrderFile.named("orders-0001.csv");
      orders.forEach(file::order);
      stage.night(
          List.of(file), quotes.incomePer10k(date), Optional.of(quotes.sevenDayYield(date)));
    }
  }
}
