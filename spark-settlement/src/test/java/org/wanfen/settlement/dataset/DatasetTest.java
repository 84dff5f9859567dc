package org.wanfen.settlement.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.dataset.Dataset.OpeningForm;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Refused;

class DatasetTest {

  private static final FileStore STORE = FileStore.of(Map.of());
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String name : new String[] {"fund.yaml", "calendar.csv", "opening.csv"}) {
      Files.writeString(folder.resolve(name), "");
    }
  }

  @Test
  void knowsWhereEverythingIs() throws IOException {
    Dataset least = dataset();
    assertThat(least.quotes()).isEmpty();
    assertThat(least.expected()).isEmpty();
    assertThat(least.days(STORE)).isEmpty();
    assertThat(least.fundYaml()).isEqualTo(Locations.local(folder.resolve("fund.yaml")));

    Files.writeString(folder.resolve("quotes.csv"), "");
    for (String name :
        new String[] {
          "expected", "inbox/20131110", "inbox/20131109", "inbox/20131131", "inbox/x", "inbox/.tmp"
        }) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.writeString(folder.resolve("inbox/20131112"), "");
    Dataset whole = dataset();
    assertThat(whole.quotes()).contains(Locations.local(folder.resolve("quotes.csv")));
    assertThat(whole.expected()).contains(Locations.local(folder.resolve("expected")));
    assertThat(whole.days(STORE))
        .containsExactly(LocalDate.of(2013, 11, 9), LocalDate.of(2013, 11, 10));
  }

  @ParameterizedTest
  @EnumSource(OpeningForm.class)
  void takesTheOneOpeningThatIsThere(OpeningForm form) throws IOException {
    Files.delete(folder.resolve("opening.csv"));
    Files.writeString(folder.resolve(form.fileName()), "");
    assertThat(dataset().openingForm()).isEqualTo(form);
    assertThat(dataset().opening()).isEqualTo(Locations.local(folder.resolve(form.fileName())));
  }

  @Test
  void refusesTwoOpenings() throws IOException {
    Files.writeString(folder.resolve("opening.csv.gz"), "");
    Refused.with(ErrorCode.OPENING_INVALID, this::dataset, "exactly one", folder.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "fund.yaml, TERMS_INVALID",
    "calendar.csv, CALENDAR_INVALID",
    "opening.csv, OPENING_INVALID"
  })
  void refusesAMissingFile(String name, ErrorCode code) throws IOException {
    Files.delete(folder.resolve(name));
    Refused.with(code, this::dataset, name);
  }

  @Test
  void refusesAMissingDataset() {
    Refused.with(
        ErrorCode.NO_SUCH_FILE,
        () -> Dataset.at(STORE, Locations.local(folder.resolve("missing"))),
        "missing");
    Refused.with(
        ErrorCode.NO_SUCH_FILE,
        () -> Dataset.at(STORE, Locations.local(folder.resolve("fund.yaml"))),
        "fund.yaml");
  }

  private Dataset dataset() {
    return Dataset.at(STORE, Locations.local(folder));
  }
}
