package org.wanfen.fund.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wanfen.fund.settle.AdvancerMovement;
import org.wanfen.fund.settle.BucketClose;
import org.wanfen.fund.settle.BucketSettlement;
import org.wanfen.fund.settle.BucketShares;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.PendingRows;
import org.wanfen.fund.settle.SettledAccounts;
import org.wanfen.fund.settle.SettlementTerms;
import org.wanfen.fund.settle.Sharing;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;

/**
 * The loops over one bucket of half a million accounts, an eighth of them with an order of the day
 * and a twentieth with one that is carried: nanoseconds an account.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC"})
public class KernelBenchmark {

  private static final int ACCOUNTS = 500_000;
  private static final int ORDERS = ACCOUNTS / 8;
  private static final int CARRIED_ONE_IN = 20;
  private static final long ADVANCER = 900_000_000_000_000_001L;
  private static final long SEED = 1;
  private static final SettlementTerms TERMS =
      new SettlementTerms(100, 1_000_000, ADVANCER, true, true);
  private static final TieKeys TIES = TieKeys.of(LocalDate.of(2013, 11, 19));

  private OpeningAccounts opening;
  private DayOfOrders orders;
  private SettledAccounts settled;
  private ProRata proRata;
  private long residue;
  private long[] firstCount;
  private Sharing sharing;
  private final AdvancerMovement nothing = new AdvancerMovement(ADVANCER, 0, 0);

  /** Makes a bucket, and takes it through the loops once. */
  @Setup
  public void makeBucket() {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] accounts = random.longs(ACCOUNTS, 1, 1L << 59).map(x -> x & -2L).sorted().toArray();
    for (int i = 1; i < ACCOUNTS; i++) {
      accounts[i] = Math.max(accounts[i], accounts[i - 1] + 2);
    }
    opening = new OpeningAccounts(accounts, units(random), carried(random));
    orders = new DayOfOrders(random, accounts, ORDERS);
    settled = merge().settled();
    long total = Arrays.stream(settled.entitledUnits()).sum();
    long pool = total / 8_000;
    proRata = ProRata.of(pool, total);
    firstCount = new long[RankRange.BINS];
    residue = pool - shares().shareFloors(ResidueSearch.firstRange(total), firstCount);
    sharing = Sharing.of(proRata, false, TIES, Optional.of(pickResidue()));
  }

  /** Most hold little, a few hold much. */
  private static long[] units(SplittableRandom random) {
    return random
        .doubles(ACCOUNTS)
        .mapToLong(draw -> Math.round(Math.exp(4 + 14 * draw * draw)))
        .toArray();
  }

  private static PendingRows carried(SplittableRandom random) {
    PendingRows carried = new PendingRows(ACCOUNTS / CARRIED_ONE_IN);
    for (int row = 0; row < ACCOUNTS; row += CARRIED_ONE_IN) {
      carried.add(row, 0, 0, 100L + random.nextInt(1_000_000), 0, random.nextInt(50));
    }
    return carried;
  }

  private BucketShares shares() {
    return new BucketShares(settled, proRata, TIES, ADVANCER);
  }

  /** The day's orders settled on the accounts. */
  @Benchmark
  @OperationsPerInvocation(ACCOUNTS)
  public BucketSettlement merge() {
    return BucketSettlement.of(TERMS, opening, orders, (event, reason) -> {});
  }

  /** Every account's floor, and the first count of the ranking. */
  @Benchmark
  @OperationsPerInvocation(ACCOUNTS)
  public long shareOut() {
    return shares()
        .shareFloors(ResidueSearch.firstRange(proRata.total()), new long[RankRange.BINS]);
  }

  /** From that count to the last account that gets a left-over fen. */
  @Benchmark
  @OperationsPerInvocation(ACCOUNTS)
  public Rank pickResidue() {
    ResidueSearch search = ResidueSearch.of(residue, proRata.total());
    search.counted(firstCount);
    while (!search.wantsRanks()) {
      long[] bins = new long[RankRange.BINS];
      shares().count(search.range(), bins);
      search.counted(bins);
    }
    List<Rank> ranks = new ArrayList<>();
    shares().list(search.range(), ranks);
    return search.ranked(ranks);
  }

  /** Income added, due orders confirmed. */
  @Benchmark
  @OperationsPerInvocation(ACCOUNTS)
  public ClosedAccounts close() {
    return BucketClose.close(settled, sharing, nothing, true);
  }
}
