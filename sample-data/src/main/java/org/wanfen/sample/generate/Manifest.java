package org.wanfen.sample.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.OrderType;

/** The text of manifest.json, from what the files came to while they were written. */
final class Manifest {

  private Manifest() {}

  static String json(String fund, LocalDate night, List<OrdersFile.Written> files) {
    StringJoiner entries = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
    entries.setEmptyValue("[]");
    files.forEach(file -> entries.add(entry(file)));
    return "{\n  \"fund\": \"%s\",\n  \"businessDate\": \"%s\",\n  \"files\": %s\n}\n"
        .formatted(fund, night, entries);
  }

  private static String entry(OrdersFile.Written file) {
    StringJoiner totals = new StringJoiner(", ", "{", "}");
    for (OrderType type : OrderType.values()) {
      totals.add("\"" + type + "\": \"" + Fen.format(file.totals().ofFen(type)) + "\"");
    }
    return "{\"name\": \"%s\", \"rows\": %d, \"sha256\": \"%s\",\n     \"totals\": %s}"
        .formatted(file.name(), file.rows(), file.sha256(), totals);
  }
}
