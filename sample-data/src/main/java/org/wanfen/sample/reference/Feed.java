package org.wanfen.sample.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.order.OrderType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the orders of one night and holds them against their manifest. */
final class Feed {

  private final Path inbox;
  private final boolean totalsMustAgree;

  private Feed(Path inbox, boolean totalsMustAgree) {
    this.inbox = inbox;
    this.totalsMustAgree = totalsMustAgree;
  }

  /**
   * All rows of a night's orders files, in the order of the files' names (by bytes), line by line.
   *
   * @param inbox the folder of the night's feed
   */
  static List<FeedRow> rows(Path inbox, String fund, LocalDate night) {
    return new Feed(inbox, true).rows(fund, night);
  }

  /** As above, but the manifest's totals may differ, as they do when a held night is released. */
  static List<FeedRow> rowsWhateverTheTotals(Path inbox, String fund, LocalDate night) {
    return new Feed(inbox, false).rows(fund, night);
  }

  private List<FeedRow> rows(String fund, LocalDate night) {
    Map<String, JsonNode> listed = manifest(fund, night);
    List<String> names = ordersFiles();
    require(
        listed.keySet().equals(Set.copyOf(names)),
        "the files are " + names + ", listed are " + listed.keySet());
    List<FeedRow> rows = new ArrayList<>();
    for (String name : names) {
      rows.addAll(file(name, listed.get(name)));
    }
    return rows;
  }

  private Map<String, JsonNode> manifest(String fund, LocalDate night) {
    JsonNode manifest = json(inbox.resolve("manifest.json"), "INPUT_DAMAGED");
    require(
        manifest.path("fund").asString().equals(fund)
            && manifest.path("businessDate").asString().equals(night.toString()),
        "the manifest is not of fund " + fund + " and date " + night);
    Map<String, JsonNode> files = new TreeMap<>();
    for (JsonNode file : manifest.path("files")) {
      require(files.put(file.path("name").asString(), file) == null, "a file is listed twice");
    }
    return files;
  }

  private List<String> ordersFiles() {
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("orders-.*\\.csv(\\.gz)?"))
          .sorted(
              (a, b) ->
                  Arrays.compareUnsigned(
                      a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + inbox, e);
    }
  }

  private List<FeedRow> file(String name, JsonNode listed) {
    Path file = inbox.resolve(name);
    require(
        sha256(Lines.stored(file)).equalsIgnoreCase(listed.path("sha256").asString()),
        name + ": sha256");
    List<byte[]> lines = Lines.of(Lines.content(file));
    require(
        !lines.isEmpty() && Lines.text(lines.get(0)).equals(OrderRow.HEADER), name + ": header");
    List<FeedRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(new FeedRow(name, i + 1, lines.get(i)));
    }
    require(rows.size() == listed.path("rows").asInt(), name + ": rows");
    if (totalsMustAgree) {
      checkTotals(name, rows, listed.path("totals"));
    }
    return rows;
  }

  private void checkTotals(String name, List<FeedRow> rows, JsonNode totals) {
    Map<OrderType, Long> sumsFen = new EnumMap<>(OrderType.class);
    for (FeedRow row : rows) {
      if (OrderRow.fault(row.bytes()).isEmpty()) {
        OrderRow order = OrderRow.of(row.bytes());
        sumsFen.merge(order.type(), order.amountFen(), Math::addExact);
      }
    }
    for (OrderType type : OrderType.values()) {
      long totalFen = Fen.parse(totals.path(type.name()).asString());
      require(totalFen == sumsFen.getOrDefault(type, 0L), name + ": total of " + type);
    }
  }

  static JsonNode json(Path file, String code) {
    try {
      return new JsonMapper().readTree(Lines.stored(file));
    } catch (JacksonException e) {
      throw new ReferenceException(code, file + " is not JSON", e);
    }
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new ReferenceException("INPUT_DAMAGED", inbox + ": " + what);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
