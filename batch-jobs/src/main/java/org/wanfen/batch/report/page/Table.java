package org.wanfen.batch.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table.
 *
 * @param caption what it shows; empty if the section says it
 * @param columns its columns
 * @param rows its rows, each with a cell for every column
 */
public record Table(String caption, List<Column> columns, List<Row> rows)
    implements Document.Block {

  /** How many columns a narrow screen has room for. */
  private static final int FEW_COLUMNS = 3;

  /** Makes the table. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row of other columns in " + caption + ": " + row);
      }
    }
  }

  /** How a row is set. */
  public enum Style {
    /** As any other. */
    PLAIN,
    /** What the rows above come to. */
    TOTAL,
    /** Something is wrong here. */
    BAD,
    /** A part of the row above. */
    PART
  }

  /**
   * A column.
   *
   * @param title its heading
   * @param number whether figures stand in it, which are aligned to the right
   */
  public record Column(String title, boolean number) {

    static Column text(String title) {
      return new Column(title, false);
    }

    static Column number(String title) {
      return new Column(title, true);
    }
  }

  /**
   * A row.
   *
   * @param style how it is set
   * @param cells its cells
   */
  public record Row(Style style, List<Cell> cells) {

    /** Makes the row. */
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
      return new Row(Style.PLAIN, Arrays.asList(cells));
    }

    Row as(Style other) {
      return new Row(other, cells);
    }
  }

  /** Whether a narrow screen shows it row by row. */
  public boolean isWide() {
    return columns.size() > FEW_COLUMNS;
  }

  static Builder titled(String caption, Column... columns) {
    return new Builder(caption, Arrays.asList(columns));
  }

  /** A table that grows. */
  static final class Builder {
    private final String caption;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private Builder(String caption, List<Column> columns) {
      this.caption = caption;
      this.columns = columns;
    }

    Builder row(Cell... cells) {
      return row(Row.of(cells));
    }

    Builder total(Cell... cells) {
      return row(Row.of(cells).as(Style.TOTAL));
    }

    Builder row(Row row) {
      rows.add(row);
      return this;
    }

    Table table() {
      return new Table(caption, columns, rows);
    }
  }
}
