package org.wanfen.sample.maker;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.wanfen.fund.order.OrderType;
import org.wanfen.sample.dataset.MalformedRows;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.dataset.Rewritten;
import org.wanfen.sample.reference.OrderRow;

/**
 * Six nights of a feed with every fault that we know: damaged rows, conflicts, rows of other days,
 * repetitions in the night, within the window and after it, and orders that must be refused.
 */
final class DirtyFeed {

  private static final LocalDate FIRST = LocalDate.of(2013, 11, 20);
  private static final int NIGHTS = 6;
  private static final int WINDOW = 3;
  private static final int QUARANTINE_LIMIT = 200;
  private static final int ACCOUNTS = 60;
  private static final int ORDERS = 60;
  private static final long ADVANCER_FEN = 100_000_000L;

  private final Random random = new Random(20131120);
  private final List<List<OrderRow>> sent = new ArrayList<>();

  private DirtyFeed() {}

  static void write(Path folder) {
    new DirtyFeed().writeNights(folder);
  }

  private void writeNights(Path folder) {
    Stage stage =
        Stage.open(
            folder,
            SampleFund.terms(FIRST, QUARANTINE_LIMIT, WINDOW),
            ChinaCalendar.between(FIRST.minusDays(6), FIRST.plusDays(NIGHTS + 12L)),
            Holders.opening(random, ACCOUNTS, ADVANCER_FEN),
            new TreeMap<>());
    for (int night = 0; night < NIGHTS; night++) {
      BigDecimal quote = BigDecimal.valueOf(11_000 + random.nextInt(3_000), 4);
      stage.night(files(night, stage), quote, Optional.empty());
    }
  }

  private List<OrderFile> files(int night, Stage stage) {
    List<OrderFile> files =
        List.of(
            OrderFile.named("orders-0001.csv"),
            OrderFile.reproducible("orders-0002.csv.gz"),
            OrderFile.withCarriageReturns("orders-0003.csv"));
    List<OrderRow> orders =
        new DayOfOrders(random, stage.date(), stage.availableFen()).spread(ORDERS).orders();
    sent.add(orders);
    orders.forEach(order -> oneOf(files).order(order));
    addDamaged(night, orders.get(0), files);
    addRepeated(night, files);
    addOfOtherDays(stage.date(), files);
    addRefused(stage, files.get(1));
    return files;
  }

  /** Each damaged form on one of the nights, and each reason on all of them. */
  private void addDamaged(int night, OrderRow like, List<OrderFile> files) {
    MalformedRows.of(like)
        .values()
        .forEach(
            forms -> {
              for (int form = 0; form < forms.size(); form++) {
                if (form % NIGHTS == night || form == 0) {
                  oneOf(files).line(forms.get(form));
                }
              }
            });
  }

  /** The same again, written otherwise, and the same id with another amount. */
  private void addRepeated(int night, List<OrderFile> files) {
    OrderFile last = files.get(2);
    for (int back = 0; back <= Math.min(night, WINDOW + 1); back++) {
      List<OrderRow> orders = sent.get(night - back);
      List<String> written = Rewritten.of(orders.get(back));
      last.line(written.get(0));
      last.line(written.get(written.size() - 1));
      OrderRow other = orders.get(10 + back);
      last.order(
          new OrderRow(
              other.eventId(), other.time(), other.account(), other.type(), other.amountFen() + 1));
    }
  }

  private void addOfOtherDays(LocalDate date, List<OrderFile> files) {
    LocalDateTime yesterday = date.minusDays(1).atTime(23, 59, 59, 999_000_000);
    oneOf(files).order(new OrderRow("late-" + date, yesterday, 7, OrderType.SUBSCRIBE, 12_345));
    oneOf(files)
        .order(
            new OrderRow(
                "long-late-" + date,
                date.minusYears(1).atTime(14, 0),
                7,
                OrderType.SUBSCRIBE,
                100));
    LocalDateTime tomorrow = date.plusDays(1).atStartOfDay();
    oneOf(files).order(new OrderRow("early-" + date, tomorrow, 7, OrderType.SUBSCRIBE, 100));
  }

  /** One order for each reason to refuse it, all before anybody else's. */
  private static void addRefused(Stage stage, OrderFile file) {
    LocalDateTime time = stage.date().atStartOfDay();
    Map<Long, Long> available = stage.availableFen();
    long rich =
        available.entrySet().stream()
            .filter(account -> account.getKey() != SampleFund.ADVANCER)
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    String id = "no-" + stage.date() + "-";
    file.order(new OrderRow(id + 1, time, rich, OrderType.SUBSCRIBE, 99));
    file.order(new OrderRow(id + 2, time, 99, OrderType.REDEEM, 100));
    file.order(new OrderRow(id + 3, time, SampleFund.ADVANCER, OrderType.FAST_REDEEM, 100));
    file.order(new OrderRow(id + 4, time, rich, OrderType.REDEEM, available.get(rich) + 1));
    file.order(
        new OrderRow(id + 5, time, rich, OrderType.FAST_REDEEM, SampleFund.FAST_LIMIT_FEN + 1));
  }

  private OrderFile oneOf(List<OrderFile> files) {
    return files.get(random.nextInt(files.size()));
  }
}
