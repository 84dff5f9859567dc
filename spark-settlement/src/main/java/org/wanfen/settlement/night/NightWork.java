package org.wanfen.settlement.night;

/**
 * One night's work on the data plane, in the order in which the control plane asks for it.
 *
 * <p>Each method may be asked again, in this process or, after a crash, in another one with the
 * same plan: it comes to the same result. What a method needs of those before it is made again from
 * the kept inputs where it is no longer in memory. None of them publishes anything.
 */
public interface NightWork extends AutoCloseable {

  /**
   * Copies the feed's files to where inputs are kept, unless that was done before, and reads them:
   * verifies rows and digests against the manifest, parses, finds duplicates, writes the
   * quarantined rows.
   *
   * @throws org.wanfen.fund.failure.WanfenException INPUT_DAMAGED and others of the input range
   */
  FeedReading readFeed();

  /**
   * Settles the day's events on every account and shares the pool out to whole fen, leaving the
   * residue; writes the rejected rows.
   *
   * @param poolFen the day's pool, may be negative
   * @throws org.wanfen.fund.failure.WanfenException NO_ENTITLED_UNITS or LOSS_EXCEEDS_UNITS
   */
  SettlementTotals settle(long poolFen);

  /** Finds the accounts that get one of the left-over fen; {@link #settle} was asked before. */
  ResidueCut cutResidue(long poolFen);

  /** Writes the register of the night to its branch; replaces what an earlier try left there. */
  WrittenRegister write(long poolFen, ResidueCut cut);

  /**
   * Sums up what stands in a written snapshot, on a path of its own.
   *
   * @param poolFen the day's pool
   * @param entitledUnitsFen the units that the pool is due to
   * @param snapshot the snapshot to read
   */
  AuditFigures audit(long poolFen, long entitledUnitsFen, long snapshot);

  /**
   * Tells the digest of what stands in a written snapshot, and writes those of its cells to the
   * results, as {@code register-cells.csv}. If {@link #audit} was asked before for the same
   * snapshot, it is of the very rows that were audited, which are not read again.
   *
   * @param snapshot the snapshot
   */
  RegisterDigest digest(long snapshot);

  /** Frees memory; what is stored stays. */
  @Override
  void close();
}
