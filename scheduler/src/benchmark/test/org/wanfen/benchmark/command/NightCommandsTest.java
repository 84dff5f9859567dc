package org.wanfen.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightCommandsTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "8, 1", "9, 2", "1000000, 125000", "10000000, 500000"})
  void theFeedIsSeveralFiles(long orders, long rowsOfFile) {
    assertThat(NightCommands.rowsOfOrdersFile(orders)).isEqualTo(rowsOfFile);
  }
}
