package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.json.NightDetailsJson;
import org.wanfen.batch.json.NightEndingJson;
import org.wanfen.batch.json.NightSummaryJson;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.report.SummaryJson;
import tools.jackson.databind.json.JsonMapper;

/** What machines read of a real night says all that people read of it, and goes back again. */
final class JsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    house.fund.feed(TestFund.FIRST, 3, "500.00");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aSummaryHasTheKeysOfItsFile() {
    Summary summary = house.run(TestFund.FIRST, "chen").summary().orElseThrow();
    NightSummaryJson json = NightSummaryJson.of(summary);

    assertThat(JSON.readTree(JSON.writeValueAsString(json)))
        .hasToString(SummaryJson.node(summary).toString());
  }

  @Test
  void anEndingGoesToTextAndBack() {
    NightResult result = house.run(TestFund.FIRST, "chen");
    String text = JSON.writeValueAsString(NightEndingJson.of(result));

    NightEndingJson read = JSON.readValue(text, NightEndingJson.class);

    assertThat(JSON.writeValueAsString(read)).isEqualTo(text);
    assertThat(NightEndingJson.of(read.result())).isEqualTo(NightEndingJson.of(result));
    assertThat(read.result().summary().orElseThrow().poolFen())
        .isEqualTo(result.summary().orElseThrow().poolFen());
  }

  @Test
  void aNightInFullGoesToTextAndBack() {
    var unused = house.run(TestFund.FIRST, "chen");
    NightDetails details = house.plane.queries().show(TestFund.CODE, TestFund.FIRST);
    String text = JSON.writeValueAsString(NightDetailsJson.of(details));

    NightDetails read = JSON.readValue(text, NightDetailsJson.class).details();

    assertThat(NightDetailsJson.of(read)).isEqualTo(NightDetailsJson.of(details));
    assertThat(read.night()).isEqualTo(details.night());
    assertThat(read.steps()).isEqualTo(details.steps());
  }
}
