package org.wanfen.settlement.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.settle.CloseSums;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.settle.SettlementTerms;
import org.wanfen.fund.settle.Sharing;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.TieKeys;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.audit.RegisterAudit;
import org.wanfen.settlement.audit.RegisterDigests;
import org.wanfen.settlement.audit.RegisterDigests.Read;
import org.wanfen.settlement.digest.CellsFile;
import org.wanfen.settlement.events.SeenIds;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterTable;

/**
 * A night on Spark.
 *
 * <p>Feed and accounts are made when a step first needs them, from the kept inputs and the register
 * of the night before: in a process that takes over from a killed one just as in the first.
 */
public final class SparkNight implements NightWork {

  private final SparkJobs jobs;
  private final FileStore store;
  private final NightPlan plan;
  private final NightProgress progress;
  private final RegisterTable table;
  private final BucketStore buckets;
  private final Supplier<String> freshNames;
  private final RegisterAudit audit;
  private final JavaSparkContext spark;
  private final NightFeed feed;
  private final Cells cells;
  private final RegisterTable.Contents base;
  private final TieKeys ties;
  private Map<Integer, BucketFile> openingFiles;
  private NightAccounts accounts;
  private SettledNight settled;
  private long settledPoolFen;
  private Optional<Digests> digests = Optional.empty();

  /** What the audit took the digests of. */
  private record Digests(long snapshot, Read read) {}

