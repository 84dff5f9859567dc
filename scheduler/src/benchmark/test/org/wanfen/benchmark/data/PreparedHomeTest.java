package org.wanfen.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedHomeTest {

  private static final LocalDate MEASURED = LocalDate.of(2013, 11, 19);
  private static final BenchmarkSize SIZE = new BenchmarkSize(100, 10, MEASURED, 2, 1);

  @TempDir private Path folder;

  private final List<String> done = new ArrayList<>();
  private PreparedHome prepared;

  @BeforeEach
  void makeHome() {
    prepared = new PreparedHome(folder, SIZE, Optional.empty());
  }

  @Test
  void theNightsBeforeTheMeasuredOneAreRunOnce() {
    prepared.provide(new FakeOperator(), folder.resolve("dataset"));
    prepared.provide(new FakeOperator(), folder.resolve("dataset"));
    assertThat(done).containsExactly("open", "2013-11-17", "2013-11-18");
  }

  @Test
  void aRunLeavesNothingBehind() throws IOException {
    prepared.provide(new FakeOperator(), folder.resolve("dataset"));
    prepared.restore();
    Path database = prepared.home().resolve("db/wanfen.mv.db");
    Files.writeString(database, "after the measured night");
    Files.writeString(prepared.home().resolve("warehouse/new.parquet"), "new");
    Files.delete(prepared.home().resolve("warehouse/2013-11-18.parquet"));
    prepared.restore();
    assertThat(database).hasContent("2013-11-18");
    assertThat(prepared.home().resolve("warehouse/new.parquet")).doesNotExist();
    assertThat(prepared.home().resolve("warehouse/2013-11-18.parquet")).hasContent("2013-11-18");
  }

  @Test
  void whatIsNeverWrittenToIsNotCopied() throws IOException {
    prepared.provide(new FakeOperator(), folder.resolve("dataset"));
    prepared.restore();
    Path aside = folder.resolve("home.prepared");
    assertThat(sameFile(aside, "warehouse/2013-11-18.parquet")).isTrue();
    assertThat(sameFile(aside, "db/wanfen.mv.db")).isFalse();
  }

  @Test
  void settingsAreThoseOfToday() throws IOException {
    Path settings = folder.resolve("my.yaml");
    Files.writeString(settings, "first");
    prepared = new PreparedHome(folder, SIZE, Optional.of(settings));
    prepared.provide(new FakeOperator(), folder.resolve("dataset"));
    Files.writeString(settings, "second");
    prepared.restore();
    assertThat(prepared.home().resolve("wanfen.yaml")).hasContent("second");
  }

  private boolean sameFile(Path aside, String name) throws IOException {
    return Files.isSameFile(aside.resolve(name), prepared.home().resolve(name));
  }

  /** Writes the night's name where a night writes. */
  private final class FakeOperator implements Operator {

    @Override
    public void generate(BenchmarkSize size, LocalDate first, int nights, Path out) {
      throw new AssertionError("the dataset is there");
    }

    @Override
    public void open(Path dataset, Path home) {
      done.add("open");
      write(home.resolve("db/wanfen.mv.db"), "opened");
    }

    @Override
    public void run(Path dataset, Path home, LocalDate night) {
      done.add(night.toString());
      write(home.resolve("db/wanfen.mv.db"), night.toString());
      write(home.resolve("warehouse").resolve(night + ".parquet"), night.toString());
    }

    private static void write(Path file, String text) {
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
