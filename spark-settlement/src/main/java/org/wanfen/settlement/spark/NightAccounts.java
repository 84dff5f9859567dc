package org.wanfen.settlement.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.wanfen.fund.settle.AdvancerMovement;
import org.wanfen.fund.settle.BucketClose;
import org.wanfen.fund.settle.BucketShares;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.OpeningAccounts;
import org.wanfen.fund.settle.SettledAccounts;
import org.wanfen.fund.settle.SettlementTerms;
import org.wanfen.fund.settle.Sharing;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.Rank;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.TieKeys;
import org.wanfen.settlement.events.SettledEvents;
import org.wanfen.settlement.events.SkippedRows;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;

/**
 * The accounts of a night, settled, on Spark: a partition for each bucket.
 *
 * <p>They are settled when they are first asked about, and kept in memory where there is room.
 */
final class NightAccounts {

  private final JavaSparkContext spark;
  private final JavaRDD<SettledBucket> settled;
  private final TieKeys ties;
  private final long advancer;

  NightAccounts(
      JavaSparkContext spark,
      JavaRDD<Serializable> events,
      SkippedRows skipped,
      Opening opening,
      SettlementTerms terms,
      TieKeys ties) {
    this.spark = spark;
    this.ties = ties;
    this.advancer = terms.advancer();
    // Broadcast, so that a task does not make its own configuration of Hadoop out of XML.
    Broadcast<Opening> from = spark.broadcast(opening);
    Broadcast<SkippedRows> skippedRows = spark.broadcast(skipped);
    this.settled =
        events
            .mapPartitionsWithIndex(
                (bucket, blocks) -> {
                  OpeningAccounts accounts = from.value().read(bucket);
                  SettledEvents result =
                      SettledEvents.settle(terms, accounts, blocks, skippedRows.value());
                  return List.of(
                          new SettledBucket(
                              bucket,
                              result.settlement().settled(),
                              result.settlement().sums(),
                              result.rejected()))
                      .iterator();
                },
                true)
            .persist(StorageLevel.MEMORY_ONLY());
  }

  /**
   * Where the accounts at the opening are.
   *
   * @param store reads them
   * @param files the file of each bucket that has accounts
   */
  record Opening(BucketStore store, Map<Integer, BucketFile> files) implements Serializable {

    OpeningAccounts read(int bucket) {
      return store.readClosing(files.get(bucket));
    }
  }

  /**
   * Where the accounts at the close go.
   *
   * @param store writes them
   * @param paths the file to write for each bucket
   */
  record Closing(BucketStore store, List<String> paths) implements Serializable {

    /** Writes a bucket; null if it has no accounts. */
    BucketFile write(int bucket, ClosedAccounts closed) {
      return closed.size() == 0 ? null : store.write(paths.get(bucket), bucket, closed);
    }
  }

  /** Shares out to whole fen, and tells of each bucket what it came to. */
  List<BucketTally> tally(ProRata proRata) {
    TieKeys keys = ties;
    long leftAside = advancer;
    return settled.map(bucket -> BucketTally.of(bucket, proRata, keys, leftAside)).collect();
  }

  /** Counts the accounts of a range of the ranking by bin, without the advancer. */
  long[] count(ProRata proRata, RankRange range) {
    TieKeys keys = ties;
    long leftAside = advancer;
    return settled
        .map(
            bucket -> {
              long[] bins = new long[RankRange.BINS];
              new BucketShares(bucket.accounts(), proRata, keys, leftAside).count(range, bins);
              return bins;
            })
        .reduce(NightAccounts::sum);
  }

  /** Lists the ranks of the accounts of a range, without the advancer. */
  List<Rank> ranks(ProRata proRata, RankRange range) {
    TieKeys keys = ties;
    long leftAside = advancer;
    return settled
        .flatMap(
            bucket -> {
              List<Rank> ranks = new ArrayList<>();
              new BucketShares(bucket.accounts(), proRata, keys, leftAside).list(range, ranks);
              return ranks.iterator();
            })
        .collect();
  }

  /** Closes every bucket and writes it. */
  List<ClosedBucket> close(
      Sharing sharing,
      AdvancerMovement advancerMovement,
      boolean confirms,
      Cells cells,
      Closing to) {
    Broadcast<Closing> place = spark.broadcast(to);
    return settled
        .map(
            bucket -> {
              SettledAccounts accounts = bucket.accounts();
              if (cells.bucketOf(advancerMovement.account()) == bucket.bucket()) {
                accounts = advancerMovement.addTo(accounts);
              }
              ClosedAccounts closed =
                  BucketClose.close(accounts, sharing, advancerMovement, confirms);
              return new ClosedBucket(place.value().write(bucket.bucket(), closed), closed.sums());
            })
        .collect();
  }

  void forget() {
    settled.unpersist(false);
  }

  static long[] sum(long[] left, long[] right) {
    long[] both = left.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += right[i];
    }
    return both;
  }
}
