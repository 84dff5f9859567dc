package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations.Rebucket;
import org.wanfen.batch.operations.UpkeepOperations.RebucketResult;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Rebucketing: between nights, by one at a time, and on record. */
@Tag("database")
final class RebucketTest {

  private static final LocalDate FIRST = TestFund.FIRST;

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void start() {
    house = new TestHouse(temp).opened();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private RebucketResult rebucket(int buckets) {
    return house
        .plane
        .upkeep()
        .rebucket(
            new Rebucket(TestFund.CODE, buckets, "chief", "it grew"), UpkeepListener.silent());
  }

  private WanfenException refused(int buckets) {
    return TestHouse.refusedBy(() -> rebucket(buckets));
  }

  private void night(LocalDate day, NightState state) {
    house.fund.feed(day, 1, "500.00");
    assertThat(house.run(day).state()).isEqualTo(state);
  }

  private List<ActionLine> trail(LocalDate day) {
    return house.plane.queries().show(TestFund.CODE, day).actions().stream()
        .filter(line -> line.action().equals("rebucket") && !line.outcome().equals("begun"))
        .toList();
  }

  @Test
  void the_nights_go_on_in_other_buckets() {
    night(FIRST, NightState.PUBLISHED);
    assertThat(rebucket(16)).isEqualTo(new RebucketResult(TestFund.CODE, FIRST, 2, 1, 16));
    assertThat(rebucket(16)).isEqualTo(new RebucketResult(TestFund.CODE, FIRST, 2, 16, 16));
    assertThat(house.warehouse.calls()).containsOnlyOnce("adopt");
    night(FIRST.plusDays(1), NightState.PUBLISHED);
    assertThat(trail(FIRST))
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line.by()).isEqualTo("chief");
              assertThat(line.reason()).contains("it grew");
              assertThat(line.outcome()).isEqualTo("done");
            });
  }

  @Test
  void not_while_a_night_is_unfinished() {
    night(FIRST, NightState.PUBLISHED);
    house.warehouse.loseIncome(1);
    night(FIRST.plusDays(1), NightState.HELD);
    WanfenException refusal = refused(16);
    assertThat(refusal.code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(refusal).hasMessageContaining(FIRST.plusDays(1).toString());
    assertThat(house.warehouse.calls()).doesNotContain("rebucket");
    assertThat(trail(FIRST)).extracting(ActionLine::outcome).containsExactly("WRONG_STATE");
    house.plane.nights().discard(TestHouse.decision(FIRST.plusDays(1), "chief"));
    assertThat(rebucket(16).buckets()).isEqualTo(16);
  }

  @Test
  void impossible_numbers_are_refused() {
    for (int buckets : new int[] {-1, 0, 4097}) {
      assertThat(refused(buckets).code()).isEqualTo(ErrorCode.WRONG_USAGE);
    }
    assertThat(house.warehouse.calls()).doesNotContain("rebucket");
  }

  /** Held up for longer than its lease: whoever has it now is not disturbed. */
  @Test
  void nothing_is_taken_without_the_lease() {
    night(FIRST, NightState.PUBLISHED);
    house.warehouse.at(
        "rebucket",
        () -> {
          house.warehouse.calm();
          house.clock.pass(Duration.ofMinutes(5));
          var other = house.start();
          other
              .upkeep()
              .rebucket(new Rebucket(TestFund.CODE, 3, "other", "faster"), UpkeepListener.silent());
          other.close();
        });
    assertThat(refused(16).code()).isEqualTo(ErrorCode.LEASE_LOST);
    assertThat(house.warehouse.calls()).containsOnlyOnce("adopt");
  }
}
