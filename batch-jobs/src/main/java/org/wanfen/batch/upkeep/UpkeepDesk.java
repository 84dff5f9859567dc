package org.wanfen.batch.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.plane.RegisterUpkeep.RewrittenDay;

/** Has a register looked after while no night works on it. */
public final class UpkeepDesk implements UpkeepOperations {

  private final NightRecords nights;
  private final ActionTrail trail;
  private final Leases leases;
  private final TransactionOperations transactions;
  private final Supplier<DataPlane> plane;
  private final Maintenance maintenance;

  /** The desk of a home. */
  public UpkeepDesk(
      FundRecords funds,
      NightRecords nights,
      ActionTrail trail,
      Leases leases,
      TransactionOperations transactions,
      FileStore files,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.nights = nights;
    this.trail = trail;
    this.leases = leases;
    this.transactions = transactions;
    this.plane = plane;
    this.maintenance = new Maintenance(funds, nights, files, plane, clock);
  }

  @Override
  public RebucketResult rebucket(Rebucket request, UpkeepListener listener) {
    Optional<LocalDate> date = nights.lastPublished(request.fund()).map(NightRow::date);
    Asked about = Asked.about(request.by(), "rebucket", request.fund()).because(request.reason());
    Asked asked = date.map(about::on).orElse(about);
    return trail.told(
        asked,
        () -> rebucketNow(request, listener),
        done -> done.bucketsBefore() + " buckets before, " + done.buckets() + " now");
  }

  private RebucketResult rebucketNow(Rebucket request, UpkeepListener listener) {
    if (request.buckets() < 1 || request.buckets() > RegisterUpkeep.MOST_BUCKETS) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "A register has 1 to "
              + RegisterUpkeep.MOST_BUCKETS
              + " buckets, not "
              + request.buckets(),
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
        alone(lease, () -> upkeep.adopt(written));
      }
      return new RebucketResult(
          fund, register.date(), register.accounts(), before, request.buckets());
    }
  }

  /** Nobody can take a lease over while its row is locked, and so no night begins meanwhile. */
  private void alone(Lease lease, Runnable work) {
    lease.check();
    transactions.executeWithoutResult(
        transaction -> {
          lease.checkLocked();
          work.run();
        });
  }

  @Override
  public Maintained maintain(Maintain request, UpkeepListener listener) {
    Asked asked =
        Asked.about(
            request.by(),
            request.dryRun() ? InputsExpired.ACTION + " --dry-run" : InputsExpired.ACTION,
            request.fund());
    return trail.told(asked, () -> maintainNow(asked, request, listener), UpkeepDesk::inWords);
  }

  private Maintained maintainNow(Asked asked, Maintain request, UpkeepListener listener) {
    requireDays(request.expireRegisterDays());
    requireDays(request.expireInputsDays());
    try (Lease lease = leases.take(request.fund(), listener::waitingForLease)) {
      requireNoNightOpen(request.fund());
      return maintenance.run(
          request,
          work -> alone(lease, work),
          lease::check,
          from -> trail.begun(asked, InputsExpired.words(from)));
    }
  }

  private static void requireDays(Optional<Integer> days) {
    if (days.filter(number -> number < 1).isPresent()) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "What expires is at least 1 day old, not " + days.get(),
          "Nothing was changed.",
          "Choose another number of days.");
    }
  }

  private static String inWords(Maintained done) {
    List<String> words =
        done.removed().stream()
            .map(each -> each.waste() + " " + each.count() + " (" + each.bytes() + " bytes)")
            .collect(Collectors.toCollection(ArrayList::new));
    done.inputsFrom().map(InputsExpired::words).ifPresent(words::add);
    return String.join(", ", words);
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
