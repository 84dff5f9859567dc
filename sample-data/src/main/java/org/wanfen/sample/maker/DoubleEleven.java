package org.wanfen.sample.maker;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.dataset.Rewritten;
import org.wanfen.sample.reference.OrderRow;

/** Twelve nights around 2013-11-11, with the quotes that the fund published for them. */
final class DoubleEleven {

  private static final LocalDate FIRST = LocalDate.of(2013, 11, 7);
  private static final LocalDate LAST = LocalDate.of(2013, 11, 18);
  private static final LocalDate THE_DAY = LocalDate.of(2013, 11, 11);
  private static final int ACCOUNTS = 5_000;
  private static final int ORDERS = 900;
  private static final int ORDERS_OF_THE_DAY = 4_000;
  private static final int ORDERS_OF_THE_SECOND = 800;
  private static final long ADVANCER_FEN = 5_000_000_000L;

  private DoubleEleven() {}

  static void write(Path folder) {
    Random random = new Random(20131111);
    PublishedQuotes quotes = new PublishedQuotes();
    FundTerms terms = SampleFund.terms(FIRST, 0, 7);
    Stage stage =
        Stage.open(
            folder,
            terms,
            ChinaCalendar.between(FIRST.minusDays(6), LAST.plusDays(12)),
            Holders.opening(random, ACCOUNTS, ADVANCER_FEN),
            quotes.before(FIRST));
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      List<OrderFile> files = files(random, orders(random, stage));
      stage.night(files, quotes.incomePer10k(date), Optional.of(quotes.sevenDayYield(date)));
    }
  }

  private static List<OrderRow> orders(Random random, Stage stage) {
    DayOfOrders day = new DayOfOrders(random, stage.date(), stage.availableFen());
    if (stage.date().equals(THE_DAY)) {
      day.burst(ORDERS_OF_THE_SECOND, LocalTime.of(0, 0, 1)).spread(ORDERS_OF_THE_DAY);
    } else {
      day.spread(ORDERS);
    }
    return day.orders();
  }

  /** Three senders; one in two hundred rows is sent again by another, written otherwise. */
  private static List<OrderFile> files(Random random, List<OrderRow> orders) {
    List<OrderFile> files = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      files.add(OrderFile.named("orders-%04d.csv".formatted(i)));
    }
    for (OrderRow order : orders) {
      int sender = random.nextInt(3);
      files.get(sender).order(order);
      if (random.nextInt(200) == 0) {
        List<String> written = Rewritten.of(order);
        files.get((sender + 1) % 3).line(written.get(written.size() - 1));
      }
    }
    return files;
  }
}
