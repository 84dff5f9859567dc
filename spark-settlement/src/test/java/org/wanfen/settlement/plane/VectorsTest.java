package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.plane.PlainNights.Night;

/** Nights that were computed elsewhere, by other code, come out the same. */
class VectorsTest {

  private static final Path VECTORS = Path.of("../sample-data/src/test/resources/vectors");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clean", "dirty", "leap", "loss"})
  void everyNightIsAsExpected(String name) throws IOException {
    ReferenceDataset dataset = ReferenceDataset.read(VECTORS.resolve(name));
    PlainNights nights =
        new PlainNights(TestPlanes.on(folder.resolve("home"), 10), dataset, folder.resolve("work"));
    nights.open();
    assertThat(dataset.nights()).hasSizeGreaterThan(5);
    for (LocalDate date : dataset.nights()) {
      Night night = nights.run(date);
      Path expected = dataset.folder().resolve("expected").resolve(FileNames.ofDay(date));
      assertThat(nights.accountsCsv(night))
          .as("%s, %s", name, date)
          .isEqualTo(Files.readString(expected.resolve("accounts.csv")));
    }
  }
}
