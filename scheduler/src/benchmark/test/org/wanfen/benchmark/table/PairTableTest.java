package org.wanfen.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PairTableTest {

  /** The ratios of the pairs are 0.5, 4 and 0.25, the medians are 4 and 8. */
  private final PairTable table =
      new PairTable(
          Figures.SETTING,
          "duckdb",
          List.of(Figures.pair(4, 8), Figures.pair(8, 2), Figures.pair(2, 8)));

  @Test
  void theRatioIsThatOfTheMedians() {
    assertThat(table.lines())
        .contains("medians            4.000       8.000    0.500      8.000     16.000")
        .contains("2013-11-19         8.000       2.000    4.000     16.000      4.000");
  }

  @Test
  void partsAreMediansOfTheirOwn() {
    assertThat(table.lines())
        .contains("settle                      4.000     4000.00")
        .contains("3-settle                    8.000     8000.00");
  }

  @Test
  void jsonHasTheSame() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(new ResultFile(Figures.SETTING).with("duckdb", table.json()).text())
            .path("duckdb");
    assertThat(json.path("ratioOfMedians").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(json.path("theirsCpuSeconds").decimalValue()).isEqualByComparingTo("16");
    assertThat(json.path("pairs").path(1).path("ratio").decimalValue()).isEqualByComparingTo("4");
    assertThat(json.path("pairs").path(0).path("night").asString()).isEqualTo("2013-11-19");
  }
}
