package org.wanfen.settlement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.PendingRows;
import org.wanfen.settlement.files.FileStore;

class BucketStoreTest {

  @TempDir Path folder;
  private final BucketStore store = new BucketStore(FileStore.of(Map.of()));

  /** The close of a day is the opening of the next: units and what is pending, nothing else. */
  @ParameterizedTest
  @CsvSource({"1, 100", "4096, 1", "4097, 20", "50000, 3", "50000, 100"})
  void whatIsClosedIsOpened(int accounts, int percentMoved) {
    Random random = new Random(accounts + percentMoved);
    TreeSet<Integer> moved = new TreeSet<>();
    for (int row = 0; row < accounts; row++) {
      if (random.nextInt(100) < percentMoved) {
        moved.add(row);
      }
    }
    ClosedAccounts closed = closed(random, accounts, moved.stream().mapToInt(r -> r).toArray());
    BucketFile file = store.write(folder.resolve("bucket.parquet").toString(), 3, closed);
    assertThat(file.bucket()).isEqualTo(3);
    assertThat(file.rows()).isEqualTo(accounts);
    assertThat(file.lengthBytes()).isEqualTo(folder.resolve("bucket.parquet").toFile().length());

    OpeningAccounts opening = store.readClosing(file);
    assertThat(opening.account()).isEqualTo(closed.account());
    assertThat(opening.units()).isEqualTo(closed.closingUnits());
    assertPending(opening.pending(), closed);
  }

  private static ClosedAccounts closed(Random random, int accounts, int[] moved) {
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      movements.put(movement, random.longs(moved.length, 0, 3).toArray());
    }
    return new ClosedAccounts(
        random.longs(1, 1L << 59).distinct().limit(accounts).sorted().toArray(),
        random.longs(accounts).toArray(),
        random.longs(accounts).toArray(),
        moved,
        movements);
  }

  private static void assertPending(PendingRows pending, ClosedAccounts closed) {
    int i = 0;
    for (int at = 0; at < closed.movedRows().length; at++) {
      long[] amounts = {
        closed.movements().get(Movement.PENDING_SUBSCRIPTIONS_DUE)[at],
        closed.movements().get(Movement.PENDING_SUBSCRIPTIONS_NEXT)[at],
        closed.movements().get(Movement.PENDING_REDEMPTIONS_DUE)[at],
        closed.movements().get(Movement.PENDING_REDEMPTIONS_NEXT)[at]
      };
      if (Arrays.stream(amounts).anyMatch(amount -> amount != 0)) {
        assertThat(pending.row(i)).isEqualTo(closed.movedRows()[at]);
        assertThat(pending.fastOut(i)).isZero();
        assertThat(
                new long[] {
                  pending.subscriptionsDue(i),
                  pending.subscriptionsNext(i),
                  pending.redemptionsDue(i),
                  pending.redemptionsNext(i)
                })
            .isEqualTo(amounts);
        i++;
      }
    }
    assertThat(pending.size()).isEqualTo(i);
  }

  @Test
  void aBucketWithoutAFileHasNoAccounts() {
    OpeningAccounts none = store.readClosing(null);
    assertThat(none.size()).isZero();
    assertThat(none.pending().size()).isZero();
  }

  /** The catalog says how many rows a file has; one that has others is not read as if it had. */
  @Test
  void aFileHasTheRowsThatItIsSaidToHave() {
    ClosedAccounts closed = closed(new Random(1), 10, new int[0]);
    BucketFile file = store.write(folder.resolve("bucket.parquet").toString(), 0, closed);
    BucketFile more = new BucketFile(0, file.path(), file.lengthBytes(), 11);
    assertThatThrownBy(() -> store.readClosing(more))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("10 rows in a file of 11");
    BucketFile fewer = new BucketFile(0, file.path(), file.lengthBytes(), 9);
    assertThatThrownBy(() -> store.readClosing(fewer)).isInstanceOf(RuntimeException.class);
  }
}
