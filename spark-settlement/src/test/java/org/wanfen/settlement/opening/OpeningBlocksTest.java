package org.wanfen.settlement.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.settlement.dataset.OpeningRows;
import org.wanfen.settlement.register.Cells;

/** Rows leave in blocks of their buckets, each once, and only so many are held back. */
class OpeningBlocksTest {

  /** Accounts 1 to a number; units and lines follow from the account. */
  private static final class Rows implements OpeningRows {
    private final long accounts;
    private long account;

    Rows(long accounts) {
      this.accounts = accounts;
    }

    @Override
    public boolean next() {
      return account < accounts && ++account > 0;
    }

    @Override
    public long line() {
      return account + 1;
    }

    @Override
    public long account() {
      return account;
    }

    @Override
    public long unitsFen() {
      return account * 3;
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 0", "1, 7, 1", "100000, 3, 49152", "5000000, 4096, 4194304"})
  void everyRowLeavesOnceAndInTime(int accounts, int buckets, long mostHeld) {
    Cells cells = new Cells(buckets);
    Rows rows = new Rows(accounts);
    OpeningBlocks blocks = new OpeningBlocks(rows, cells);
    boolean[] left = new boolean[accounts + 1];
    List<String> wrong = new ArrayList<>();
    long emitted = 0;
    while (blocks.hasNext()) {
      var next = blocks.next();
      OpeningBlock block = next._2();
      int size = block.size();
      assertThat(rows.account() - emitted).isLessThanOrEqualTo(mostHeld);
      assertThat(size).isPositive().isLessThanOrEqualTo(1 << 14);
      long[] account = new long[size];
      long[] units = new long[size];
      long[] line = new long[size];
      block.copyTo(account, units, line, 0);
      for (int i = 0; i < size; i++) {
        boolean asItCame =
            cells.bucketOf(account[i]) == next._1()
                && units[i] == account[i] * 3
                && line[i] == account[i] + 1
                && !left[(int) account[i]];
        if (!asItCame) {
          wrong.add("account " + account[i]);
        }
        left[(int) account[i]] = true;
      }
      emitted += size;
    }
    assertThat(wrong).isEmpty();
    assertThat(emitted).isEqualTo(accounts);
  }
}
