package org.wanfen.sample.dataset;

import java.util.ArrayList;
import java.util.List;
import org.wanfen.sample.reference.OrderRow;

/**
 * The other ways of writing the same order: {@code 1} for {@code 1.00}, {@code .5} for {@code
 * .500}.
 */
public final class Rewritten {

  private Rewritten() {}

  /** All ways of writing an order that mean the same; the first is {@link OrderFile#text}. */
  public static List<String> of(OrderRow order) {
    String[] fields = OrderFile.text(order).split(",", -1);
    List<String> rows = new ArrayList<>();
    for (String time : times(fields[1])) {
      for (String amount : amounts(fields[4])) {
        rows.add(String.join(",", fields[0], time, fields[2], fields[3], amount));
      }
    }
    return rows;
  }

  private static List<String> times(String time) {
    if (time.indexOf('.') < 0) {
      return List.of(time, time + ".0", time + ".00", time + ".000");
    }
    return withoutTrailingZeros(time);
  }

  private static List<String> amounts(String amount) {
    List<String> written = new ArrayList<>(withoutTrailingZeros(amount));
    if (amount.endsWith(".00")) {
      written.add(amount.substring(0, amount.length() - 3));
    }
    return written;
  }

  private static List<String> withoutTrailingZeros(String text) {
    List<String> written = new ArrayList<>(List.of(text));
    String shorter = text;
    while (shorter.endsWith("0") && shorter.length() - shorter.indexOf('.') - 1 > 1) {
      shorter = shorter.substring(0, shorter.length() - 1);
      written.add(shorter);
    }
    return written;
  }
}
