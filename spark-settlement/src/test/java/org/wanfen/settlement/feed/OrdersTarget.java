package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** An orders file: what is wrong with a row is what regular expressions find wrong with it. */
public final class OrdersTarget {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);
  private static final String NAME = "orders-1.csv";
  private static final byte[] HEADER = (OrderRows.HEADER + "\n").getBytes(StandardCharsets.UTF_8);

  private OrdersTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of(
        NAME, () -> compare(data), ErrorCode.INPUT_DAMAGED, ErrorCode.AMOUNT_OVERFLOW);
  }

  private static void compare(byte[] data) {
    List<QuarantineReason> reasons = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    OrderFigures figures =
        OrderRows.read(
            NAME,
            DAY,
            new ByteArrayInputStream(data),
            row -> {
              reasons.add(row.reason());
              rows.add(
                  new String(
                      row.bytes(), row.rowStart(), row.rowLength(), StandardCharsets.ISO_8859_1));
            });
    boolean plainHeader =
        data.length >= HEADER.length
            && Arrays.equals(data, 0, HEADER.length, HEADER, 0, HEADER.length);
    if (!plainHeader) {
      return; // it ends in CR LF, or in nothing
    }
    OrderRowOracle oracle =
        new OrderRowOracle(DAY).judge(Arrays.copyOfRange(data, HEADER.length, data.length));
    assertThat(figures.rows()).isEqualTo(oracle.rows.size());
    assertThat(reasons).isEqualTo(oracle.rows.stream().map(OrderRowOracle.Judged::reason).toList());
    assertThat(rows).isEqualTo(oracle.rows.stream().map(OrderRowOracle.Judged::row).toList());
    for (OrderType type : OrderType.values()) {
      assertThat(figures.totals().of(type)).isEqualTo(oracle.totalsFen.get(type));
    }
  }
}
