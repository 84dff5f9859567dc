package org.wanfen.batch.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.register.AccountDay;

class ExactShareTest {

  /** A third of a hundred fen is 33 whole fen and a third. */
  @ParameterizedTest
  @CsvSource({
    " 100, 1, 3,  33, 0,  0.3333333333",
    " 100, 1, 3,  34, 1,  0.3333333333",
    "-100, 1, 3, -33, 0, -0.3333333333",
    "-100, 1, 3, -34, 1, -0.3333333333",
    " 100, 1, 3,  35, 2,  0.3333333333",
    " 100, 1, 3,  32, -1, 0.3333333333",
    "   0, 1, 3,   0, 0,  0.0000000000",
    " 100, 0, 3,   0, 0,  0.0000000000",
    " 100, 3, 3, 100, 0,  1.0000000000",
    "   0, 0, 0,   0, 0,  0.0000000000",
    " 9000000000000000000, 4500000000000000000, 9000000000000000000, 4500000000000000000, 0,"
        + " 45000000000000000.0000000000",
  })
  void aShareIsThePoolTimesUnitsOverAllUnits(
      long pool, long units, long all, long income, long leftOver, String yuan) {
    ExactShare share = new ExactShare(pool, units, all, income);
    assertThat(share.yuan().toPlainString()).isEqualTo(yuan);
    assertThat(share.leftOverFen()).isEqualTo(leftOver);
  }

  @Test
  void unitsThatLeftBeforeTheCloseEarnElsewhere() {
    AccountDay day = new AccountDay(7, 1000, 200, 50, 3, 500, 400, 953, 0, 0);
    assertThat(ExactShare.of(day, 10, 3000)).isEqualTo(new ExactShare(10, 850, 3000, 3));
  }
}
