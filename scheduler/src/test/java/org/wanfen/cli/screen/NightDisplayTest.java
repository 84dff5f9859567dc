package org.wanfen.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.NightWindow;
import org.wanfen.batch.operations.NightWindow.StepProgress;
import org.wanfen.batch.operations.WarningCode;

/** A night at work, as it is shown. */
class NightDisplayTest {

  private static final Instant BEGAN = Instant.parse("2013-11-11T17:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2013-11-11T18:00:00Z");
  private static final NightWarning ALARM =
      NightWarning.raised(
          WarningCode.DEADLINE_PASSED,
          Optional.of(NightStep.SETTLE),
          DEADLINE,
          DEADLINE,
          "the deadline has passed");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private List<String> shown() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The window so many seconds after settling began; an end that is negative is not known. */
  private static NightWindow window(
      long seconds, long done, long total, long stepEnd, long nightEnd) {
    Instant now = BEGAN.plusSeconds(seconds);
    return new NightWindow(
        now,
        DEADLINE,
        Optional.of(new StepProgress(NightStep.SETTLE, BEGAN, done, total, end(now, stepEnd))),
        end(now, nightEnd),
        List.of());
  }

  private static Optional<Instant> end(Instant now, long seconds) {
    return seconds < 0 ? Optional.empty() : Optional.of(now.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | -1  | ''",
        "90 | -1  | , 1:30 left",
        "90 | 605 | , 1:30 left, night 10:05 left",
        "0  | 7300| , 0:00 left, night 121:40 left",
      })
  void theTimeLeftIsSaidAsFarAsItIsKnown(long stepEnd, long nightEnd, String text) {
    assertThat(WindowText.left(window(30, 300, 1_200, stepEnd, nightEnd))).isEqualTo(text);
  }

  @Test
  void elsewhereThanOnATerminalALongStepIsToldOfOnceAMinute() {
    PlainNightDisplay plain = new PlainNightDisplay(out);
    plain.stepStarted(NightStep.SETTLE);
    for (int second = 0; second <= 150; second++) {
      plain.progressed(window(second, second * 10L, 2_000, 200 - second, 300));
    }
    plain.stepEnded(NightStep.SETTLE, Duration.ofSeconds(151));
    assertThat(shown())
        .containsExactly(
            "step settle begins",
            "step settle at work for 1:00: 600 of 2,000 accounts, 2:20 left, night 5:00 left",
            "step settle at work for 2:00: 1,200 of 2,000 accounts, 1:20 left, night 5:00 left",
            "step settle ends after 151.0 s");
  }

  @Test
  void warningsAreLinesAndSoIsTheirEnd() {
    PlainNightDisplay plain = new PlainNightDisplay(out);
    plain.warned(ALARM);
    plain.cleared(
        new NightWarning(
            WarningCode.STRAGGLER,
            Optional.of(NightStep.WRITE),
            Optional.of("bucket 17"),
            BEGAN,
            BEGAN.plusSeconds(20),
            Optional.of(BEGAN.plusSeconds(97)),
            "bucket 17 of write has been at work for 20 s, others took 1.2 s"));
    assertThat(shown())
        .containsExactly(
            "WF-6002 DEADLINE_PASSED  the deadline has passed",
            "WF-6003 STRAGGLER is over: bucket 17, after 1:37");
  }

  @Test
  void onATerminalWarningsStandAboveTheBar() {
    Terminal terminal = new Terminal(out, out, false, false, true, 100);
    try (BarNightDisplay bar = new BarNightDisplay(terminal, "", true)) {
      bar.begun(1, false);
      bar.stepStarted(NightStep.SETTLE);
      bar.progressed(window(30, 300, 1_200, 90, 605));
      bar.warned(ALARM);
      bar.progressed(window(31, 310, 1_200, 89, 604));
      bar.stepEnded(NightStep.SETTLE, Duration.ofMinutes(2));
      // What arrives late is not shown any more.
      bar.progressed(window(32, 320, 1_200, 88, 603));
    }
    // What a terminal shows of a line: what was written since it was last emptied.
    List<String> lines =
        List.of(bytes.toString(StandardCharsets.UTF_8).split("\n")).stream()
            .map(line -> line.substring(line.lastIndexOf(WorkBar.OVER_THE_LAST_LINE) + 1))
            .map(line -> line.replace(WorkBar.OVER_THE_LAST_LINE.substring(1), ""))
            .filter(line -> !line.isBlank())
            .toList();
    assertThat(lines)
        .containsExactly("WF-6002 DEADLINE_PASSED  the deadline has passed", "settle      120.0 s");
  }

  @Test
  void inPassingOnlyWarningsAreTold() {
    NightDisplay quiet = NightDisplay.inPassing(Terminal.plain(out, out), "2013-11-11");
    quiet.begun(1, false);
    quiet.stepStarted(NightStep.SETTLE);
    quiet.progressed(window(3_599, 1, 2, 1, 1));
    quiet.warned(ALARM);
    quiet.close();
    assertThat(shown()).containsExactly("WF-6002 DEADLINE_PASSED  the deadline has passed");
  }
}
