package org.wanfen.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

class ExpectedNightTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);
  private static final String ACCOUNTS =
      "account_id,opening_units,closing_units\n1,10.00,10.01\n2,20.00,20.02\n";
  private static final String SUMMARY = "{\"pool\": \"0.03\", \"accounts\": 2}";

  @TempDir private Path folder;
  private final FileStore store = FileStore.of(Map.of());

  @BeforeEach
  void writeExpectedAndTheSame() throws IOException {
    for (Path night : List.of(expected(), exports())) {
      Files.createDirectories(night);
      Files.writeString(night.resolve("accounts.csv"), ACCOUNTS);
      Files.writeString(night.resolve("summary.json"), SUMMARY);
    }
  }

  @Test
  void theSameIsAsExpected() {
    assertThat(compare()).isEmpty();
  }

  @Test
  void oneByteIsFoundWithItsLine() throws IOException {
    Files.writeString(exports().resolve("accounts.csv"), ACCOUNTS.replace("20.02", "20.03"));

    assertThat(compare())
        .containsExactly(
            new Difference(DATE, "accounts.csv line 3", "2,20.00,20.02", "2,20.00,20.03"));
  }

  @Test
  void anExtraRowIsFound() throws IOException {
    Files.writeString(exports().resolve("accounts.csv"), ACCOUNTS + "3,0.00,0.00\n");

    assertThat(compare())
        .containsExactly(
            new Difference(DATE, "accounts.csv line 4", "the end of the file", "3,0.00,0.00"));
  }

  @Test
  void aMissingRowIsFound() throws IOException {
    Files.writeString(
        exports().resolve("accounts.csv"), ACCOUNTS.substring(0, ACCOUNTS.indexOf("2,20")));

    assertThat(compare())
        .containsExactly(
            new Difference(DATE, "accounts.csv line 3", "2,20.00,20.02", "the end of the file"));
  }

  @Test
  void anotherLineEndIsFoundAndVisible() throws IOException {
    Files.writeString(exports().resolve("accounts.csv"), ACCOUNTS.replace("\n", "\r\n"));

    assertThat(compare()).singleElement().extracting(Difference::actual).asString().endsWith("\\r");
  }

  @Test
  void aMissingLastLineEndIsFoundAndVisible() throws IOException {
    Files.writeString(
        exports().resolve("accounts.csv"), ACCOUNTS.substring(0, ACCOUNTS.length() - 1));

    assertThat(compare())
        .singleElement()
        .extracting(Difference::actual)
        .isEqualTo("2,20.00,20.02 (without a line end)");
  }

  @Test
  void aMissingKeyIsFound() throws IOException {
    Files.writeString(exports().resolve("summary.json"), "{\"pool\": \"0.03\"}");

    assertThat(compare())
        .containsExactly(new Difference(DATE, "summary.json accounts", "2", "nothing"));
  }

  @Test
  void aNightOfWhichNothingIsExpectedIsNotCompared() {
    assertThat(ExpectedNight.at(store, Locations.local(folder), DATE.plusDays(1))).isEmpty();
  }

  @Test
  void aFolderWithoutAnExpectationIsRefused() throws IOException {
    Files.delete(expected().resolve("accounts.csv"));
    Files.delete(expected().resolve("summary.json"));

    assertThatThrownBy(this::compare)
        .isInstanceOfSatisfying(
            WanfenException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.EXPECTED_INVALID));
  }

  private List<Difference> compare() {
    return ExpectedNight.at(store, Locations.local(folder), DATE)
        .orElseThrow()
        .compare(Locations.local(exports()));
  }

  private Path expected() {
    return folder.resolve("20131111");
  }

  private Path exports() {
    return folder.resolve("exports");
  }
}
