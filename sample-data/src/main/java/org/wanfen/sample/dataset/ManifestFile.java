package org.wanfen.sample.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.OrderType;
import org.wanfen.sample.reference.OrderRow;

/** The content of manifest.json, computed from the orders files. */
final class ManifestFile {

  private ManifestFile() {}

  static Map<String, Object> of(String fund, LocalDate night, List<OrderFile> orders) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("fund", fund);
    manifest.put("businessDate", night.toString());
    manifest.put("files", orders.stream().map(ManifestFile::entry).toList());
    return manifest;
  }

  private static Map<String, Object> entry(OrderFile file) {
    Map<OrderType, Long> totalsFen = new EnumMap<>(OrderType.class);
    byte[] content = file.content();
    long rows = -1; // the header is none
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        int end = i > start && content[i - 1] == '\r' ? i - 1 : i;
        byte[] row = Arrays.copyOfRange(content, start, end);
        if (rows >= 0 && OrderRow.fault(row).isEmpty()) {
          totalsFen.merge(OrderRow.of(row).type(), OrderRow.of(row).amountFen(), Math::addExact);
        }
        rows++;
        start = i + 1;
      }
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", file.name());
    entry.put("rows", rows);
    entry.put("sha256", sha256(file.stored()));
    entry.put("totals", totals(totalsFen));
    return entry;
  }

  private static Map<String, Object> totals(Map<OrderType, Long> totalsFen) {
    Map<String, Object> totals = new LinkedHashMap<>();
    for (OrderType type : OrderType.values()) {
      totals.put(type.name(), Fen.format(totalsFen.getOrDefault(type, 0L)));
    }
    return totals;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
