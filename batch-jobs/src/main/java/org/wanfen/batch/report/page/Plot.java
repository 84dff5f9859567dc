package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart as shapes, in a space of {@value #WIDTH} by {@value #HEIGHT} whose origin is at the top
 * left. It is for looking at: its places are rounded, the figures stand in the table beside it.
 *
 * @param ticks lines across, with the value they stand for
 * @param labels what stands below
 * @param bars the bars
 * @param lines the lines
 */
public record Plot(List<Tick> ticks, List<Label> labels, List<Bar> bars, List<Line> lines) {

  /** How wide the space is. */
  public static final int WIDTH = 1000;

  /** How high it is. */
  public static final int HEIGHT = 200;

  private static final int MOST_LABELS = 12;
  private static final int WANTED_TICKS = 4;

  /**
   * A line across.
   *
   * @param text the value it stands for
   * @param y where
   */
  public record Tick(String text, int y) {

    /** Where, as people measure it in style sheets. */
    public String top() {
      return Plot.percent(y, HEIGHT);
    }
  }

  /**
   * A label below.
   *
   * @param text what it says
   * @param x its middle
   */
  public record Label(String text, int x) {

    /** Where, as people measure it in style sheets. */
    public String left() {
      return Plot.percent(x, WIDTH);
    }
  }

  /**
   * A bar.
   *
   * @param series which colour
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   * @param title what it stands for
   */
  public record Bar(int series, int x, int y, int width, int height, String title) {}

  /**
   * A line, without a gap.
   *
   * @param series which colour
   * @param points where it goes; one alone is a dot
   */
  public record Line(int series, List<Point> points) {

    /** Makes the line. */
    public Line {
      points = List.copyOf(points);
    }

    /** Whether it is a dot, between values that there are none of. */
    public boolean lone() {
      return points.size() == 1;
    }

    /** The points as SVG writes them; a dot as a line from itself to itself, with round ends. */
    public String svg() {
      StringBuilder text = new StringBuilder();
      List<Point> drawn = lone() ? List.of(points.get(0), points.get(0)) : points;
      drawn.forEach(point -> text.append(point.x()).append(',').append(point.y()).append(' '));
      return text.toString().strip();
    }
  }

  /**
   * A point of a line.
   *
   * @param x from the left
   * @param y from the top
   * @param title what it stands for
   */
  public record Point(int x, int y, String title) {}

  static Plot of(Chart chart) {
    List<BigDecimal> values = heights(chart);
    BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal least = BigDecimal.ZERO;
    if (chart.kind() == Chart.Kind.LINE && !values.isEmpty()) {
      most = values.stream().reduce(values.get(0), BigDecimal::max);
      least = values.stream().reduce(values.get(0), BigDecimal::min);
    }
    Scale scale = Scale.of(least, most, chart.kind() == Chart.Kind.STACKED);
    boolean bars = chart.kind() == Chart.Kind.STACKED;
    return new Plot(
        scale.ticks(),
        labels(chart),
        bars ? bars(chart, scale) : List.of(),
        bars ? List.of() : lines(chart, scale));
  }

  private static List<BigDecimal> heights(Chart chart) {
    List<BigDecimal> heights = new ArrayList<>();
    for (int at = 0; at < chart.categories().size(); at++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Chart.Series series : chart.series()) {
        Optional<BigDecimal> value = series.values().get(at);
        sum = sum.add(value.orElse(BigDecimal.ZERO));
        if (chart.kind() == Chart.Kind.LINE) {
          value.ifPresent(heights::add);
        }
      }
      if (chart.kind() == Chart.Kind.STACKED) {
        heights.add(sum);
      }
    }
    return heights;
  }

  private static int middle(int at, int of) {
    return (2 * at + 1) * WIDTH / (2 * of);
  }

  private static List<Label> labels(Chart chart) {
    int count = chart.categories().size();
    int step = (count + MOST_LABELS - 1) / MOST_LABELS;
    List<Label> labels = new ArrayList<>();
    for (int at = 0; at < count; at += step) {
      labels.add(new Label(chart.categories().get(at), middle(at, count)));
    }
    return labels;
  }

  private static List<Bar> bars(Chart chart, Scale scale) {
    int count = chart.categories().size();
    int width = Math.max(1, WIDTH * 7 / (10 * count));
    List<Bar> bars = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      BigDecimal below = BigDecimal.ZERO;
      for (int number = 0; number < chart.series().size(); number++) {
        Chart.Series series = chart.series().get(number);
        BigDecimal value = series.values().get(at).orElse(BigDecimal.ZERO);
        if (value.signum() > 0) {
          int bottom = scale.y(below);
          below = below.add(value);
          int top = Math.min(scale.y(below), bottom - 1);
          String title = title(chart, at, series, value);
          int left = middle(at, count) - width / 2;
          bars.add(new Bar(number, left, top, width, bottom - top, title));
        }
      }
    }
    return bars;
  }

  /** Where a value is missing, a line ends; the next value begins another. */
  private static List<Line> lines(Chart chart, Scale scale) {
    List<Line> lines = new ArrayList<>();
    int count = chart.categories().size();
    for (int number = 0; number < chart.series().size(); number++) {
      List<Point> points = new ArrayList<>();
      for (int at = 0; at < count; at++) {
        Optional<BigDecimal> value = chart.series().get(number).values().get(at);
        if (value.isPresent()) {
          points.add(point(chart, scale, at, value.get()));
        } else {
          end(lines, number, points);
        }
      }
      end(lines, number, points);
    }
    return lines;
  }

  private static Point point(Chart chart, Scale scale, int at, BigDecimal value) {
    return new Point(
        middle(at, chart.categories().size()),
        scale.y(value),
        chart.categories().get(at) + ": " + Visible.grouped(value));
  }

  private static void end(List<Line> lines, int series, List<Point> points) {
    if (!points.isEmpty()) {
      lines.add(new Line(series, points));
      points.clear();
    }
  }

  private static String title(Chart chart, int at, Chart.Series series, BigDecimal value) {
    return chart.categories().get(at) + " " + series.name() + ": " + Visible.grouped(value);
  }

  private static String percent(int part, int of) {
    return BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /**
   * From values to places.
   *
   * @param from the value at the bottom
   * @param to the value at the top
   * @param step the distance of ticks
   */
  private record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    static Scale of(BigDecimal least, BigDecimal most, boolean whole) {
      BigDecimal span = most.subtract(least);
      BigDecimal step = whole ? BigDecimal.ONE : span.signum() == 0 ? unit(most) : least(span);
      int[] times = {2, 5, 10};
      int next = 0;
      BigDecimal base = step;
      while (span.compareTo(step.multiply(BigDecimal.valueOf(WANTED_TICKS))) > 0) {
        step = base.multiply(BigDecimal.valueOf(times[next]));
        next++;
        if (next == times.length) {
          next = 0;
          base = step;
        }
      }
      BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
      BigDecimal to = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
      return new Scale(from, to.compareTo(from) > 0 ? to : from.add(step), step);
    }

    /** A step for values that are all the same: one of their last decimal. */
    private static BigDecimal unit(BigDecimal value) {
      return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale() - 1));
    }

    /** The largest power of ten that is at most a tenth of the span. */
    private static BigDecimal least(BigDecimal span) {
      return BigDecimal.ONE.scaleByPowerOfTen(span.precision() - span.scale() - 2);
    }

    int y(BigDecimal value) {
      return to.subtract(value)
          .multiply(BigDecimal.valueOf(HEIGHT))
          .divide(to.subtract(from), 0, RoundingMode.HALF_UP)
          .intValueExact();
    }

    List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      for (BigDecimal at = from; at.compareTo(to) <= 0; at = at.add(step)) {
        ticks.add(new Tick(Visible.grouped(plain(at)), y(at)));
      }
      return ticks;
    }

    private BigDecimal plain(BigDecimal at) {
      return at.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.HALF_UP);
    }
  }
}
