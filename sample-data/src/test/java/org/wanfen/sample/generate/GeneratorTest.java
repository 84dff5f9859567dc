package org.wanfen.sample.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

class GeneratorTest {

  private static final GeneratorOptions OPTIONS =
      GeneratorOptions.of(2_000, 5_000, 6, 42).withRowsPerFile(1_500).withBadRowsPerMillion(5_000);

  @TempDir Path folder;

  @Test
  void itsNightsHoldNoSurprises() {
    Generator.of(OPTIONS).write(folder, ProgressListener.NONE);

    ReferenceDataset dataset = ReferenceDataset.read(folder);
    List<ReferenceNight> nights = ReferenceCalculation.of(dataset).nights();

    assertThat(nights).hasSize(6);
    assertThat(dataset.openingUnitsFen()).hasSize(2_000);
    long duplicates = 0;
    long late = 0;
    for (ReferenceNight night : nights) {
      NightFigures figures = night.figures();
      assertThat(figures.read()).isEqualTo(5_000);
      assertThat(figures.accepted()).isGreaterThan(4_900);
      assertThat(figures.quarantined()).isBetween(1L, 100L);
      assertThat(figures.rejected()).isBetween(1L, 100L);
      assertThat(figures.incomePer10k()).isBetween(new BigDecimal("0.98"), new BigDecimal("1.52"));
      duplicates += figures.duplicate();
      late += figures.late();
    }
    assertThat(duplicates).isPositive();
    assertThat(late).isPositive();
  }

  @Test
  void manyOrdersOfFewAccountsAreAcceptedToo() {
    Generator.of(GeneratorOptions.of(50, 3_000, 4, 3)).write(folder, ProgressListener.NONE);

    List<ReferenceNight> nights = ReferenceCalculation.of(ReferenceDataset.read(folder)).nights();

    assertThat(nights)
        .allSatisfy(
            night -> {
              assertThat(night.figures().accepted()).isGreaterThan(2_900);
              assertThat(night.figures().incomePer10k())
                  .isBetween(new BigDecimal("0.95"), new BigDecimal("1.55"));
            });
  }

  @Test
  void theDatasetDependsOnTheSeedAndNotOnThreads() throws IOException {
    Generator.of(OPTIONS).write(folder.resolve("a"), ProgressListener.NONE);
    Generator.of(OPTIONS.withThreads(3)).write(folder.resolve("b"), ProgressListener.NONE);
    Generator.of(GeneratorOptions.of(2_000, 5_000, 6, 43))
        .write(folder.resolve("c"), ProgressListener.NONE);

    assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b"))).hasSize(39);
    assertThat(files(folder.resolve("a"))).isNotEqualTo(files(folder.resolve("c")));
  }

  @Test
  void balancesAreHeavyTailedAndNumbersUnique() {
    Population population = new Population(1_000_000, 5);
    Set<Long> numbers = new HashSet<>();
    long small = 0;
    long great = 0;
    for (long index = 0; index < 1_000_000; index++) {
      long unitsFen = population.unitsFen(index);
      small += unitsFen < 10_000 ? 1 : 0;
      great += unitsFen > 10_000_000_000L ? 1 : 0;
      numbers.add(population.number(index));
    }

    assertThat(numbers).hasSize(1_000_000).allMatch(n -> n > 0 && n < Population.ADVANCER);
    assertThat(small).isBetween(440_000L, 460_000L);
    assertThat(great).isBetween(3L, 20L);
  }

  @Test
  void tenMillionOrdersHaveASecondOfFiveThousandAndMore() {
    DayShape shape = new DayShape(10_000_000);

    long most = 0;
    for (int second = 0; second < DayShape.SECONDS; second++) {
      most = Math.max(most, shape.ordersBefore(second + 1) - shape.ordersBefore(second));
    }

    assertThat(most).isBetween(5_000L, 20_000L);
    assertThat(shape.ordersBefore(DayShape.SECONDS)).isEqualTo(10_000_000);
    for (long order = 0; order < 10_000_000; order += 999) {
      int second = shape.secondOf(order);
      assertThat(order).isBetween(shape.ordersBefore(second), shape.ordersBefore(second + 1) - 1);
    }
  }

