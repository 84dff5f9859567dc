package org.wanfen.batch.upkeep;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.records.ActionTrail;
import org.wanfen.batch.records.ActionTrail.Asked;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.plane.RegisterUpkeep.RewrittenDay;

/** Has a register looked after while no night works on it. */
public final class UpkeepDesk implements UpkeepOperations {

  private static final int MOST_BUCKETS = 4096;

  private final NightRecords nights;
  private final ActionTrail trail;
  private final Leases leases;
  private final TransactionOperations transactions;
  private final Supplier<DataPlane> plane;

  /** The desk of a home. */
  public UpkeepDesk(
      NightRecords nights,
      ActionTrail trail,
      Leases leases,
      TransactionOperations transactions,
      Supplier<DataPlane> plane) {
    this.nights = nights;
    this.trail = trail;
    this.leases = leases;
    this.transactions = transactions;
    this.plane = plane;
  }

  @Override
  public RebucketResult rebucket(Rebucket request, UpkeepListener listener) {
    Optional<java.time.LocalDate> date = nights.lastPublished(request.fund()).map(NightRow::date);
    Asked asked =
        new Asked(request.by(), "rebucket", request.fund(), date, Optional.of(request.reason()));
    return trail.during(asked, () -> rebucketNow(request, listener));
  }

  private RebucketResult rebucketNow(Rebucket request, UpkeepListener listener) {
    if (request.buckets() < 1 || request.buckets() > MOST_BUCKETS) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "A register has 1 to " + MOST_BUCKETS + " buckets, not " + request.buckets(),
          "Nothing was changed.",
          "Choose another number; 500,000 accounts to a bucket are usual.");
    }
    String fund = request.fund();
    try (Lease lease = leases.take(fund, listener::waitingForLease)) {
      requireNoNightOpen(fund);
      RegisterUpkeep upkeep = plane.get().upkeep(fund);
      RegisterState register = plane.get().register(fund).orElseThrow();
      int before = upkeep.buckets();
      if (before != request.buckets()) {
        RewrittenDay written = upkeep.rebucket(request.buckets(), listener);
        lease.check();
        // Nobody can take the lease over while its row is locked, and so no night begins meanwhile.
        transactions.executeWithoutResult(
            transaction -> {
              lease.checkLocked();
              upkeep.adopt(written);
            });
      }
      return new RebucketResult(
          fund, register.date(), register.accounts(), before, request.buckets());
    }
  }

  private void requireNoNightOpen(String fund) {
    Optional<NightRow> open = nights.nights(fund).stream().filter(NightRow::open).findFirst();
    if (open.isPresent()) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          open.get()
              + " is "
              + open.get().state()
              + "; a register is left alone until its night is"
              + " finished",
          "Nothing was changed.",
          "Finish it with: wanfen night run, or give it up with: wanfen night discard; then give"
              + " the command again.");
    }
  }
}
