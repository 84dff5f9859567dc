package org.wanfen.batch.upkeep;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.batch.operations.UpkeepOperations.Maintained;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;

/** Decides what of a fund is of no use any more, and has it removed. */
final class Maintenance {

  /** A file that nobody knows may be in the making, by a run that lost its lease unawares. */
  private static final Duration SAFE_AGE = Duration.ofDays(1);

  private final FundRecords funds;
  private final NightRecords nights;
  private final FileStore files;
  private final Supplier<DataPlane> plane;
  private final Clock clock;

  Maintenance(
      FundRecords funds,
      NightRecords nights,
      FileStore files,
      Supplier<DataPlane> plane,
      Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.files = files;
    this.plane = plane;
    this.clock = clock;
  }

  /**
   * Removes; no night of the fund is open.
   *
   * @param alone runs what moves what everyone sees
   * @param mine makes sure that the lease is still this run's
   * @param expiring hears, before any of them goes, of the first date whose orders files stay
   */
  Maintained run(
      Maintain request, Consumer<Runnable> alone, Runnable mine, Consumer<LocalDate> expiring) {
    String fund = request.fund();
    RegisterUpkeep upkeep = plane.get().upkeep(fund);
    LocalDate last = plane.get().register(fund).orElseThrow().date();
    Optional<LocalDate> inputsFrom = request.expireInputsDays().map(last::minusDays);
    List<NightRow> all = nights.nights(fund);
    Set<SeenNight> published =
        all.stream()
            .filter(night -> night.publishedAt().isPresent())
            .map(night -> new SeenNight(night.date(), night.attempt()))
            .collect(Collectors.toSet());
    Cleaning cleaning =
        new Cleaning(
            request.expireRegisterDays().map(last::minusDays),
            inputsFrom.map(date -> earlier(date, windowOfNext(fund, last))),
            published,
            clock.instant().minus(SAFE_AGE),
            request.dryRun());
    List<Removed> removed = new ArrayList<>(upkeep.clean(cleaning, alone));
    mine.run();
    if (!request.dryRun()) {
      inputsFrom.ifPresent(expiring);
    }
    InputCopies copies = new InputCopies(files, request.dryRun());
    all.forEach(night -> copies.remove(night, inputsFrom));
    if (copies.count() > 0) {
      removed.add(new Removed(Waste.INPUT_COPIES, copies.count(), copies.bytes()));
    }
    return new Maintained(fund, request.dryRun(), removed, upkeep.rowsFrom(), inputsFrom);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The first night whose event ids the next night may have to look at, by any terms on record. */
  private LocalDate windowOfNext(String fund, LocalDate last) {
    int window =
        funds.terms(fund).stream()
            .map(
                terms -> FundYaml.parse(terms.text().getBytes(StandardCharsets.UTF_8), "fund.yaml"))
            .mapToInt(terms -> terms.duplicateWindowNights())
            .max()
            .orElseThrow();
    return last.plusDays(1).minusDays(window);
  }
}