  @Test
  void aSinkTakesTheOpeningRegisterAndProgressEndsAtAllRows() {
    List<Long> accounts = new ArrayList<>();
    List<Long> reported = new ArrayList<>();
    OpeningSink sink =
        new OpeningSink() {
          @Override
          public void account(long account, long unitsFen) {
            accounts.add(account);
          }

          @Override
          public void close() {}
        };

    Generator.of(GeneratorOptions.of(100, 10, 1, 1), (dataset, file) -> sink)
        .write(folder, (rows, ofRows) -> reported.add(ofRows - rows));

    assertThat(accounts).hasSize(100).doesNotHaveDuplicates().contains(Population.ADVANCER);
    assertThat(folder.resolve("opening.csv")).doesNotExist();
    assertThat(reported).isNotEmpty().allMatch(left -> left >= 0).endsWith(0L);
  }

  @Test
  void severalFilesTogetherHoldTheRegister() {
    GeneratorOptions options = GeneratorOptions.of(1_234, 10, 1, 77);
    Generator.of(options).write(folder.resolve("one"), ProgressListener.NONE);

    FiveFiles files = new FiveFiles();
    Generator.of(options.withThreads(3), files)
        .write(folder.resolve("five"), ProgressListener.NONE);

    Map<Long, Long> all = new TreeMap<>();
    files.written.values().forEach(all::putAll);
    assertThat(files.written)
        .hasSize(5)
        .allSatisfy((n, some) -> assertThat(some).hasSizeLessThan(249));
    assertThat(files.written.values().stream().mapToInt(Map::size).sum()).isEqualTo(1_234);
    assertThat(files.closed).isEqualTo(5);
    assertThat(all).isEqualTo(ReferenceDataset.read(folder.resolve("one")).openingUnitsFen());
  }

  /** Takes a register in five files. */
  private static final class FiveFiles implements OpeningSink.Factory {
    private final Map<Integer, Map<Long, Long>> written = new ConcurrentHashMap<>();
    private int closed;

    @Override
    public int files(long accounts) {
      return 5;
    }

    @Override
    public OpeningSink open(Path dataset, int file) {
      Map<Long, Long> accounts = new TreeMap<>();
      return new OpeningSink() {
        @Override
        public void account(long account, long unitsFen) {
          accounts.put(account, unitsFen);
        }

        @Override
        public void close() {
          synchronized (FiveFiles.this) {
            closed++;
            written.put(file, accounts);
          }
        }
      };
    }
  }

  @Test
  void aFolderWithAnythingInItIsRefused() throws IOException {
    Files.writeString(folder.resolve("fund.yaml"), "code: another");

    Generator generator = Generator.of(GeneratorOptions.of(10, 10, 1, 1));

    assertThatThrownBy(() -> generator.write(folder, ProgressListener.NONE))
        .isInstanceOfSatisfying(
            WanfenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE));
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("fund.yaml"));
    assertThat(folder.resolve("calendar.csv")).doesNotExist();
  }

  @Test
  void theRegisterCanBeCompressed() {
    GeneratorOptions options = GeneratorOptions.of(500, 100, 1, 9);
    Generator.of(options).write(folder.resolve("plain"), ProgressListener.NONE);
    Generator.of(options.withOpening(OpeningFormat.CSV_GZ))
        .write(folder.resolve("packed"), ProgressListener.NONE);

    assertThat(ReferenceDataset.read(folder.resolve("packed")).openingUnitsFen())
        .isEqualTo(ReferenceDataset.read(folder.resolve("plain")).openingUnitsFen())
        .hasSize(500);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
