package org.wanfen.settlement.feed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;

/** Judges an orders file by regular expressions and the JDK's own parsers. */
final class OrderRowOracle {

  /** A row as it is judged; for quarantined ones of a bad format, the values are null. */
  record Judged(
      long line,
      String row,
      QuarantineReason reason,
      String id,
      LocalDateTime time,
      Long account,
      OrderType type,
      Long amountFen) {}

  private final LocalDate businessDate;
  final List<Judged> rows = new ArrayList<>();
  final Map<OrderType, Long> totalsFen = new EnumMap<>(OrderType.class);

  OrderRowOracle(LocalDate businessDate) {
    this.businessDate = businessDate;
    for (OrderType type : OrderType.values()) {
      totalsFen.put(type, 0L);
    }
  }

  /** Judges all that follows the header's line end. */
  OrderRowOracle judge(byte[] afterHeader) {
    String text = new String(afterHeader, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    lines.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    if (!last.isEmpty()) {
      lines.add(last);
    }
    for (String line : lines) {
      rows.add(row(rows.size() + 2, line));
    }
    return this;
  }

  private Judged row(long line, String row) {
    String[] f = row.split(",", -1);
    if (f.length != 5) {
      return bad(line, row, QuarantineReason.BAD_COLUMN_COUNT);
    }
    if (!f[0].matches("[A-Za-z0-9_-]{1,64}")) {
      return bad(line, row, QuarantineReason.BAD_EVENT_ID);
    }
    LocalDateTime time = time(f[1]);
    if (time == null) {
      return bad(line, row, QuarantineReason.BAD_TIME);
    }
    if (!f[2].matches("[1-9][0-9]{0,17}")) {
      return bad(line, row, QuarantineReason.BAD_ACCOUNT);
    }
    if (!f[3].matches("SUBSCRIBE|REDEEM|FAST_REDEEM")) {
      return bad(line, row, QuarantineReason.BAD_TYPE);
    }
    if (!f[4].matches("(0|[1-9][0-9]{0,10})(\\.[0-9]{1,2})?")
        || new BigDecimal(f[4]).signum() == 0) {
      return bad(line, row, QuarantineReason.BAD_AMOUNT);
    }
    OrderType type = OrderType.valueOf(f[3]);
    long amountFen = new BigDecimal(f[4]).movePointRight(2).longValueExact();
    totalsFen.merge(type, amountFen, Math::addExact);
    boolean future = time.toLocalDate().isAfter(businessDate);
    return new Judged(
        line,
        row,
        future ? QuarantineReason.FUTURE_EVENT : null,
        f[0],
        time,
        Long.valueOf(f[2]),
        type,
        amountFen);
  }

  private static LocalDateTime time(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?")) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      return time.getYear() < 1900 ? null : time;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Judged bad(long line, String row, QuarantineReason reason) {
    return new Judged(line, row, reason, null, null, null, null, null);
  }
}
