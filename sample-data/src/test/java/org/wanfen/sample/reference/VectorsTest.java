package org.wanfen.sample.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference agrees with nights that were computed elsewhere, by other code. */
class VectorsTest {

  private static final Path VECTORS = Path.of("src/test/resources/vectors");

  @ParameterizedTest
  @ValueSource(strings = {"clean", "dirty", "leap", "loss"})
  void everyNightIsAsExpected(String name) throws IOException {
    ReferenceDataset dataset = ReferenceDataset.read(VECTORS.resolve(name));
    List<LocalDate> expectedNights = expectedNights(VECTORS.resolve(name));

    List<ReferenceNight> nights = ReferenceCalculation.of(dataset).nights();

    assertThat(nights).extracting(ReferenceNight::date).isEqualTo(expectedNights).isNotEmpty();
    for (ReferenceNight night : nights) {
      Path folder = expectedFolder(VECTORS.resolve(name), night.date());
      assertThat(new String(night.accountsCsv(), java.nio.charset.StandardCharsets.UTF_8))
          .as("%s accounts.csv", night.date())
          .isEqualTo(Files.readString(folder.resolve("accounts.csv")));
      assertHasAllOf(
          night.date().toString(),
          new JsonMapper().readTree(ExpectedWriter.summaryJson(night)),
          new JsonMapper().readTree(Files.readString(folder.resolve("summary.json"))));
    }
  }

  private static void assertHasAllOf(String where, JsonNode actual, JsonNode expected) {
    for (String key : expected.propertyNames()) {
      assertThat(actual.get(key)).as("%s %s", where, key).isEqualTo(expected.get(key));
    }
  }

  private static Path expectedFolder(Path dataset, LocalDate date) {
    return dataset.resolve("expected").resolve(date.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static List<LocalDate> expectedNights(Path dataset) throws IOException {
    try (Stream<Path> folders = Files.list(dataset.resolve("expected"))) {
      return new ArrayList<>(
          folders
              .map(folder -> folder.getFileName().toString())
              .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
              .sorted()
              .toList());
    }
  }
}
