package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Settings with which Spark does not start are refused as what they are, before anything changes.
 */
class SparkSettingsTest {

  private static final int REFUSED = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{spark.master: 'nowhere'}",
        "{spark.master: 'spark://127.0.0.1:1', spark.authenticate: 'true'}"
      })
  void sparkThatDoesNotStartIsAMatterOfSettings(String spark) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("wanfen.yaml"), "spark: " + spark + "\n");
    ProgramProcess.Ended open =
        ProgramProcess.run(
            "open", Samples.dataset("loss-day").toString(), "--home", home.toString());
    assertThat(open.status()).as(open.err()).isEqualTo(REFUSED);
    assertThat(open.err()).contains("WF-1012 SETTINGS_INVALID", "spark.master", "wanfen.yaml");
  }
}
