package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.NightStep;

/**
 * The real process, killed where it stands: the same command finishes the night, and what comes out
 * is what comes out undisturbed.
 */
class KilledNightTest {

  private static final Path DATASET = Samples.dataset("loss-day");
  private static final String DATE = LocalDate.of(2013, 12, 17).toString();
  private static final int KILLED = 128 + 9;

  @TempDir private static Path shared;
  private static Map<String, String> undisturbed;

  @TempDir private Path folder;

  @BeforeAll
  static void runUndisturbed() {
    Path out = shared.resolve("undisturbed");
    var replay =
        InProcess.give("replay", DATASET.toString(), "--nights", "1", "--out", out.toString());
    assertThat(replay.out()).endsWith("as expected\n");
    undisturbed = Samples.contents(out.resolve(DATE.replace("-", "")));
    assertThat(undisturbed)
        .containsOnlyKeys("accounts.csv", "summary.json", "quarantine.csv", "rejected.csv");
  }

  /** One night that dies while it writes, while it publishes, and once it is published. */
  @Test
  void aNightKilledAgainAndAgainIsFinishedByTheSameCommand() throws IOException {
    Path home = openedHome();
    for (NightStep step : List.of(NightStep.WRITE, NightStep.PUBLISH, NightStep.REPORT)) {
      killWhenItBegins(home, step);
    }
    assertFinishedAsUndisturbed(home);
  }

  /** One night that dies in every step, one after the other. */
  @Tag("full")
  @Tag("database")
  @Test
  void aNightKilledInEveryStepIsFinishedByTheSameCommand() throws IOException {
    Path home = openedHome();
    for (NightStep step : NightStep.values()) {
      killWhenItBegins(home, step);
    }
    assertFinishedAsUndisturbed(home);
  }

  @Tag("full")
  @ParameterizedTest
  @EnumSource(names = {"VERIFY_FEED", "SETTLE", "WRITE", "AUDIT", "PUBLISH", "REPORT"})
  void aNightKilledInThisStepIsFinishedByTheSameCommand(NightStep step) throws IOException {
    Path home = openedHome();
    killWhenItBegins(home, step);
    assertFinishedAsUndisturbed(home);
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aNightKilledAtAnyMomentIsFinishedByTheSameCommand(long seed) throws IOException {
    Path home = openedHome();
    Random random = new Random(seed);
    for (int kill = 0; kill < 3; kill++) {
      ProgramProcess night = night(home);
      night.says(line -> line.startsWith("attempt"));
      night.endsWithin(Duration.ofMillis(random.nextInt(4000)));
      night.kill();
    }
    assertFinishedAsUndisturbed(home);
  }

  /** A service manager's request is heard: the night stops where it can go on. */
  @Test
  void aNightThatIsTerminatedIsFinishedByTheSameCommand() throws IOException {
    Path home = openedHome();
    ProgramProcess night = night(home);
    assertThat(night.says(line -> line.equals("step verifyFeed begins"))).isTrue();
    night.terminate();
    assertThat(night.end().status()).isNotZero();
    assertFinishedAsUndisturbed(home);
  }

  private Path openedHome() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home);
    Files.writeString(home.resolve("wanfen.yaml"), "lease:\n  seconds: 3\n");
    var open = InProcess.give("open", DATASET.toString(), "--home", home.toString());
    assertThat(open.status()).as(open.err()).isZero();
    return home;
  }

  private static void killWhenItBegins(Path home, NightStep step) {
    ProgramProcess night = night(home);
    boolean begun = night.says(line -> line.equals("step " + step.key() + " begins"));
    ProgramProcess.Ended ended = night.kill();
    assertThat(begun).as(step + " begins in: " + ended.err()).isTrue();
    assertThat(ended.status()).as(step + " was killed").isEqualTo(KILLED);
  }

  private static ProgramProcess night(Path home) {
    return ProgramProcess.start(
        "night",
        "run",
        "--date",
        DATE,
        "--home",
        home.toString(),
        "--inbox",
        DATASET.resolve("inbox").toString());
  }

  private void assertFinishedAsUndisturbed(Path home) {
    ProgramProcess.Ended finished = night(home).end();
    assertThat(finished.status()).as(finished.err()).isZero();
    assertThat(finished.out()).contains(DATE + ": published");

    for (String what : new String[] {"certificate", "trail"}) {
      var verify = InProcess.give(what, "verify", "--home", home.toString());
      assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
    }
    Path out = folder.resolve("out");
    var export =
        InProcess.give(
            "export", "--date", DATE, "--home", home.toString(), "--out", out.toString());
    assertThat(export.status()).as(export.err()).isZero();
    assertThat(Samples.contents(out)).isEqualTo(undisturbed);
  }
}
