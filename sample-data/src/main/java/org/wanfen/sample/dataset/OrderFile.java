package org.wanfen.sample.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.wanfen.fund.money.Fen;
import org.wanfen.sample.reference.OrderRow;

/**
 * An orders file in the making: its header, then whatever lines it is given.
 *
 * <p>A name that ends in {@code .gz} makes it gzip.
 */
public final class OrderFile {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  private final String name;
  private final byte[] lineEnd;
  private final boolean packed;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private OrderFile(String name, String lineEnd, boolean packed) {
    this.name = name;
    this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
    this.packed = packed;
    line(OrderRow.HEADER);
  }

  /**
   * A file with only its header, its lines ending in LF.
   *
   * @param name for example {@code orders-0001.csv} or {@code orders-0001.csv.gz}
   */
  public static OrderFile named(String name) {
    return new OrderFile(name, "\n", true);
  }

  /** As {@link #named}, its lines ending in CR LF. */
  public static OrderFile withCarriageReturns(String name) {
    return new OrderFile(name, "\r\n", true);
  }

  /**
   * As {@link #named}, but its gzip only stores: the same bytes on every machine, whatever its
   * zlib.
   */
  public static OrderFile reproducible(String name) {
    return new OrderFile(name, "\n", false);
  }

  /** The row of an order as most systems would write it: {@code .SSS} only where there are any. */
  public static String text(OrderRow order) {
    LocalDateTime time = order.time();
    return String.join(
        ",",
        order.eventId(),
        time.format(time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MILLIS),
        Long.toString(order.account()),
        order.type().name(),
        Fen.format(order.amountFen()));
  }

  /** Adds the row of an order. */
  public OrderFile order(OrderRow order) {
    return line(text(order));
  }

  /** Adds a line as it is, in UTF-8. */
  public OrderFile line(String text) {
    return line(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a line of any bytes but LF. */
  public OrderFile line(byte[] bytes) {
    content.writeBytes(bytes);
    content.writeBytes(lineEnd);
    return this;
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The file's lines, unpacked. */
  byte[] content() {
    return content.toByteArray();
  }

  /** The file's bytes as they lie on the disk. */
  byte[] stored() {
    if (!name.endsWith(".gz")) {
      return content();
    }
    return packed ? Gzip.packed(content()) : Gzip.stored(content());
  }
}
