package org.wanfen.settlement.register;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.wanfen.fund.share.SplitMix64;
import org.wanfen.settlement.digest.RegisterTree;

/**
 * Where accounts stand: an account belongs to one of 4,096 fixed cells, and a bucket is a range of
 * cells. So the number of buckets can change while what is taken by cell stays.
 *
 * @param buckets the number of buckets, 1 to 4,096
 */
public record Cells(int buckets) implements Serializable {

  /** The number of cells, for good. */
  public static final int COUNT = RegisterTree.CELLS;

  private static final int BITS = 12;

  /** Makes the division. */
  public Cells {
    if (buckets < 1 || buckets > COUNT) {
      throw new IllegalArgumentException("1 to " + COUNT + " buckets, not " + buckets);
    }
  }

  /** The division for a number of accounts, with about so many to a bucket. */
  public static Cells forAccounts(long accounts, long accountsPerBucket) {
    long buckets = (Math.max(accounts, 1) + accountsPerBucket - 1) / accountsPerBucket;
    return new Cells((int) Math.min(buckets, COUNT));
  }

  /** The cell of an account, 0 to 4,095. */
  public static int cellOf(long account) {
    return (int) (SplitMix64.mix(account) >>> (Long.SIZE - BITS));
  }

  /** The bucket of an account, 0 to the number of buckets − 1. */
  public int bucketOf(long account) {
    return bucketOfCell(cellOf(account));
  }

  /** The bucket of a cell, likewise. */
  public int bucketOfCell(int cell) {
    return cell * buckets / COUNT;
  }

  /** The first cell of a bucket; for the number of buckets, the number of cells. */
  private int firstCell(int bucket) {
    return (bucket * COUNT + buckets - 1) / buckets;
  }

  /** The buckets of another division that have cells in common with a bucket of this one. */
  public IntStream overlapping(int bucket, Cells other) {
    return IntStream.rangeClosed(
        other.bucketOfCell(firstCell(bucket)), other.bucketOfCell(firstCell(bucket + 1) - 1));
  }
}
