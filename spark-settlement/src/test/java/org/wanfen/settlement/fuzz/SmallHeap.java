package org.wanfen.settlement.fuzz;

import static org.wanfen.settlement.fuzz.Hostile.GIGABYTE;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.dataset.OpeningCsv;
import org.wanfen.settlement.dataset.PublishedHistoryCsv;
import org.wanfen.settlement.dataset.QuotesCsv;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.feed.OrderRows;

/** Reads files that are made to hurt, in a process that has little memory, and says what it met. */
public final class SmallHeap {

  private static final int DOCUMENT_BYTES = 16 << 20;
  private static final String ORDERS = OrderRows.HEADER + "\n";
  private static final String QUOTES = QuotesCsv.HEADER + "\n";
  private static final String HISTORY = PublishedHistoryCsv.HEADER + "\n";
  private static final String ROW = "e1,2013-11-11T09:30:00,1,SUBSCRIBE,1.00\n";

  private SmallHeap() {}

  /** Prints a line for each case: its name, a tab, what came of it. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    cases().forEach((name, reading) -> out.println(name + "\t" + outcome(reading)));
  }

  private static Map<String, Supplier<Object>> cases() {
    Map<String, Supplier<Object>> cases = new LinkedHashMap<>();
    cases.put(
        "a line of a gigabyte", () -> orders(Hostile.padded(ORDERS, 'x', GIGABYTE, "\n" + ROW)));
    cases.put("a million columns", () -> orders(Hostile.padded(ORDERS, ',', 1 << 20, "\n" + ROW)));
    cases.put(
        "a header of a gigabyte", () -> orders(Hostile.padded("event_id", 'x', GIGABYTE, "")));
    cases.put("line ends without end", () -> orders(Hostile.padded(ORDERS, '\n', GIGABYTE, "")));
    cases.put("a gzip bomb of zeros", () -> gzip(Hostile.bomb(ORDERS, '\0', GIGABYTE)));
    cases.put("a gzip bomb of line ends", () -> gzip(Hostile.bomb(ORDERS, '\n', GIGABYTE)));
    cases.put("a gzip name without end", () -> gzip(Hostile.endlessName(GIGABYTE)));
    cases.put(
        "an account of a gigabyte",
        () -> opening(Hostile.padded("account_id,units\n", '9', GIGABYTE, ",1\n")));
    cases.put(
        "a calendar of line ends",
        () -> CalendarCsv.parse(filled("date,trading\n", "\n", ""), "calendar.csv"));
    cases.put("a manifest of zeros", () -> Manifest.parse(filled("{\"files\":[", "0,", "0]}")));
    cases.put(
        "a manifest of one long key",
        () -> Manifest.parse(filled("{\"" + "k".repeat(40_000) + "\":[", "0,", "0]}")));
    cases.put("a manifest of brackets", () -> Manifest.parse(filled("", "[", "")));
    cases.put("a manifest of one number", () -> Manifest.parse(filled("{\"fund\":", "9", "}")));
    cases.put(
        "a manifest of one text", () -> Manifest.parse(filled("{\"fund\":\"", "\\u0000", "\"}")));
    cases.put(
        "a ledger of one key over and over",
        () -> Ledger.parse(filled("{", "\"fund\":\"1\",", "\"fund\":\"1\"}")));
    cases.put("terms of flow brackets", () -> FundYaml.parse(filled("a: ", "[", ""), "fund.yaml"));
    cases.put("terms of short lines", () -> FundYaml.parse(filled("", "- a\n", ""), "fund.yaml"));
    cases.put("quotes of line ends", () -> quotes(filled(QUOTES, "\n", "")));
    cases.put("quotes of one number", () -> quotes(filled(QUOTES + "2013-11-01,", "9", "\n")));
    cases.put("quotes of every day", () -> quotes(days(QUOTES, ",1\n")));
    cases.put("a history of line ends", () -> history(filled(HISTORY, "\n", "")));
    cases.put(
        "a history of one number", () -> history(filled(HISTORY + "2013-11-01,1,", "9", "\n")));
    cases.put("a history of every day", () -> history(days(HISTORY, ",1,1\n")));
    return cases;
  }

  private static Object quotes(byte[] bytes) {
    return QuotesCsv.parse(bytes, "quotes.csv").size() + " days";
  }

  private static Object history(byte[] bytes) {
    return PublishedHistoryCsv.parse(bytes, "history.csv").size() + " days";
  }

  /** A row for every day, as many as there is room for. */
  private static byte[] days(String header, String row) {
    StringBuilder text = new StringBuilder(header);
    for (LocalDate day = LocalDate.of(1900, 1, 1);
        text.length() < DOCUMENT_BYTES - 20;
        day = day.plusDays(1)) {
      text.append(day).append(row);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object orders(InputStream in) {
    return orders("orders-1.csv", in);
  }

  private static Object gzip(InputStream in) {
    return orders("orders-1.csv.gz", in);
  }

  private static Object orders(String name, InputStream in) {
    Map<QuarantineReason, Integer> quarantined = new EnumMap<>(QuarantineReason.class);
    long rows =
        OrderRows.read(
                name,
                LocalDate.of(2013, 11, 11),
                in,
                row -> {
                  if (row.reason() != null) {
                    quarantined.merge(row.reason(), 1, Integer::sum);
                  }
                })
            .rows();
    return rows + " rows, " + quarantined;
  }

  private static Object opening(InputStream in) {
    try (OpeningCsv rows = OpeningCsv.of("opening.csv", in)) {
      while (rows.next()) {
        // to its end
      }
      return rows.figures();
    }
  }

  /** A document of the greatest length that is read at all. */
  private static byte[] filled(String before, String over, String after) {
    byte[] bytes = new byte[DOCUMENT_BYTES];
    byte[] part = over.getBytes(StandardCharsets.UTF_8);
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] tail = after.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, head.length);
    int at = head.length;
    while (at + part.length <= bytes.length - tail.length) {
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    System.arraycopy(tail, 0, bytes, at, tail.length);
    return Arrays.copyOf(bytes, at + tail.length);
  }

  private static String outcome(Supplier<Object> reading) {
    try {
      return "read: " + reading.get();
    } catch (WanfenException refusal) {
      return refusal.code().name() + ": " + refusal.getMessage();
    } catch (OutOfMemoryError | StackOverflowError | RuntimeException failure) {
      return "FAILED: " + failure;
    }
  }
}
