package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.server.alarm.Alarm;
import org.wanfen.server.alarm.AlarmCode;

/** Which alarms stand above how a fund stands. */
class TonightBoardTest {

  private static Alarm alarm(long id, AlarmCode code, String date) {
    return new Alarm(
        id,
        code,
        "000198",
        LocalDate.parse(date),
        "why",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void nightsThatWaitForTheSameAreToldOnceAndInTheOrderOfTheAlarms() {
    Alarm later = alarm(1, AlarmCode.NIGHT_LATE, "2013-12-26");
    Alarm missing = alarm(2, AlarmCode.FEED_MISSING, "2013-12-25");
    Alarm late = alarm(3, AlarmCode.NIGHT_LATE, "2013-12-25");

    assertThat(TonightBoard.firstOfEach(List.of(later, missing, late)))
        .containsExactly(missing, late);
    assertThat(TonightBoard.firstOfEach(List.of())).isEmpty();
  }
}
