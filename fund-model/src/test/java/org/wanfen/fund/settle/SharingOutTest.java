package org.wanfen.fund.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.settle.ResidueSearches.Found;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;

/** The pool is shared out to the last fen, and the left-over fen go to whom the rules name. */
class SharingOutTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);
  private static final TieKeys TIES = TieKeys.of(DATE);
  private static final long HUGE_FEN = 10_000_000_000_000L;
  private static final long NOBODY = 999_999_999_999_999_999L;

  /** What everybody gets, and what the search did to find it. */
  private record Shared(Map<Long, Long> incomes, Found found) {}

  private static Shared share(Map<Long, Long> units, long poolFen, int buckets, long advancer) {
    List<SettledAccounts> spread = spread(units, buckets);
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    ProRata proRata = ProRata.of(poolFen, Math.max(1, all));
    Found found =
        ResidueSearches.search(
            spread, new AdvancerMovement(advancer, 0, 0), proRata, TIES, Math.abs(poolFen));
    Sharing sharing = Sharing.of(proRata, poolFen < 0, TIES, Optional.ofNullable(found.cut()));
    Map<Long, Long> incomes = new TreeMap<>();
    units.forEach((account, fen) -> incomes.put(account, sharing.incomeOf(account, fen)));
    return new Shared(incomes, found);
  }

  private static List<SettledAccounts> spread(Map<Long, Long> units, int buckets) {
    List<List<Long>> accounts = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      accounts.add(new ArrayList<>());
    }
    units.keySet().forEach(account -> accounts.get((int) (account % buckets)).add(account));
    List<SettledAccounts> spread = new ArrayList<>();
    for (List<Long> each : accounts) {
      long[] numbers = each.stream().mapToLong(Long::longValue).sorted().toArray();
      long[] fen = Arrays.stream(numbers).map(units::get).toArray();
      spread.add(new SettledAccounts(numbers, fen, new PendingRows(0)));
    }
    return spread;
  }

  private static Map<Long, Long> accounts(int count, IntToLongFunction units) {
    Map<Long, Long> accounts = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      accounts.put(i + 1L, units.applyAsLong(i));
    }
    return accounts;
  }

  private static Map<Long, Long> randomAccounts(Random random) {
    long equal = 1L + random.nextInt(1_000_000);
    int kind = random.nextInt(6);
    return accounts(
        1 + random.nextInt(120),
        i ->
            switch (kind) {
              case 0 -> equal;
              case 1 -> random.nextBoolean() ? equal : 0;
              case 2 -> 1L + random.nextInt(3);
              case 3 -> random.nextInt(5) == 0 ? HUGE_FEN * (1L + random.nextInt(50)) : equal;
              case 4 -> random.nextInt(1_000_000);
              default -> 1L << random.nextInt(50);
            });
  }

  private static long randomPool(Random random, long units) {
    return switch (random.nextInt(7)) {
      case 0 -> 1;
      case 1 -> random.nextInt(200);
      case 2 -> units - random.nextLong(Math.min(units, 3) + 1);
      case 3 -> units * (1L + random.nextInt(3)) + random.nextInt(3);
      case 4 -> random.nextLong(1L << 61);
      case 5 -> units / 2;
      default -> units / 10_000;
    };
  }

  @Property(tries = 2000)
  void isWhatSortingEveryoneGives(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Long, Long> units = randomAccounts(random);
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      units.put(1L, 1L);
      all = 1;
    }
    long poolFen = randomPool(random, all);
    long signed = random.nextBoolean() ? poolFen : -poolFen;
    long advancer = random.nextBoolean() ? 1 : NOBODY;
    Map<Long, Long> incomes = share(units, signed, 1 + random.nextInt(16), advancer).incomes();
    assertThat(incomes).isEqualTo(NaiveFund.shares(signed, units, DATE.toEpochDay()));
    assertFair(units, all, signed, incomes);
  }

  /** To the fen; each within one fen of the exact share; equals within one fen of each other. */
  private static void assertFair(
      Map<Long, Long> units, long all, long poolFen, Map<Long, Long> incomes) {
    assertThat(incomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(poolFen);
    BigInteger total = BigInteger.valueOf(all);
    Map<Long, Long> least = new HashMap<>();
    Map<Long, Long> most = new HashMap<>();
    incomes.forEach(
        (account, income) -> {
          BigInteger exact =
              BigInteger.valueOf(units.get(account)).multiply(BigInteger.valueOf(poolFen));
          BigInteger off = BigInteger.valueOf(income).multiply(total).subtract(exact).abs();
          assertThat(off).as("account %s", account).isLessThan(total);
          assertThat(Long.signum(income) * Long.signum(poolFen)).isNotNegative();
          least.merge(units.get(account), income, Math::min);
          most.merge(units.get(account), income, Math::max);
        });
    least.forEach((fen, income) -> assertThat(most.get(fen) - income).isBetween(0L, 1L));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "7, 0", "7, 3", "7, -3", "7, -7", "100, 99", "100, -99"})
  void nobodyLosesMoreThanThereIs(long count, long poolFen) {
    Map<Long, Long> units = accounts((int) count, i -> 1);
    Map<Long, Long> incomes = share(units, poolFen, 3, 2).incomes();
    assertThat(incomes.values()).allMatch(income -> income >= -1);
    assertThat(incomes).isEqualTo(NaiveFund.shares(poolFen, units, DATE.toEpochDay()));
  }

  @Test
  void doesNotDependOnTheNumberOfBuckets() {
    Map<Long, Long> units = accounts(3_000, i -> i % 10 == 0 ? 10_000 : i * 37L % 1000);
    Map<Long, Long> inOne = share(units, 123_457, 1, 5).incomes();
    for (int buckets : new int[] {2, 3, 16, 64, 4096}) {
      assertThat(share(units, 123_457, buckets, 5).incomes()).isEqualTo(inOne);
    }
  }

  /** One key after the other decides, so that the search has to look into the next. */
  @ParameterizedTest
  @CsvSource({
    // all the same: only the tie key tells them apart
    "60000, 10000, 30000, 2",
    "60000, 10000, 1, 2",
    "60000, 10000, 59999, 2",
    // few enough to be listed, although all the same
    "50000, 10000, 20000, 0",
    "50001, 10000, 20000, 2",
  })
  void tiesAreCutWhereTheFenRunOut(int count, long units, long poolFen, int deepest) {
    assertCut(accounts(count, i -> units), poolFen, deepest);
  }

  /**
   * Half of all units as the pool: whoever has an odd number of units is left with the same
   * remainder, a half, however many they are. Then units decide.
   */
  @Test
  void equalRemaindersAreCutByUnits() {
    int count = 60_000;
    Map<Long, Long> units = accounts(count, i -> 2L * i + 1);
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    assertCut(units, all / 2, 1);
  }

  /** As before, but most units are equal too, in the middle of others. */
  @Test
  void equalRemaindersAndUnitsAreCutByTieKeys() {
    Map<Long, Long> units = accounts(80_000, i -> i % 4 == 0 ? 2L * i + 1 : 80_001);
    long all = units.values().stream().mapToLong(Long::longValue).sum();
    assertCut(units, all / 2, 2);
  }

  private static void assertCut(Map<Long, Long> units, long poolFen, int deepest) {
    Map<Long, Long> expected = NaiveFund.shares(poolFen, units, DATE.toEpochDay());
    Shared shared = share(units, poolFen, 5, 17);
    assertThat(shared.found().deepest()).isEqualTo(deepest);
    assertThat(shared.found().residue()).isPositive();
    List<Long> wrong = new ArrayList<>();
    shared.incomes().forEach((account, income) -> addIfOther(wrong, account, income, expected));
    assertThat(wrong).isEmpty();
  }

  private static void addIfOther(
      List<Long> wrong, Long account, Long income, Map<Long, Long> expected) {
    if (!income.equals(expected.get(account))) {
      wrong.add(account);
    }
  }

  @Test
  void aSearchKnowsWhenItsCountsCannotBe() {
    ResidueSearch search = ResidueSearch.of(5, 100);
    long[] four = new long[4096];
    four[7] = 4;
    assertThatThrownBy(() -> search.counted(four))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 left-over fen more than accounts");
    ResidueSearch other = ResidueSearch.of(1, 100);
    assertThat(other.passes()).isZero();
    other.counted(four);
    assertThat(other.passes()).isOne();
    assertThatThrownBy(() -> other.ranked(Collections.emptyList()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0 ranks where 4 were counted");
    assertThat(other.passes()).isEqualTo(2);
    assertThatThrownBy(() -> ResidueSearch.of(0, 100)).isInstanceOf(IllegalArgumentException.class);
  }
}
