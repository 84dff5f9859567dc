package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** {@code generate} writes what it is asked for. */
class GenerateTest {

  @TempDir Path folder;

  private CommandLines.Ended generate(String name, String... more) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("generate", "--accounts", "3000", "--orders", "2500", "--nights", "1"));
    words.addAll(List.of("--seed", "5", "--out", folder.resolve(name).toString()));
    words.addAll(List.of(more));
    return CommandLines.withoutHomes().give(words.toArray(String[]::new));
  }

  private List<String> names(String under) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(under))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFormsOfTheOpeningRegisterHoldTheSame() throws IOException {
    assertThat(generate("usual").status()).isZero();
    assertThat(generate("packed", "--opening", "csv.gz").status()).isZero();
    assertThat(generate("columns", "--opening", "parquet").status()).isZero();

    assertThat(names("usual")).contains("opening.csv");
    assertThat(names("packed")).contains("opening.csv.gz").doesNotContain("opening.csv");
    assertThat(names("columns")).contains("opening.parquet").doesNotContain("opening.csv");
    Map<Long, Long> expected = ReferenceDataset.read(folder.resolve("usual")).openingUnitsFen();
    assertThat(expected).hasSize(3000);
    assertThat(ReferenceDataset.read(folder.resolve("packed")).openingUnitsFen())
        .isEqualTo(expected);
    assertThat(names("columns/opening.parquet")).containsExactly("part-00000.parquet");
    assertThat(parquet("columns/opening.parquet/part-00000.parquet")).isEqualTo(expected);
  }

  private Map<Long, Long> parquet(String name) throws IOException {
    Path file = folder.resolve(name);
    Map<Long, Long> units = new TreeMap<>();
    new ColumnsReader(FileStore.of(Map.of()).configuration())
        .read(
            Locations.local(file),
            Files.size(file),
            List.of("account_id", "units"),
            batch -> {
              for (int row = 0; row < batch.numRows(); row++) {
                units.put(batch.column(0).getLong(row), batch.column(1).getLong(row));
              }
            });
    return units;
  }

  @Test
  void ordersComeInFilesOfSoManyRows() throws IOException {
    assertThat(generate("whole").status()).isZero();
    assertThat(generate("parts", "--rows-per-file", "1000").status()).isZero();

    assertThat(names("whole/inbox/20131111"))
        .containsExactly("ledger.json", "manifest.json", "orders-00001.csv");
    assertThat(names("parts/inbox/20131111")).contains("orders-00003.csv").hasSize(5);
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    assertThat(generate("none", "--opening", "excel").status())
        .isEqualTo(Outcome.USAGE.exitStatus());
    CommandLines.Ended ended = generate("none", "--rows-per-file", "0");
    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8001");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
