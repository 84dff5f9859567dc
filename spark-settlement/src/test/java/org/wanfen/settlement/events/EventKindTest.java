package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindTest {

  @Test
  void everyKindIsUnpackedAsItWasPacked() {
    for (int type = 0; type < 3; type++) {
      for (int hour = 0; hour < 24; hour++) {
        for (int flags = 0; flags < 4; flags++) {
          boolean late = (flags & 1) != 0;
          boolean next = (flags & 2) != 0;
          short kind = EventKind.of(type, hour * 3_600_000 + 3_599_999, late, next);
          assertThat(EventKind.type(kind)).isEqualTo(type);
          assertThat(EventKind.hour(kind)).isEqualTo(hour);
          assertThat(EventKind.late(kind)).isEqualTo(late);
          assertThat(EventKind.forNextTradingDay(kind)).isEqualTo(next);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3599999, 0", "3600000, 1", "86399999, 23"})
  void theHourOfATime(int millisOfDay, int hour) {
    assertThat(EventKind.hour(EventKind.of(2, millisOfDay, true, true))).isEqualTo(hour);
  }
}
