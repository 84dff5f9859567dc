package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Delivers the feeds of a dataset into an inbox, well or badly. It is no process of ours. */
final class Sender {

  private static final String MANIFEST = "manifest.json";
  private static final String LEDGER = "ledger.json";
  private static final String HEADER = "event_id,event_time,account_id,type,amount\n";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path dataset;
  private final Path inbox;

  Sender(Path dataset, Path inbox) {
    this.dataset = dataset;
    this.inbox = inbox;
  }

  /** The whole feed as it should be, whatever was there before. */
  void deliver(LocalDate date) {
    clear(date);
    for (String name : deliveryOrder(date)) {
      deliver(date, name);
    }
  }

  /** The names of a feed's files in the order of their delivery, the manifest last. */
  List<String> deliveryOrder(LocalDate date) {
    Map<String, Integer> names = new TreeMap<>();
    try (var files = Files.list(right(date))) {
      files.forEach(file -> names.put(file.getFileName().toString(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.remove(MANIFEST);
    List<String> order = new java.util.ArrayList<>(names.keySet());
    order.add(MANIFEST);
    return order;
  }

  /** One file as it should be. */
  void deliver(LocalDate date, String name) {
    write(date, name, original(date, name));
  }

  /** Takes everything away again. */
  void clear(LocalDate date) {
    Path folder = folder(date);
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void withoutManifest(LocalDate date) {
    deliver(date);
    delete(folder(date).resolve(MANIFEST));
  }

  /** An orders file ends early; the ledger does if there is none. */
  void truncated(LocalDate date) {
    deliver(date);
    String name = deliveryOrder(date).get(0).equals(LEDGER) ? LEDGER : orders(date);
    byte[] whole = original(date, name);
    write(date, name, Arrays.copyOf(whole, whole.length * 2 / 3));
  }

  /** The ledger's units are wrong by a fen: the night is held by its reconciliation. */
  void wrongLedger(LocalDate date) {
    deliver(date);
    ObjectNode ledger = (ObjectNode) JSON.readTree(original(date, LEDGER));
    ledger.put("unitsInIssue", "0.01");
    write(date, LEDGER, JSON.writeValueAsBytes(ledger));
  }

  /**
   * Another feed, complete in itself: there is an order more. Its ledger is wrong, so that it can
   * only be held.
   */
  void another(LocalDate date) {
    wrongLedger(date);
    byte[] orders =
        (HEADER + "another-" + date + "," + date + "T10:00:00,7,SUBSCRIBE,100000.00\n")
            .getBytes(StandardCharsets.UTF_8);
    write(date, "orders-zz.csv", orders);
    JsonNode manifest = JSON.readTree(original(date, MANIFEST));
    ObjectNode entry = ((ArrayNode) manifest.get("files")).addObject();
    entry.put("name", "orders-zz.csv").put("rows", 1).put("sha256", Sha256.of(orders));
    entry
        .putObject("totals")
        .put("SUBSCRIBE", "100000.00")
        .put("REDEEM", "0.00")
        .put("FAST_REDEEM", "0.00");
    write(date, MANIFEST, JSON.writeValueAsBytes(manifest));
  }

  /** The bytes of an orders file are others than the manifest says. */
  void altered(LocalDate date) {
    deliver(date);
    String name = orders(date);
    byte[] bytes = original(date, name);
    bytes[bytes.length - 1] ^= 1;
    write(date, name, bytes);
  }

  private String orders(LocalDate date) {
    return deliveryOrder(date).stream()
        .filter(name -> name.startsWith("orders"))
        .findFirst()
        .orElse(LEDGER);
  }

  /** A folder with a feed as it should be. */
  Path right(LocalDate date) {
    return dataset.resolve("inbox").resolve(FileNames.ofDay(date));
  }

  private byte[] original(LocalDate date, String name) {
    try {
      return Files.readAllBytes(right(date).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(LocalDate date) {
    return inbox.resolve(FileNames.ofDay(date));
  }

  /** As a sender should: beside it, then in its place at once. */
  private void write(LocalDate date, String name, byte[] bytes) {
    Path file = folder(date).resolve(name);
    Path beside = folder(date).resolve("." + name);
    try {
      Files.createDirectories(folder(date));
      Files.write(beside, bytes);
      Path unused = Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
