package org.wanfen.settlement.dataset;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.wanfen.settlement.files.CsvFields;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.InputFile;

/** Small CSV files of one row a day, the date in the first column, in any order. */
final class DatedRows {

  /** More than 270 years; a row takes ten times its bytes in memory. */
  private static final int MOST_DAYS = 100_000;

  private DatedRows() {}

  /**
   * Reads such a file.
   *
   * @param header its first line
   * @param value makes a value of the columns after the date; throws {@link
   *     IllegalArgumentException} for what is not of the format
   * @return the values by date; unmodifiable
   */
  static <T> NavigableMap<LocalDate, T> parse(
      byte[] bytes, InputFile input, String header, Function<List<String>, T> value) {
    TreeMap<LocalDate, T> byDate = new TreeMap<>();
    int columns = header.split(",").length;
    try (CsvLines lines = CsvLines.of(new ByteArrayInputStream(bytes), input)) {
      lines.header(header);
      while (lines.next()) {
        if (lines.columns() != columns) {
          throw input.refusedAt(
              lines.number(), "it should have " + columns + " columns, not " + lines.columns());
        }
        LocalDate date = date(lines, input);
        if (byDate.containsKey(date)) {
          throw input.refusedAt(lines.number(), date + " is there twice");
        }
        if (byDate.size() == MOST_DAYS) {
          throw input.refusedAt(lines.number(), "it has more than " + MOST_DAYS + " days");
        }
        byDate.put(date, value(lines, input, columns, value));
      }
    }
    return Collections.unmodifiableNavigableMap(byDate);
  }

  private static LocalDate date(CsvLines lines, InputFile input) {
    long day = CsvFields.epochDay(lines.bytes(), lines.columnStart(0), lines.columnEnd(0));
    if (day == CsvFields.BAD) {
      throw input.refusedAt(
          lines.number(), "not a real date yyyy-MM-dd: " + InputFile.shown(column(lines, 0)));
    }
    return LocalDate.ofEpochDay(day);
  }

  private static <T> T value(
      CsvLines lines, InputFile input, int columns, Function<List<String>, T> value) {
    List<String> fields = new ArrayList<>();
    for (int column = 1; column < columns; column++) {
      fields.add(column(lines, column));
    }
    try {
      return value.apply(fields);
    } catch (IllegalArgumentException e) {
      throw input.refusedAt(lines.number(), e.getMessage());
    }
  }

  /** Bytes that are not UTF-8 become a replacement character, which no format here allows. */
  private static String column(CsvLines lines, int column) {
    int from = lines.columnStart(column);
    return new String(lines.bytes(), from, lines.columnEnd(column) - from, StandardCharsets.UTF_8);
  }
}
