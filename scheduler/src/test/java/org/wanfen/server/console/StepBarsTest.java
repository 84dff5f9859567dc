package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.server.NightOnRecord;
import org.wanfen.server.console.StepBars.StepBar;

/** What the bar of a step says. */
class StepBarsTest {

  private static final Instant BEGAN = Instant.parse("2013-11-07T16:10:00Z");

  private final StepBars bars = new StepBars(Clock.fixed(BEGAN, ZoneOffset.UTC));

  /** A night whose last step of these has no end on record. */
  private static NightDetails upTo(NightStep last, NightState state, boolean mock) {
    List<StepLine> steps = new ArrayList<>();
    for (NightStep step : NightStep.values()) {
      boolean done = step != last;
      steps.add(
          new StepLine(
              step.key(),
              BEGAN,
              Optional.of(BEGAN).filter(at -> done),
              Optional.of(StepLine.DONE).filter(outcome -> done),
              Optional.empty(),
              Optional.empty()));
      if (!done) {
        break;
      }
    }
    NightOnRecord night =
        NightOnRecord.of(LocalDate.of(2013, 11, 6), state, BEGAN).withSteps(steps);
    return (mock ? night.mocked() : night).details();
  }

  private StepBar bar(NightDetails night, NightStep step, boolean atWorkHere) {
    return bars.of(night, atWorkHere).get(List.of(NightStep.values()).indexOf(step));
  }

  @ParameterizedTest
  @CsvSource({
    "WRITE, RUNNING, false, running",
    "WRITE, STOPPED, false, failed",
    "WRITE, DISCARDED, true, failed",
    "PUBLISH, PUBLISHING, true, running",
    "PUBLISH, PUBLISHING, false, failed",
    "REPORT, PUBLISHED, true, running",
    "REPORT, PUBLISHED, false, failed"
  })
  void aStepWithoutAnEndIsAtWorkOrWasCutOff(
      NightStep step, NightState state, boolean atWorkHere, String expected) {
    NightDetails night = upTo(step, state, false);

    assertThat(bar(night, step, atWorkHere).state()).isEqualTo(expected);
    assertThat(bar(night, NightStep.FREEZE, atWorkHere).state()).isEqualTo("done");
  }

  @Test
  void aMockRunIsNotSaidToBePublished() {
    NightDetails mock = upTo(NightStep.REPORT, NightState.MOCKED, true);
    NightDetails night = upTo(NightStep.REPORT, NightState.PUBLISHED, false);

    assertThat(bar(mock, NightStep.PUBLISH, false).word()).isEqualTo("publish.mock");
    assertThat(bar(mock, NightStep.WRITE, false).word()).isEqualTo("write");
    assertThat(bar(night, NightStep.PUBLISH, false).word()).isEqualTo("publish");
  }
}
