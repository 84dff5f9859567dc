package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NewcomerMergeTest {

  /** Units and pending amount of an account; one number stands for all five pending amounts. */
  private record Held(long units, long pending) {}

  @Property(tries = 1000)
  void isOneRegisterInTheOrderOfAccounts(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Long, Held> old = some(random, 0, 100);
    Map<Long, Held> fresh = some(random, 1, 0);
    boolean[] opened = new boolean[fresh.size()];
    Map<Long, Held> expected = new TreeMap<>(old);
    int index = 0;
    int count = 0;
    for (Map.Entry<Long, Held> each : fresh.entrySet()) {
      opened[index] = random.nextBoolean();
      if (opened[index]) {
        expected.put(each.getKey(), each.getValue());
        count++;
      }
      index++;
    }
    // who was not opened has nothing pending
    PendingRows freshPending = pending(fresh, opened);
    boolean[] all = new boolean[old.size()];
    Arrays.fill(all, true);
    SettledAccounts merged =
        new NewcomerMerge(accounts(old), units(old), pending(old, all))
            .with(accounts(fresh), opened, freshPending, count);
    boolean[] allExpected = new boolean[expected.size()];
    Arrays.fill(allExpected, true);
    assertThat(merged.account()).isEqualTo(accounts(expected));
    assertThat(merged.entitledUnits()).isEqualTo(units(expected));
    assertThat(Pending.of(merged.pending())).isEqualTo(Pending.of(pending(expected, allExpected)));
  }

  /** Even numbers and odd ones, so that they never meet. */
  private static Map<Long, Held> some(Random random, int parity, int mostUnits) {
    Map<Long, Held> some = new TreeMap<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      long units = mostUnits == 0 ? 0 : random.nextInt(mostUnits);
      some.put(random.nextInt(15) * 2L + parity, new Held(units, random.nextInt(3)));
    }
    return some;
  }

  private static long[] accounts(Map<Long, Held> held) {
    return held.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] units(Map<Long, Held> held) {
    return held.values().stream().mapToLong(Held::units).toArray();
  }

  private static PendingRows pending(Map<Long, Held> held, boolean[] here) {
    List<Pending> rows = new ArrayList<>();
    int row = 0;
    for (Held each : held.values()) {
      long p = each.pending();
      if (p > 0 && here[row]) {
        rows.add(new Pending(row, p, p * 2, p * 3, p * 4, p * 5));
      }
      row++;
    }
    return Pending.rows(rows.toArray(new Pending[0]));
  }
}
