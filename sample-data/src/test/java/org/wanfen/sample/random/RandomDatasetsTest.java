package org.wanfen.sample.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomDatasetsTest {

  private static final int DATASETS = 12;

  @TempDir Path folder;

  /** Made once for all tests that only look at them. */
  private final List<ReferenceNight> oddNights = new ArrayList<>();

  @Test
  void theSameSeedMakesTheSameDataset() throws IOException {
    RandomDatasets.write(7, RandomOptions.everything().withExpected(), folder.resolve("a"));
    RandomDatasets.write(7, RandomOptions.everything().withExpected(), folder.resolve("b"));
    RandomDatasets.write(8, RandomOptions.everything().withExpected(), folder.resolve("c"));

    assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b"))).isNotEmpty();
    assertThat(files(folder.resolve("a"))).isNotEqualTo(files(folder.resolve("c")));
  }

  @Test
  void everythingThatMayHappenDoes() {
    Map<RejectReason, Long> rejects = new EnumMap<>(RejectReason.class);
    Map<QuarantineReason, Long> quarantine = new EnumMap<>(QuarantineReason.class);
    Map<String, Long> seen = new HashMap<>();
    for (ReferenceNight night : oddNights()) {
      NightFigures figures = night.figures();
      figures.rejects().forEach((reason, count) -> rejects.merge(reason, count, Long::sum));
      figures.quarantine().forEach((reason, count) -> quarantine.merge(reason, count, Long::sum));
      seen.merge("late", figures.late(), Long::sum);
      seen.merge("duplicate", figures.duplicate(), Long::sum);
      seen.merge("lapsed", figures.lapsedFen(), Long::sum);
      seen.merge("fast", figures.fastRedeemedFen(), Long::sum);
      seen.merge("loss", figures.poolFen() < 0 ? 1L : 0L, Long::sum);
      seen.merge("no feed", figures.read() == 0 ? 1L : 0L, Long::sum);
    }

    assertThat(rejects.keySet()).isEqualTo(EnumSet.allOf(RejectReason.class));
    assertThat(quarantine.keySet()).isEqualTo(EnumSet.allOf(QuarantineReason.class));
    assertThat(seen.values()).allMatch(count -> count > 0);
  }

  @Test
  void aCleanDatasetHasNothingSetAsideBeforeItsChecks() {
    Set<Long> setAside = new HashSet<>();
    for (ReferenceNight night : nights(RandomOptions.clean())) {
      setAside.add(night.figures().quarantined() + night.figures().duplicate());
      assertThat(night.figures().poolFen()).isNotNegative();
    }
    assertThat(setAside).containsExactly(0L);
  }

  @Test
  void everyNightKeepsTheRulesThatHoldForAllNights() {
    for (ReferenceNight night : oddNights()) {
      NightFigures figures = night.figures();
      assertThat(figures.read())
          .isEqualTo(
              figures.accepted()
                  + figures.rejected()
                  + figures.duplicate()
                  + figures.quarantined());
      assertThat(figures.entitledUnitsFen()).isEqualTo(figures.openingUnitsFen());
      assertThat(sum(night, AccountDay::income)).isEqualTo(figures.poolFen());
      assertThat(sum(night, AccountDay::fastOut)).isEqualTo(sum(night, AccountDay::fastIn));
      night.accounts().forEach(RandomDatasetsTest::assertRollsForward);
      assertSharesAreFair(night);
    }
  }

  private static void assertRollsForward(AccountDay a) {
    assertThat(a.closingUnits())
        .isEqualTo(
            a.openingUnits()
                - a.fastOut()
                + a.fastIn()
                + a.income()
                + a.subscribed()
                - a.redeemed())
        .isNotNegative();
    assertThat(Math.min(a.pendingSubscriptions(), a.pendingRedemptions())).isNotNegative();
  }

  /** Within one fen of the exact share, and equal units at most one fen apart. */
  private static void assertSharesAreFair(ReferenceNight night) {
    BigInteger pool = BigInteger.valueOf(night.figures().poolFen());
    BigInteger entitled = BigInteger.valueOf(night.figures().entitledUnitsFen());
    Map<Long, List<Long>> incomeByUnits = new TreeMap<>();
    for (AccountDay account : night.accounts()) {
      long units = account.openingUnits() - account.fastOut() + account.fastIn();
      BigInteger error =
          BigInteger.valueOf(account.income())
              .multiply(entitled)
              .subtract(BigInteger.valueOf(units).multiply(pool));
      assertThat(error.abs()).isLessThan(entitled);
      incomeByUnits.computeIfAbsent(units, u -> new ArrayList<>()).add(account.income());
    }
    incomeByUnits.values().forEach(RandomDatasetsTest::assertOneFenApart);
  }

  private static void assertOneFenApart(List<Long> incomes) {
    long least = incomes.stream().mapToLong(income -> income).min().orElseThrow();
    long most = incomes.stream().mapToLong(income -> income).max().orElseThrow();
    assertThat(most - least).isBetween(0L, 1L);
  }

  private static long sum(ReferenceNight night, ToLongFunction<AccountDay> amount) {
    return night.accounts().stream().mapToLong(amount).sum();
  }

  private List<ReferenceNight> oddNights() {
    if (oddNights.isEmpty()) {
      oddNights.addAll(nights(RandomOptions.everything()));
    }
    return oddNights;
  }

  private List<ReferenceNight> nights(RandomOptions options) {
    List<ReferenceNight> nights = new ArrayList<>();
    for (int seed = 0; seed < DATASETS; seed++) {
      Path dataset = folder.resolve(Integer.toString(seed));
      RandomDatasets.write(seed, options, dataset);
      nights.addAll(ReferenceCalculation.of(ReferenceDataset.read(dataset)).nights());
    }
    assertThat(nights).hasSize(DATASETS * options.nights());
    return nights;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
