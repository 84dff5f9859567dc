package org.wanfen.batch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlotTest {

  private static Chart chart(Chart.Kind kind, List<List<BigDecimal>> series) {
    List<String> categories = new ArrayList<>();
    for (int at = 0; at < series.get(0).size(); at++) {
      categories.add("c" + at);
    }
    return new Chart(
        "id",
        kind,
        "caption",
        categories,
        series.stream()
            .map(of -> new Chart.Series("s", 1, of.stream().map(Optional::ofNullable).toList()))
            .toList());
  }

  @Test
  void every_shape_lies_within_the_plot() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      int size = 1 + random.nextInt(31);
      List<BigDecimal> bars = new ArrayList<>();
      List<BigDecimal> line = new ArrayList<>();
      for (int at = 0; at < size; at++) {
        bars.add(BigDecimal.valueOf(random.nextLong() >>> 1 >>> random.nextInt(63)));
        line.add(
            random.nextInt(5) == 0
                ? null
                : BigDecimal.valueOf(random.nextInt(1 << random.nextInt(30)) - 500L, 4));
      }
      Plot stacked = chart(Chart.Kind.STACKED, List.of(bars, bars)).plot();
      for (Plot.Bar bar : stacked.bars()) {
        assertThat(bar.x()).isBetween(0, Plot.WIDTH);
        assertThat(bar.y()).isBetween(-1, Plot.HEIGHT);
        assertThat(bar.y() + bar.height()).isBetween(0, Plot.HEIGHT);
        assertThat(bar.height()).isPositive();
      }
      Plot lines = chart(Chart.Kind.LINE, List.of(line)).plot();
      for (Plot.Line run : lines.lines()) {
        for (Plot.Point point : run.points()) {
          assertThat(point.y()).isBetween(0, Plot.HEIGHT);
        }
      }
      assertThat(stacked.ticks().size()).isBetween(2, 8);
      assertThat(lines.ticks().size()).isBetween(2, 8);
    }
  }

  /** A point is a value, X is none. */
  @ParameterizedTest
  @CsvSource({
    "....., 5",
    "..X.., 2 2",
    "X..X., 2 1",
    ".X.X., 1 1 1",
    "XX.XX, 1",
    "...XX, 3",
    "XXXXX, ''"
  })
  void a_line_ends_where_there_is_no_value(String values, String lengths) {
    List<BigDecimal> line = new ArrayList<>();
    StringBuilder drawn = new StringBuilder();
    for (int at = 0; at < values.length(); at++) {
      boolean present = values.charAt(at) == '.';
      line.add(present ? BigDecimal.valueOf(at) : null);
      drawn.append(present ? Integer.toString(at) : "");
    }
    List<Plot.Line> lines = chart(Chart.Kind.LINE, List.of(line)).plot().lines();
    assertThat(
            String.join(
                " ", lines.stream().map(run -> Integer.toString(run.points().size())).toList()))
        .isEqualTo(lengths);
    List<String> titles = new ArrayList<>();
    for (Plot.Line run : lines) {
      assertThat(run.svg().split(" ")).hasSize(Math.max(2, run.points().size()));
      run.points().forEach(point -> titles.add(point.title().substring(1, 2)));
    }
    assertThat(String.join("", titles)).isEqualTo(drawn.toString());
  }

  @Test
  void a_value_stands_where_its_tick_is() {
    Plot plot =
        chart(Chart.Kind.LINE, List.of(List.of(new BigDecimal("1.2000"), new BigDecimal("1.4000"))))
            .plot();
    List<Plot.Point> points = plot.lines().get(0).points();
    assertThat(plot.ticks())
        .filteredOn(tick -> tick.text().startsWith("1.2"))
        .extracting(Plot.Tick::y)
        .contains(points.get(0).y());
    assertThat(points.get(1).y()).isLessThan(points.get(0).y());
  }

  @Test
  void days_that_are_all_the_same_have_a_scale() {
    BigDecimal same = new BigDecimal("1.2345");
    Plot plot = chart(Chart.Kind.LINE, List.of(List.of(same, same, same))).plot();
    assertThat(plot.lines().get(0).points()).hasSize(3);
    assertThat(plot.ticks().size()).isBetween(2, 8);
  }
}
