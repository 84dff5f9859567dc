package org.wanfen.batch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights under faults, from seeds: a short campaign; the long one is {@code scripts/simulate}. */
final class SimulationTest {

  @TempDir Path folder;

  @BeforeAll
  static void quieten() {
    Campaign.quieten();
  }

  @AfterAll
  static void speakAgain() {
    Campaign.speakAgain();
  }

  @Test
  void nights_come_out_right_under_faults() {
    campaign(1, 8);
  }

  @Tag("full")
  @Test
  void nights_of_more_seeds_come_out_right_under_faults() {
    campaign(9, 24);
  }

  /** Spark, Iceberg and an H2 file; each seed takes the time of some twenty in memory. */
  @Tag("full")
  @Test
  void nights_on_spark_come_out_right_under_faults() {
    Tally tally = new Tally();
    for (long seed = 1; seed <= 4; seed++) {
      Path home = folder.resolve("spark-seed-" + seed);
      tally.add(Simulation.runOnSpark(seed, home, folder.resolve("scratch")));
    }
    assertThat(tally.of("ended died")).isPositive();
  }

  private void campaign(long first, int seeds) {
    Tally tally = new Tally();
    for (long seed = first; seed < first + seeds; seed++) {
      tally.add(Simulation.run(seed, folder.resolve("seed-" + seed)));
    }
    assertThat(tally.of("seeds")).isEqualTo(seeds);
    assertThat(tally.of("ended died")).isGreaterThan(seeds);
  }

  @Test
  void the_same_seed_is_the_same_run() {
    Tally once = Simulation.run(42, folder.resolve("once"));
    Tally again = Simulation.run(42, folder.resolve("again"));
    assertThat(again.traces()).isEqualTo(once.traces());
  }
}
