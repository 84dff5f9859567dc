package org.wanfen.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.operations.NightStep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTableTest {

  private final CommandTable table =
      new CommandTable(Figures.SETTING, List.of(Figures.run(3), Figures.run(1), Figures.run(2)));

  @Test
  void everyStepHasALineWithItsMedian() {
    assertThat(table.lines())
        .contains(
            "audit                       2.000      1.000      3.000       500,000     2000.00")
        .contains(
            "as a command               22.000     11.000     33.000        45,455    22000.00");
    for (NightStep step : NightStep.values()) {
      assertThat(table.lines()).anyMatch(line -> line.startsWith(step.key() + " "));
    }
  }

  @Test
  void whatIsMeasuredStandsAboveIt() {
    assertThat(table.lines())
        .startsWith(
            "1,000,000 accounts, 125,000 orders, the night of 2013-11-19 after 7 others, seed 1",
            "2 cores, heap 8g, JDK 17, a machine",
            "median of 3 runs");
  }

  @Test
  void theWholeStandsBelow() {
    assertThat(table.lines())
        .contains("orders in, a second              62,500")
        .contains("processor, program             40.000 s")
        .contains("peak memory                 1,024.0 MiB")
        .contains("written                        12.0 MiB")
        .contains("  register                     10.0 MiB");
  }

  @Test
  void jsonHasTheSame() {
    JsonNode json = json(table);
    assertThat(json.path("steps").size()).isEqualTo(NightStep.values().length);
    assertThat(json.path("steps").path(0).path("step").asString()).isEqualTo("freeze");
    assertThat(json.path("steps").path(0).path("nanosPerAccount").decimalValue())
        .isEqualByComparingTo("2000");
    assertThat(json.path("openingToPublication").path("seconds").decimalValue())
        .isEqualByComparingTo("20");
    assertThat(json.path("command").path("runs").size()).isEqualTo(3);
    assertThat(json.path("peakResidentBytes").longValue()).isEqualTo(1L << 30);
    assertThat(json.path("writtenBytes").longValue()).isEqualTo(12L << 20);
  }

  @Test
  void whatTheSystemDoesNotTellIsLeftOut() {
    CommandTable dark =
        new CommandTable(Figures.SETTING, List.of(Figures.run(1), Figures.runInTheDark(1)));
    assertThat(dark.lines()).noneMatch(line -> line.startsWith("processor"));
    assertThat(json(dark).path("peakResidentBytes").isNull()).isTrue();
  }

  private static JsonNode json(CommandTable table) {
    String text = new ResultFile(Figures.SETTING).with("night", table.json()).text();
    JsonNode file = JsonMapper.shared().readTree(text);
    assertThat(file.path("setting").path("accounts").longValue()).isEqualTo(1_000_000);
    return file.path("night");
  }
}
