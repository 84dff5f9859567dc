package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.Verdict;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.VerificationOperations.Method;
import org.wanfen.batch.operations.VerificationOperations.VerifyNight;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.cli.CommandLines;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.verify.ReferenceMethod;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.night.NightProgress;

/** Every night that ships, and every one that was computed elsewhere, agrees when done again. */
class VerifyTest {

  private static final Path VECTORS = Path.of("../sample-data/src/test/resources/vectors");

  @TempDir private Path folder;

  @ParameterizedTest
  @Tag("full")
  @ValueSource(strings = {"double-eleven-2013", "national-day-2013", "loss-day", "dirty-feed"})
  void everySampleNightAgrees(String name) throws IOException {
    assertEveryNightAgrees(Samples.dataset(name));
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(strings = {"clean", "dirty", "leap", "loss"})
  void everyNightOfTheVectorsAgrees(String name) throws IOException {
    assertEveryNightAgrees(VECTORS.resolve(name).toAbsolutePath().normalize());
  }

  /** Dirty, at a loss, with ids that come again: two days of each keep the build short. */
  @Test
  @Tag("full")
  @Tag("database")
  void randomNightsAgree() throws IOException {
    RandomDatasets.write(3, new RandomOptions(2, 200, true, true, false), folder.resolve("data"));
    assertEveryNightAgrees(folder.resolve("data"));
  }

  @ParameterizedTest
  @Tag("full")
  @ValueSource(ints = {11, 12})
  void manyRandomNightsAgree(int seed) throws IOException {
    RandomDatasets.write(seed, RandomOptions.everything(), folder.resolve("data"));
    assertEveryNightAgrees(folder.resolve("data"));
  }

  private void assertEveryNightAgrees(Path dataset) throws IOException {
    Path home = folder.resolve("home");
    CommandLines.Ended replay =
        InProcess.give("replay", dataset.toString(), "--home", home.toString());
    assertThat(replay.status()).as(replay.err()).isZero();
    List<LocalDate> nights = ReferenceDataset.read(dataset).nights();
    try (ControlPlane plane =
        ControlPlane.start(Home.at(home), new SparkPlanes(), new ReferenceMethod())) {
      String fund = plane.funds().choose(Optional.empty());
      for (LocalDate night : nights) {
        for (Method method : Method.values()) {
          Finding found =
              plane
                  .verification()
                  .verify(
                      new VerifyNight(
                          fund,
                          night,
                          Optional.of(method),
                          0,
                          Language.ZH,
                          "test",
                          Optional.empty()),
                      NightProgress.silent());
          assertThat(found.verdict())
              .as("%s %s %s", night, method, text(found))
              .isEqualTo(Verdict.AGREES);
          assertThat(found.accounts().orElseThrow().published())
              .isEqualTo(found.registers().get(1).rows())
              .isPositive();
          assertThat(found.figures()).hasSizeGreaterThan(20);
        }
      }
    }
  }

  private static String text(Finding found) throws IOException {
    return Files.readString(Path.of(found.files().get(1)));
  }
}
