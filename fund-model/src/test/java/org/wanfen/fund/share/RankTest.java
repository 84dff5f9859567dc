package org.wanfen.fund.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankTest {

  /** Each before the next: larger remainder, then more units, then the smaller unsigned key. */
  private static final List<Rank> IN_ORDER =
      List.of(
          new Rank(9, 0, -1),
          new Rank(8, 5, 0),
          new Rank(8, 5, 1),
          new Rank(8, 5, Long.MAX_VALUE),
          new Rank(8, 5, Long.MIN_VALUE),
          new Rank(8, 5, -1),
          new Rank(8, 4, 0),
          new Rank(0, Long.MAX_VALUE, 0));

  @Test
  void ranksByRemainderUnitsAndTieKey() {
    List<Rank> ranks = new ArrayList<>(IN_ORDER);
    Collections.reverse(ranks);
    Collections.sort(ranks);
    assertThat(ranks).isEqualTo(IN_ORDER);
  }

  @Test
  void includesWhatRanksAtItOrBefore() {
    for (int cut = 0; cut < IN_ORDER.size(); cut++) {
      for (int at = 0; at < IN_ORDER.size(); at++) {
        Rank rank = IN_ORDER.get(at);
        assertThat(IN_ORDER.get(cut).includes(rank.remainder(), rank.units(), rank.tieKey()))
            .as("%s within %s", rank, IN_ORDER.get(cut))
            .isEqualTo(at <= cut);
      }
    }
  }
}
