package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A chart.
 *
 * @param id its name within the report
 * @param kind how it is drawn
 * @param caption what it shows
 * @param categories what stands along it
 * @param series what is drawn: the columns of the table that follows in the section
 */
public record Chart(
    String id, Kind kind, String caption, List<String> categories, List<Series> series)
    implements Document.Block {

  /** How a chart is drawn. */
  public enum Kind {
    /** A line through the values. */
    LINE,
    /** A bar for each category, the series on top of each other. */
    STACKED
  }

  /**
   * What is drawn in one colour.
   *
   * @param name what it is
   * @param column where it stands in the table, from 0; column 0 has the categories
   * @param values a value for each category, not negative where bars are stacked; empty if there is
   *     none
   */
  public record Series(String name, int column, List<Optional<BigDecimal>> values) {

    /** Makes the series. */
    public Series {
      values = List.copyOf(values);
    }
  }

  /** Makes the chart. */
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** The same as shapes. */
  public Plot plot() {
    return Plot.of(this);
  }
}
