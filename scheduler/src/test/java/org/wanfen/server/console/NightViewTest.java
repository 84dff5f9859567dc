package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries.ActionLine;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightState;
import org.wanfen.server.NightOnRecord;

/** Who is named as having released a night. */
class NightViewTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 6);
  private static final Instant AT = Instant.parse("2013-11-07T16:10:00Z");

  private static final FundLine FUND =
      new FundLine("000198", "A fund", DATE, Optional.empty(), DATE, ZoneId.of("Asia/Shanghai"));

  private final List<ActionLine> actions = new ArrayList<>();

  private void asked(String by, String action, String outcome) {
    actions.add(new ActionLine(AT, by, action, Optional.of("because of " + by), outcome));
  }

  private Optional<String> released(NightState state, int checksFailed) {
    NightDetails details =
        NightOnRecord.of(DATE, state, AT)
            .withChecksFailed(checksFailed)
            .withActions(actions)
            .details();
    return view(details).released().map(line -> line.by() + ": " + line.reason().orElseThrow());
  }

  private static NightView view(NightDetails details) {
    return new NightView(
        FUND,
        DATE,
        Optional.of(details),
        false,
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void itIsWhoWasLetAndNotWhoWasRefused() {
    asked("wang", "night release", "begun");
    asked("wang", "night release", "done");
    asked("lin", "night release", "RELEASE_BY_STARTER");

    assertThat(released(NightState.PUBLISHED, 1)).hasValue("wang: because of wang");
    assertThat(released(NightState.HELD, 1)).as("not yet").isEmpty();
  }

  @Test
  void nobodyReleasedANightWhoseChecksAgree() {
    // An attempt before this one was to be released, and was discarded.
    asked("wang", "night release", "begun");

    assertThat(released(NightState.PUBLISHED, 0)).isEmpty();
  }
}
