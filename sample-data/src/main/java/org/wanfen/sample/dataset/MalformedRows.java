package org.wanfen.sample.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.sample.reference.OrderRow;

/**
 * Every way that we know in which the row of an order comes in damaged.
 *
 * <p>Each row has one fault, and it is well formed up to there, so the reason is known beforehand.
 */
public final class MalformedRows {

  private static final String[] TIMES = {
    "",
    "2013-11-11",
    "2013-11-11 10:00:00",
    "2013-11-11T10:00",
    "2013-11-11T10:00:00.",
    "2013-11-11T10:00:00.1234",
    "2013-11-11T10:00:00Z",
    "2013-11-11T10:00:00+08:00",
    "2013-11-11t10:00:00",
    "2013-02-29T10:00:00",
    "2013-11-31T10:00:00",
    "2013-13-01T10:00:00",
    "2013-00-10T10:00:00",
    "2013-11-00T10:00:00",
    "2013-11-11T24:00:00",
    "2013-11-11T10:60:00",
    "2013-11-11T23:59:60",
    "2013-11-11T10:00:00:5",
    "1899-12-31T10:00:00",
    "0000-01-01T00:00:00",
    "12013-11-11T10:00:00",
    "-013-11-11T10:00:00",
    "2013-1-1T10:00:00",
    "２013-11-11T10:00:00",
    " 2013-11-11T10:00:00",
  };
  private static final String[] ACCOUNTS = {
    "",
    "0",
    "012",
    "-5",
    "+5",
    "1 ",
    " 1",
    "1234567890123456789",
    "12a",
    "1.0",
    "0x1f",
    "１２",
    "null",
  };
  private static final String[] TYPES = {
    "", "subscribe", "SUBSCRIBE ", "BUY", "FAST-REDEEM", "REDEEMS", "申购", "0",
  };
  private static final String[] AMOUNTS = {
    "",
    "0",
    "0.0",
    "0.00",
    "-1.00",
    "+1.00",
    "1.",
    ".50",
    "00.50",
    "01",
    "1.234",
    "1e2",
    "1E2",
    "123456789012",
    "123456789012.00",
    "1 000",
    "1_000",
    "NaN",
    "0x10",
    "1.0.0",
    "１.00",
    "1.00 ",
    "1.\r00",
    "1.00CNY",
    "¥1.00",
  };

  private MalformedRows() {}

  /**
   * The damaged forms of an order, by the reason for which each is quarantined.
   *
   * @param order any order; what is not damaged is its own
   * @return rows without line ends; only for reasons that concern the format of a row
   */
  public static Map<QuarantineReason, List<byte[]>> of(OrderRow order) {
    Map<QuarantineReason, List<byte[]>> rows = new EnumMap<>(QuarantineReason.class);
    String good = OrderFile.text(order);
    rows.put(QuarantineReason.BAD_COLUMN_COUNT, columnCounts(good));
    List<byte[]> ids = column(order, 0, eventIds());
    ids.add(invalidUtf8(order));
    rows.put(QuarantineReason.BAD_EVENT_ID, ids);
    rows.put(QuarantineReason.BAD_TIME, column(order, 1, TIMES));
    rows.put(QuarantineReason.BAD_ACCOUNT, column(order, 2, ACCOUNTS));
    rows.put(QuarantineReason.BAD_TYPE, column(order, 3, TYPES));
    rows.put(QuarantineReason.BAD_AMOUNT, column(order, 4, AMOUNTS));
    return rows;
  }

  private static List<byte[]> columnCounts(String good) {
    List<byte[]> rows = new ArrayList<>();
    rows.add(utf8(""));
    rows.add(utf8(",,,"));
    rows.add(utf8(good + ","));
    rows.add(utf8("," + good));
    rows.add(utf8(good.substring(0, good.lastIndexOf(','))));
    rows.add(utf8(good.replace(',', ';')));
    rows.add(utf8(good.replace(',', '\t')));
    rows.add(utf8("# " + good.replace(",", "")));
    rows.add(utf8(good.replace(".", ",")));
    return rows;
  }

  private static String[] eventIds() {
    return new String[] {
      "",
      " ",
      "a b",
      "a.b",
      "a:b",
      "\"a\"",
      "'a'",
      "事件",
      "a\u0000b",
      "\uFEFFa",
      "a/b",
      "x".repeat(65),
    };
  }

  /** Bytes that are not UTF-8, which fail their field. */
  private static byte[] invalidUtf8(OrderRow order) {
    byte[] row = utf8("##" + OrderFile.text(order));
    row[0] = (byte) 0xC3;
    row[1] = (byte) 0x28;
    return row;
  }

  private static List<byte[]> column(OrderRow order, int column, String... values) {
    List<byte[]> rows = new ArrayList<>();
    for (String value : values) {
      String[] fields = OrderFile.text(order).split(",", -1);
      fields[column] = value;
      rows.add(utf8(String.join(",", fields)));
    }
    return rows;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
