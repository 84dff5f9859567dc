package org.wanfen.sample.random;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wanfen.sample.dataset.MalformedRows;
import org.wanfen.sample.dataset.OrderFile;
import org.wanfen.sample.dataset.Rewritten;
import org.wanfen.sample.reference.OrderRow;

/** The orders files of one night after the other; it remembers what it sent, to send it again. */
final class RandomFeed {

  private static final String[] NAMES = {
    "orders-0001.csv",
    "orders-0002.csv",
    "orders-10.csv",
    "orders-9.csv",
    "orders-A.csv",
    "orders-a.csv",
  };

  private final Dice dice;
  private final RandomOptions options;
  private final List<OrderRow> sent = new ArrayList<>();

  RandomFeed(Dice dice, RandomOptions options) {
    this.dice = dice;
    this.options = options;
  }

  List<OrderFile> files(LocalDate night, RandomOrders orders) {
    List<OrderFile> files = emptyFiles();
    if (files.isEmpty() || dice.chance(5)) {
      return files;
    }
    int rows = dice.between(1, options.mostOrders());
    for (int i = 0; i < rows; i++) {
      dice.oneOf(files).line(row(night, orders));
    }
    return files;
  }

  private List<OrderFile> emptyFiles() {
    List<OrderFile> files = new ArrayList<>();
    if (dice.chance(5)) {
      return files;
    }
    for (String name : NAMES) {
      if (files.isEmpty() ? dice.chance(60) : dice.chance(35)) {
        files.add(emptyFile(name));
      }
    }
    return files;
  }

  private OrderFile emptyFile(String name) {
    if (options.dirty() && dice.chance(25)) {
      return OrderFile.withCarriageReturns(name);
    }
    return OrderFile.named(options.dirty() && dice.chance(30) ? name + ".gz" : name);
  }

  private byte[] row(LocalDate night, RandomOrders orders) {
    int kind = options.dirty() ? dice.between(0, 99) : 99;
    if (kind < 5) {
      var damaged = MalformedRows.of(orders.order());
      return dice.oneOf(damaged.get(dice.oneOf(List.copyOf(damaged.keySet()))));
    }
    OrderRow order = order(kind, night, orders);
    sent.add(order);
    return dice.oneOf(Rewritten.of(order)).getBytes(StandardCharsets.UTF_8);
  }

  private OrderRow order(int kind, LocalDate night, RandomOrders orders) {
    if (kind < 8) {
      return orders.order(night.plusDays(dice.between(1, 400)));
    }
    if (kind < 12) {
      return orders.order(night.minusDays(dice.between(1, 400)));
    }
    if (kind < 20 && !sent.isEmpty()) {
      return resent();
    }
    if (kind < 23 && !sent.isEmpty()) {
      return orders.conflicting(resent());
    }
    return orders.order();
  }

  /** Half of them recent, so that most are in the window, and some of this very night. */
  private OrderRow resent() {
    int recent = Math.min(sent.size(), options.mostOrders() / 2);
    return dice.chance(50) ? sent.get(sent.size() - dice.between(1, recent)) : dice.oneOf(sent);
  }
}
