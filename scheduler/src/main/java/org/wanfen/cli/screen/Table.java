package org.wanfen.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** Columns that stand under each other; numbers to the right, words to the left. */
public final class Table {

  private static final String GAP = "  ";

  private final List<Column> columns;

  private Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param title its heading
   * @param width the least number of characters
   * @param right whether its values stand to the right
   */
  public record Column(String title, int width, boolean right) {

    /** A column of words, as wide as its heading at least. */
    public static Column words(String title, int width) {
      return new Column(title, Math.max(width, title.length()), false);
    }

    /** A column of figures, as wide as its heading at least. */
    public static Column figures(String title, int width) {
      return new Column(title, Math.max(width, title.length()), true);
    }

    private String pad(String value, int widest) {
      String blanks = " ".repeat(Math.max(0, widest - value.length()));
      return right ? blanks + value : value + blanks;
    }
  }

  /** A table of these columns. */
  public static Table of(Column... columns) {
    return new Table(List.of(columns));
  }

  /** The headings. */
  public String header() {
    return row(columns.stream().map(Column::title).toList());
  }

  /** One line, for tables that are printed while they grow: columns keep their least width. */
  public String row(List<String> values) {
    return line(values, columns.stream().map(Column::width).toList());
  }

  /** The headings and all lines, each column as wide as its widest value. */
  public List<String> lines(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int widest = columns.get(i).width();
      for (List<String> row : rows) {
        widest = Math.max(widest, row.get(i).length());
      }
      widths.add(widest);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::title).toList(), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> values, List<Integer> widths) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + columns.size() + " columns");
    }
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      padded.add(columns.get(i).pad(values.get(i), widths.get(i)));
    }
    return String.join(GAP, padded).stripTrailing();
  }
}
