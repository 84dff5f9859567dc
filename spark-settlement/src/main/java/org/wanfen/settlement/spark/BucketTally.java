package org.wanfen.settlement.spark;

import java.io.Serializable;
import org.wanfen.fund.settle.BucketShares;
import org.wanfen.fund.settle.SettlementSums;
import org.wanfen.fund.share.ProRata;
import org.wanfen.fund.share.RankRange;
import org.wanfen.fund.share.ResidueSearch;
import org.wanfen.fund.share.TieKeys;
import org.wanfen.settlement.events.RowFindings;

/**
 * What a settled bucket tells the driver.
 *
 * @param sums what settling it came to
 * @param rejected the events that were rejected
 * @param advancerIsHere whether the advancer's account is in it
 * @param advancerUnitsFen the advancer's units before it takes over anything
 * @param entitledUnitsFen entitled units of the others
 * @param floorsFen what the others get in whole fen
 * @param accountsByBin the others by the first range of the search for the last left-over fen
 */
@SuppressWarnings("ArrayRecordComponent") // a message from task to driver
record BucketTally(
    SettlementSums sums,
    RowFindings rejected,
    boolean advancerIsHere,
    long advancerUnitsFen,
    long entitledUnitsFen,
    long floorsFen,
    long[] accountsByBin)
    implements Serializable {

  static BucketTally of(SettledBucket bucket, ProRata proRata, TieKeys ties, long advancer) {
    BucketShares shares = new BucketShares(bucket.accounts(), proRata, ties, advancer);
    long[] bins = new long[RankRange.BINS];
    long floors = shares.shareFloors(ResidueSearch.firstRange(proRata.total()), bins);
    return new BucketTally(
        bucket.sums(),
        bucket.rejected(),
        shares.hasAdvancer(),
        shares.advancerUnits(),
        shares.entitledUnits(),
        floors,
        bins);
  }
}
