package org.wanfen.sample.maker;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.wanfen.fund.order.OrderType;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.reference.OrderRow;

/**
 * Eight nights with a loss on a Thursday that cuts redemptions of everything, and a smaller one on
 * a Saturday, when nothing is confirmed.
 */
final class LossDay {

  private static final LocalDate FIRST = LocalDate.of(2013, 12, 17);
  private static final LocalDate LOSS = LocalDate.of(2013, 12, 19);
  private static final Map<LocalDate, BigDecimal> LOSSES =
      Map.of(LOSS, new BigDecimal("-12.3456"), LOSS.plusDays(2), new BigDecimal("-0.5000"));
  private static final int NIGHTS = 8;
  private static final int ACCOUNTS = 100;
  private static final int ORDERS = 40;
  private static final int WHO_LEAVE = 15;
  private static final long ADVANCER_FEN = 200_000_000L;

  private LossDay() {}

  static void write(Path folder) {
    Random random = new Random(20131219);
    Stage stage =
        Stage.open(
            folder,
            SampleFund.terms(FIRST, 0, 7),
            ChinaCalendar.between(FIRST.minusDays(6), LocalDate.of(2013, 12, 31)),
            Holders.opening(random, ACCOUNTS, ADVANCER_FEN),
            new TreeMap<>());
    for (LocalDate date = FIRST; date.isBefore(FIRST.plusDays(NIGHTS)); date = date.plusDays(1)) {
      OrderFile file = OrderFile.named("orders-0001.csv");
      new DayOfOrders(random, date, stage.availableFen())
          .spread(ORDERS)
          .orders()
          .forEach(file::order);
      if (date.equals(LOSS)) {
        redeemAll(stage.availableFen(), file);
      }
      stage.night(List.of(file), quote(random, date), Optional.empty());
    }
  }

  private static BigDecimal quote(Random random, LocalDate date) {
    return LOSSES.getOrDefault(date, BigDecimal.valueOf(12_000 + random.nextInt(2_000), 4));
  }

  /** Before anybody else that day; what the loss takes from them is then no longer there. */
  private static void redeemAll(Map<Long, Long> availableFen, OrderFile file) {
    int number = 0;
    for (Map.Entry<Long, Long> account : availableFen.entrySet()) {
      if (number < WHO_LEAVE && account.getValue() > 0 && account.getKey() != SampleFund.ADVANCER) {
        number++;
        file.order(
            new OrderRow(
                "leave-%02d".formatted(number),
                LOSS.atTime(LocalTime.MIDNIGHT),
                account.getKey(),
                OrderType.REDEEM,
                account.getValue()));
      }
    }
  }
}
