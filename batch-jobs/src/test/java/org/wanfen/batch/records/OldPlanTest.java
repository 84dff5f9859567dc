package org.wanfen.batch.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.night.NightPlan;

/** Plans that homes have kept since before there was a digest of the register. */
final class OldPlanTest {

  private static final String YAML =
      """
      code: "000198"
      name: F
      zone: Asia/Shanghai
      cutoff: "15:00"
      firstDate: 2013-11-07
      advancer: 9
      fees: {management: "0.003", custody: "0.0008", salesService: "0.0025"}
      limits: {minimumSubscription: "1.00", fastRedemptionPerDay: null}
      quarantineLimit: 0
      duplicateWindow: 2
      """;

  private static NightPlan plan(String yaml) {
    FundTerms terms = FundYaml.parse(yaml.getBytes(StandardCharsets.UTF_8), "fund.yaml");
    return new NightPlan(
        terms,
        LocalDate.of(2013, 11, 7),
        1,
        true,
        true,
        Optional.empty(),
        Optional.empty(),
        "inbox",
        "inputs",
        "results",
        1,
        List.of());
  }

  @Test
  void areRead() {
    String now = Json.write(plan(YAML));
    String then = now.replace(",\"registerDigest\":null", "");
    assertThat(then).isNotEqualTo(now);
    NightPlan read = Json.read(then, NightPlan.class);
    assertThat(read).isEqualTo(plan(YAML));
    assertThat(read.terms().digestsRegister()).isTrue();
  }

  @Test
  void thoseOfNowKeepWhatTheTermsSay() {
    NightPlan off = plan(YAML + "registerDigest: off\n");
    assertThat(Json.read(Json.write(off), NightPlan.class)).isEqualTo(off);
    assertThat(off.terms().digestsRegister()).isFalse();
  }
}
