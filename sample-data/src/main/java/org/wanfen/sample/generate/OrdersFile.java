package org.wanfen.sample.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.wanfen.fund.order.OrderType;
import org.wanfen.sample.reference.OrderRow;

/** Writes one orders file: a range of a night's positions, each as a row of one kind or another. */
final class OrdersFile {

  /**
   * What a file came to.
   *
   * @param totals the amounts of all well-formed rows
   * @param flows the amounts of the rows that will be accepted, nearly all
   */
  record Written(String name, long rows, String sha256, Totals totals, Flows flows) {}

  private static final int ROWS_BETWEEN_REPORTS = 1 << 16;
  private static final int PER_MILLION = 1_000_000;
  private static final int REPEATED = 300;
  private static final int SENT_AGAIN = 100;
  private static final int LATE = 200;
  private static final int CUT_OFF_SECOND = 15 * 3600;
  private static final byte[] SUBSCRIBE = ascii("SUBSCRIBE");
  private static final byte[] REDEEM = ascii("REDEEM");
  private static final byte[] FAST_REDEEM = ascii("FAST_REDEEM");

  private final NightOrders orders;
  private final NightOrders dayBefore;
  private final int badRows;
  private final byte[] today;
  private final byte[] yesterday;
  private final byte[] tomorrow;
  private final Totals totals = new Totals();
  private final Flows flows;

  OrdersFile(NightOrders orders, NightOrders dayBefore, int badRowsPerMillion) {
    this.orders = orders;
    this.dayBefore = dayBefore;
    this.badRows = badRowsPerMillion;
    this.today = day(orders.date());
    this.yesterday = day(orders.date().minusDays(1));
    this.tomorrow = day(orders.date().plusDays(1));
    this.flows = new Flows();
  }

  /**
   * Writes the positions of a range, once.
   *
   * @param written is told of rows that are written, every so often
   */
  Written write(Path inbox, String name, long from, long to, LongConsumer written)
      throws IOException {
    MessageDigest sha256 = sha256();
    try (OutputStream file = Files.newOutputStream(inbox.resolve(name));
        DigestOutputStream out = new DigestOutputStream(file, sha256)) {
      RowBuffer rows = new RowBuffer(out);
      rows.text(OrderRow.HEADER);
      rows.endRow();
      for (long position = from; position < to; position++) {
        row(rows, position, position > from);
        if ((position - from + 1) % ROWS_BETWEEN_REPORTS == 0) {
          written.accept(ROWS_BETWEEN_REPORTS);
        }
      }
      rows.flush();
    }
    written.accept((to - from) % ROWS_BETWEEN_REPORTS);
    return new Written(name, to - from, HexFormat.of().formatHex(sha256.digest()), totals, flows);
  }

  private void row(RowBuffer rows, long position, boolean hasOneBefore) throws IOException {
    long bits = orders.bits(position);
    int kind = Mix.below(PER_MILLION, bits);
    if (kind < badRows) {
      bad(rows, position, bits >>> 32);
    } else if (kind < badRows + REPEATED && hasOneBefore) {
      orders.read(position - 1);
      good(rows, orders, today, true);
    } else if (kind < badRows + REPEATED + SENT_AGAIN && dayBefore != null) {
      dayBefore.read(position);
      good(rows, dayBefore, yesterday, true);
    } else {
      boolean late = kind >= PER_MILLION - LATE;
      orders.read(position);
      good(rows, orders, late ? yesterday : today, false);
      flows.add(orders.type, orders.amountFen, !late && orders.second >= CUT_OFF_SECOND);
    }
    rows.endRow();
  }

  /** A well-formed row; written the other way, it means the same. */
  private void good(RowBuffer rows, NightOrders order, byte[] day, boolean otherWay) {
    id(rows, order);
    rows.put(',');
    time(rows, order, day);
    if (!otherWay || order.millis != 0) {
      rows.put('.');
      rows.padded(order.millis, 3);
    }
    rows.put(',');
    rows.number(order.account);
    rows.put(',');
    rows.put(name(order.type));
    rows.put(',');
    if (otherWay && order.amountFen % 100 == 0) {
      rows.number(order.amountFen / 100);
    } else {
      rows.amount(order.amountFen);
    }
    totals.add(order.type, order.amountFen);
  }

  /** A row that is quarantined: damaged, of the next day, or at odds with the row before. */
  private void bad(RowBuffer rows, long position, long bits) {
    orders.read(position);
    switch (Mix.below(8, bits << 16)) {
      case 0 -> damaged(rows, "", "T10:00:00", "1", "SUBSCRIBE", "1.00,");
      case 1 -> damaged(rows, " ", "T10:00:00", "1", "SUBSCRIBE", "1.00");
      case 2 -> damaged(rows, "", "T24:00:00", "1", "SUBSCRIBE", "1.00");
      case 3 -> damaged(rows, "", "T10:00:00", "01", "REDEEM", "1.00");
      case 4 -> damaged(rows, "", "T10:00:00", "1", "redeem", "1.00");
      case 5 -> damaged(rows, "", "T10:00:00", "1", "REDEEM", "1.234");
      case 6 -> good(rows, orders, tomorrow, false);
      default -> {
        orders.read(Math.max(0, position - 1));
        orders.amountFen++;
        good(rows, orders, position == 0 ? tomorrow : today, false);
      }
    }
  }

  private void damaged(
      RowBuffer rows, String inId, String time, String account, String type, String amount) {
    id(rows, orders);
    rows.text(inId);
    rows.put(',');
    rows.put(today);
    rows.text(time + "," + account + "," + type + "," + amount);
  }

  private static void id(RowBuffer rows, NightOrders order) {
    rows.put('W');
    rows.padded(order.date().toEpochDay(), 5);
    rows.put('-');
    rows.padded(order.position, 10);
  }

  private static void time(RowBuffer rows, NightOrders order, byte[] day) {
    rows.put(day);
    rows.put('T');
    rows.padded(order.second / 3600, 2);
    rows.put(':');
    rows.padded(order.second / 60 % 60, 2);
    rows.put(':');
    rows.padded(order.second % 60, 2);
  }

  private static byte[] day(LocalDate date) {
    return ascii(date.toString());
  }

  private static byte[] name(OrderType type) {
    return switch (type) {
      case SUBSCRIBE -> SUBSCRIBE;
      case REDEEM -> REDEEM;
      case FAST_REDEEM -> FAST_REDEEM;
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
