package org.wanfen.sample.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDatasetTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opening.csv | account_id,units | 7,1.00;7,2.00 | OPENING_INVALID | line 3",
        "opening.csv | account_id,units | 07,1.00 | OPENING_INVALID | line 2",
        "opening.csv | account_id,units | 7,-1.00 | OPENING_INVALID | line 2",
        "opening.csv | account_id,units | 7,1.001 | OPENING_INVALID | line 2",
        "opening.csv | account,units | 7,1.00 | OPENING_INVALID | account_id,units",
        "calendar.csv | date,trading | 2013-11-11,yes | CALENDAR_INVALID | line 2",
        "calendar.csv | date,trading | 2013-11-31,true | CALENDAR_INVALID | line 2",
        "calendar.csv | date,trading | 2013-11-11,true;2013-11-11,true | CALENDAR_INVALID | line 3",
        "quotes.csv | date,income_per_10k | 2013-11-11,1.2 | QUOTES_INVALID | first date",
        "quotes.csv | date,income_per_10k | 2013-11-10,1.23456 | QUOTES_INVALID | line 2",
      })
  void aFaultIsNamedWithItsFileAndLine(
      String file, String header, String rows, String code, String where) throws IOException {
    new TinyFund(folder, Map.of(1L, 1L), 0);
    Files.writeString(folder.resolve(file), header + "\n" + rows.replace(';', '\n') + "\n");

    assertThatThrownBy(() -> ReferenceDataset.read(folder))
        .isInstanceOf(ReferenceException.class)
        .hasMessageStartingWith(code)
        .hasMessageContainingAll(file, where);
  }

  @Test
  void anUnknownOrMissingKeyOfTheTermsIsNamed() throws IOException {
    new TinyFund(folder, Map.of(1L, 1L), 0);
    Path file = folder.resolve("fund.yaml");
    String yaml = Files.readString(file);

    Files.writeString(file, yaml + "quarantinelimit: 1\n");
    assertThatThrownBy(() -> ReferenceDataset.read(folder)).hasMessageContaining("quarantinelimit");

    Files.writeString(file, yaml.replace("  custody", "  custodian"));
    assertThatThrownBy(() -> ReferenceDataset.read(folder)).hasMessageContaining("custodian");

    Files.writeString(file, yaml);
    assertThat(ReferenceDataset.read(folder).terms().code()).isEqualTo("1");
  }

  @Test
  void anotherFormOfTheOpeningRegisterIsNotGuessed() throws IOException {
    new TinyFund(folder, Map.of(1L, 1L), 0);
    Files.delete(folder.resolve("opening.csv"));

    assertThatThrownBy(() -> ReferenceDataset.read(folder))
        .hasMessageStartingWith("OPENING_INVALID");
  }
}
