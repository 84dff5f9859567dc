package org.wanfen.settlement.plane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.calendar.TradeDates;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.DataPlane.RegisterState;

/** Runs the nights of a dataset on a data plane, one after the other, without a control plane. */
final class PlainNights {

  private final DataPlane plane;
  private final ReferenceDataset dataset;
  private final Path work;
  private final FundTerms terms;
  private final List<SeenNight> published = new ArrayList<>();
  private Optional<LocalDate> carried = Optional.empty();
  private long netAssetsFen;

  PlainNights(DataPlane plane, ReferenceDataset dataset, Path work) {
    this.plane = plane;
    this.dataset = dataset;
    this.work = work;
    this.terms = dataset.terms();
  }

  /** What a night came to. */
  record Night(
      FeedReading feed,
      SettlementTotals settlement,
      ResidueCut cut,
      WrittenRegister written,
      AuditFigures audit,
      Pool pool,
      NightPlan plan,
      String accountsCsv) {}

  void open() {
    Path folder = dataset.folder();
    Path csv = folder.resolve("opening.csv");
    Path opening = Files.exists(csv) ? csv : folder.resolve("opening.csv.gz");
    RegisterState state = plane.openRegister(terms, opening.toString(), NightProgress.silent());
    netAssetsFen = state.closingUnitsFen();
  }

  Night run(LocalDate date) {
    NightPlan plan = plan(date, plane.register(terms.code()).orElseThrow());
    Path inbox = dataset.inbox(date);
    copy(inbox.resolve(Manifest.FILE_NAME), Path.of(plan.inputsFolder()));
    Ledger ledger = Ledger.parse(bytes(inbox.resolve(Ledger.FILE_NAME)));
    List<Pool.IncomeItem> income =
        ledger.income().stream()
            .map(item -> new Pool.IncomeItem(item.item(), item.amountFen()))
            .toList();
    Pool pool = Pool.strike(income, netAssetsFen, terms.fees(), date);
    Night night = run(plan, pool);
    plane.publish(terms.code(), plan.branch(), night.written().snapshot(), plan.baseSnapshot());
    published.add(new SeenNight(date, plan.attempt()));
    carried = plan.nextTradingDay();
    netAssetsFen = night.settlement().openingUnitsFen() + pool.poolFen();
    return night;
  }

  private Night run(NightPlan plan, Pool pool) {
    try (NightWork work = plane.night(plan, NightProgress.silent())) {
      FeedReading feed = work.readFeed();
      SettlementTotals settlement = work.settle(pool.poolFen());
      ResidueCut cut = work.cutResidue(pool.poolFen());
      WrittenRegister written = work.write(pool.poolFen(), cut);
      AuditFigures audit =
          work.audit(pool.poolFen(), settlement.entitledUnitsFen(), written.snapshot());
      ByteArrayOutputStream accounts = new ByteArrayOutputStream();
      plane.writeAccounts(terms.code(), plan.date(), written.snapshot(), accounts);
      return new Night(
          feed,
          settlement,
          cut,
          written,
          audit,
          pool,
          plan,
          accounts.toString(StandardCharsets.UTF_8));
    }
  }

  private NightPlan plan(LocalDate date, RegisterState register) {
    TradeDates tradeDates = new TradeDates(dataset.calendar(), terms.cutOff());
    Path attempt = work.resolve(FileNames.ofDay(date));
    LocalDate from = date.minusDays(terms.duplicateWindowNights());
    return new NightPlan(
        terms,
        date,
        1,
        dataset.calendar().isTradingDay(date),
        tradeDates.confirmsAtCloseOf(date),
        Optional.of(dataset.calendar().nextTradingDay(date)),
        carried,
        dataset.inbox(date).toString(),
        attempt.resolve("inputs").toString(),
        attempt.resolve("results").toString(),
        register.snapshot(),
        published.stream().filter(night -> !night.date().isBefore(from)).toList());
  }

  private static void copy(Path file, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.copy(file, folder.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data plane in a folder, with buckets of some size. */
  static SparkDataPlane plane(Path home, long accountsPerBucket, Map<String, String> spark) {
    return new SparkDataPlane(
        new SparkPlaneSettings(
            "jdbc:h2:file:" + home.resolve("db") + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE",
            "sa",
            "",
            home.resolve("warehouse").toString(),
            spark,
            Map.of(),
            accountsPerBucket,
            home.resolve("scratch")));
  }
}
