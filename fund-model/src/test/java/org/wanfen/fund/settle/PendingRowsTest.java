package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRowsTest {

  @Test
  void keepsWhatIsAddedHoweverMuch() {
    List<Pending> added = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      added.add(new Pending(i * 3, i, i + 1L, i + 2L, i + 3L, i + 4L));
    }
    assertThat(Pending.of(Pending.rows(added.toArray(new Pending[0])))).isEqualTo(added);
  }

  @Test
  void rowsAscend() {
    PendingRows rows = Pending.rows(new Pending(5, 0, 1, 0, 0, 0));
    assertThatThrownBy(() -> rows.add(5, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rows.add(4, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void accountsAscendInARegister() {
    PendingRows none = new PendingRows(0);
    assertThatThrownBy(() -> new OpeningAccounts(new long[] {1, 1}, new long[2], none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("account 1 after 1");
    assertThatThrownBy(() -> new OpeningAccounts(new long[] {2, 1}, new long[2], none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OpeningAccounts(new long[] {1, 2}, new long[1], none))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