  /**
   * Prepares a night.
   *
   * @param session where it runs
   * @param store its files
   * @param plan what it is computed from
   * @param progress hears of it
   * @param table the fund's register
   * @param seenIds the fund's event ids
   * @param freshNames names that no file has yet
   */
  public SparkNight(
      SparkSession session,
      FileStore store,
      NightPlan plan,
      NightProgress progress,
      RegisterTable table,
      SeenIds seenIds,
      Supplier<String> freshNames) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.jobs = new SparkJobs(session.sparkContext());
    this.store = store;
    this.plan = plan;
    this.progress = progress;
    this.table = table;
    this.buckets = new BucketStore(store);
    this.freshNames = freshNames;
    this.audit = new RegisterAudit(spark, table.table());
    this.cells = table.cells();
    this.base = table.contents(plan.baseSnapshot());
    this.ties = TieKeys.of(plan.date());
    this.feed = new NightFeed(spark, store, plan, cells, seenIds);
  }

  @Override
  public FeedReading readFeed() {
    return jobs.run("reading the feed", feed.parts(), progress, feed::read);
  }

  @Override
  public SettlementTotals settle(long poolFen) {
    settled = null;
    return jobs.run(
        "settling",
        byBucket(),
        progress,
        () -> {
          SettledNight night = settled(poolFen);
          feed.writeSettled(night.rejected());
          return night.totals();
        });
  }

  @Override
  public ResidueCut cutResidue(long poolFen) {
    return jobs.run(
        "finding where the left-over fen run out",
        byBucket(),
        progress,
        () -> settled(poolFen).cut(accounts, poolFen));
  }

  @Override
  public WrittenRegister write(long poolFen, ResidueCut cut) {
    return jobs.run("writing the register", byBucket(), progress, () -> writeBuckets(poolFen, cut));
  }

  @Override
  public AuditFigures audit(long poolFen, long entitledUnitsFen, long snapshot) {
    return jobs.run(
        "auditing the register",
        byBucket(),
        progress,
        () -> audited(poolFen, entitledUnitsFen, snapshot));
  }

  private AuditFigures audited(long poolFen, long entitledUnitsFen, long snapshot) {
    if (!plan.terms().digestsRegister()) {
      return audit.figures(plan.date(), snapshot, cells, poolFen, entitledUnitsFen);
    }
    RegisterAudit.Audited audited =
        audit.figuresAndDigests(plan.date(), snapshot, cells, poolFen, entitledUnitsFen);
    AuditFigures figures = audited.figures();
    digests =
        audited
            .tree()
            .map(tree -> new Digests(snapshot, new Read(tree, figures.closingUnitsFen())));
    return figures;
  }

  /** The tree was made by the audit, unless that was in an earlier process. */
  @Override
  public RegisterDigest digest(long snapshot) {
    return digests
        .filter(taken -> taken.snapshot() == snapshot)
        .map(taken -> keep(taken.read()))
        .orElseGet(
            () ->
                jobs.run(
                    "taking the register's digest",
                    byBucket(),
                    progress,
                    () ->
                        keep(
                            new RegisterDigests(spark, table.table())
                                .read(plan.date(), snapshot, cells))));
  }

  private RegisterDigest keep(Read read) {
    Path results = Locations.path(plan.resultsFolder());
    WholeFiles.keep(store, results, CellsFile.NAME, CellsFile.bytes(read.tree()));
    return new RegisterDigest(
        read.tree().root(plan.terms().code(), plan.date()).toString(),
        read.tree().accounts(),
        read.closingUnitsFen());
  }

  @Override
  public void close() {
    if (accounts != null) {
      accounts.forget();
    }
  }

  private Parts byBucket() {
    long[] accounts = new long[cells.buckets()];
    opening().forEach((bucket, file) -> accounts[bucket] = file.rows());
    return Parts.buckets(accounts);
  }

  /** The files of the day before, by bucket; asked of the table once. */
  private Map<Integer, BucketFile> opening() {
    if (openingFiles == null) {
      openingFiles = table.files(plan.baseSnapshot(), plan.date().minusDays(1));
    }
    return openingFiles;
  }

  private SettledNight settled(long poolFen) {
    if (settled == null || settledPoolFen != poolFen) {
      long expectedUnits = base.closingUnitsFen();
      requireShareable(poolFen, expectedUnits);
      SettledNight night = tally(poolFen, expectedUnits);
      if (night.entitledUnitsFen() != expectedUnits) {
        // The register does not hold what it says of itself. The night goes on with what is there,
        // and OPENING_CONTINUES will hold it.
        requireShareable(poolFen, night.entitledUnitsFen());
        night = tally(poolFen, night.entitledUnitsFen());
      }
      settled = night;
      settledPoolFen = poolFen;
    }
    return settled;
  }

  private SettledNight tally(long poolFen, long entitledUnitsFen) {
    ProRata proRata = proRata(poolFen, entitledUnitsFen);
    return new SettledNight(proRata, ties, plan.terms().advancer(), accounts().tally(proRata));
  }

  /** Without units there is nothing to share, and one unit that nobody has does no harm. */
  private static ProRata proRata(long poolFen, long entitledUnitsFen) {
    return ProRata.of(poolFen, Math.max(1, entitledUnitsFen));
  }

  private NightAccounts accounts() {
    if (accounts == null) {
      accounts =
          new NightAccounts(
              spark,
              feed.byBucket(),
              feed.skipped(),
              new NightAccounts.Opening(buckets, opening()),
              settlementTerms(),
              ties);
    }
    return accounts;
  }

  private SettlementTerms settlementTerms() {
    FundTerms terms = plan.terms();
    return new SettlementTerms(
        terms.minimumSubscriptionFen(),
        terms.fastRedemptionPerDayFen().orElse(Long.MAX_VALUE),
        terms.advancer(),
        plan.carriedTradeDate().map(this::isDue).orElse(false),
        plan.confirms());
  }

  /** Carried orders are due when their trade date has come, or is a trading day no longer. */
  private boolean isDue(LocalDate carried) {
    return !carried.isAfter(plan.date())
        || plan.nextTradingDay().map(carried::isBefore).orElse(false);
  }

  private WrittenRegister writeBuckets(long poolFen, ResidueCut cut) {
    SettledNight night = settled(poolFen);
    Optional<Rank> lastRank =
        cut.residueFen() == 0
            ? Optional.empty()
            : Optional.of(new Rank(cut.remainder(), cut.entitledUnitsFen(), cut.tieKey()));
    Sharing sharing =
        Sharing.of(proRata(poolFen, night.entitledUnitsFen()), poolFen < 0, ties, lastRank);
    String branch = plan.branch() + "-" + freshNames.get();
    NightAccounts.Closing closing = new NightAccounts.Closing(buckets, newFiles(branch));
    List<ClosedBucket> closed =
        accounts().close(sharing, night.advancer(), plan.confirms(), cells, closing);
    CloseSums sums = CloseSums.none();
    for (ClosedBucket bucket : closed) {
      sums = sums.plus(bucket.sums());
    }
    List<BucketFile> files =
        closed.stream().map(ClosedBucket::file).filter(Objects::nonNull).toList();
    RegisterTable.Contents contents =
        new RegisterTable.Contents(0, plan.date(), sums.accounts(), sums.closingUnitsFen());
    long snapshot = table.commitToBranch(branch, plan.baseSnapshot(), contents, files);
    return written(snapshot, sums, files);
  }

  private List<String> newFiles(String name) {
    List<String> paths = new ArrayList<>();
    for (int bucket = 0; bucket < cells.buckets(); bucket++) {
      paths.add(table.newFile(plan.date(), bucket, name + "-" + bucket + ".parquet"));
    }
    return paths;
  }

  private static WrittenRegister written(long snapshot, CloseSums sums, List<BucketFile> files) {
    return new WrittenRegister(
        snapshot,
        sums.accounts(),
        files.size(),
        files.stream().mapToLong(BucketFile::lengthBytes).sum(),
        sums.incomeFen(),
        sums.movedFen(Movement.SUBSCRIBED),
        sums.movedFen(Movement.REDEEMED),
        sums.movedFen(Movement.LAPSED),
        sums.closingUnitsFen(),
        Math.addExact(
            sums.movedFen(Movement.PENDING_SUBSCRIPTIONS_DUE),
            sums.movedFen(Movement.PENDING_SUBSCRIPTIONS_NEXT)),
        Math.addExact(
            sums.movedFen(Movement.PENDING_REDEMPTIONS_DUE),
            sums.movedFen(Movement.PENDING_REDEMPTIONS_NEXT)));
  }

  private void requireShareable(long poolFen, long unitsFen) {
    String night = "fund " + plan.terms().code() + ", " + plan.date();
    if (poolFen != 0 && unitsFen == 0) {
      throw new WanfenException(
          ErrorCode.NO_ENTITLED_UNITS,
          night + ": there is a pool of " + poolFen + " fen and no units to share it out to",
          "Nothing was settled or published.",
          "Check the ledger's income and the register; then run the night with a corrected feed.");
    }
    if (-poolFen > unitsFen) {
      throw new WanfenException(
          ErrorCode.LOSS_EXCEEDS_UNITS,
          night + ": a loss of " + -poolFen + " fen is greater than all units, " + unitsFen,
          "Nothing was settled or published.",
          "Check the ledger's income; then run the night with a corrected feed.");
    }
  }
}
