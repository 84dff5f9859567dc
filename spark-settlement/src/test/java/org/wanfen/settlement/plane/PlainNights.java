package org.wanfen.settlement.plane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.pool.Pool;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
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

  private static final int MOST_BYTES = 1 << 20;

  private final DataPlane plane;
  private final ReferenceDataset dataset;
  private final FileStore store;
  private final Places places;
  private final FundTerms terms;
  private final List<SeenNight> published = new ArrayList<>();
  private Optional<LocalDate> carried = Optional.empty();
  private long netAssetsFen;

  PlainNights(DataPlane plane, ReferenceDataset dataset, Path work) {
    this(
        plane,
        dataset,
        FileStore.of(Map.of()),
        new Places(dataset.folder().resolve("inbox").toString(), work.toString()));
  }

  PlainNights(DataPlane plane, ReferenceDataset dataset, FileStore store, Places places) {
    this.plane = plane;
    this.dataset = dataset;
    this.store = store;
    this.places = places;
    this.terms = dataset.terms();
  }

  /**
   * Where things are.
   *
   * @param inbox the folder with the folder of each day
   * @param work the folder for what attempts keep and write
   */
  record Places(String inbox, String work) {}

  /** What a night is computed from. */
  record Opened(NightPlan plan, Pool pool) {}

  /** What a night came to. */
  record Night(
      Opened opened,
      FeedReading feed,
      SettlementTotals settlement,
      ResidueCut cut,
      WrittenRegister written) {}

  void open() {
    Path folder = dataset.folder();
    Path csv = folder.resolve("opening.csv");
    Path opening = Files.exists(csv) ? csv : folder.resolve("opening.csv.gz");
    RegisterState state =
        plane.openRegister(terms, opening.toString(), Runnable::run, NightProgress.silent());
    netAssetsFen = state.closingUnitsFen();
  }

  /** Runs a night and publishes it. */
  Night run(LocalDate date) {
    Night night = work(begin(date, 1));
    publish(night);
    return night;
  }

  /** Begins an attempt at a night: freezes its plan, keeps its manifest. */
  Opened begin(LocalDate date, int attempt) {
    NightPlan plan = plan(date, attempt, plane.register(terms.code()).orElseThrow());
    byte[] manifest = bytes(plan.inboxFolder(), Manifest.FILE_NAME);
    org.apache.hadoop.fs.Path kept =
        Locations.child(Locations.path(plan.inputsFolder()), Manifest.FILE_NAME);
    try (OutputStream out = store.create(kept)) {
      out.write(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Ledger ledger = Ledger.parse(bytes(plan.inboxFolder(), Ledger.FILE_NAME));
    List<Pool.IncomeItem> income =
        ledger.income().stream()
            .map(item -> new Pool.IncomeItem(item.item(), item.amountFen()))
            .toList();
    return new Opened(plan, Pool.strike(income, netAssetsFen, terms.fees(), date));
  }

  Night work(Opened opened) {
    try (NightWork work = plane.night(opened.plan(), NightProgress.silent())) {
      long poolFen = opened.pool().poolFen();
      FeedReading feed = work.readFeed();
      SettlementTotals settlement = work.settle(poolFen);
      ResidueCut cut = work.cutResidue(poolFen);
      return new Night(opened, feed, settlement, cut, work.write(poolFen, cut));
    }
  }

  void publish(Night night) {
    NightPlan plan = night.opened().plan();
    plane.publish(terms.code(), plan.branch(), night.written().snapshot(), plan.baseSnapshot());
    published.add(new SeenNight(plan.date(), plan.attempt()));
    carried = plan.nextTradingDay();
    netAssetsFen = night.settlement().openingUnitsFen() + night.opened().pool().poolFen();
  }

  AuditFigures audit(Night night) {
    try (NightWork work = plane.night(night.opened().plan(), NightProgress.silent())) {
      return work.audit(
          night.opened().pool().poolFen(),
          night.settlement().entitledUnitsFen(),
          night.written().snapshot());
    }
  }

  String accountsCsv(Night night) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalDate date = night.opened().plan().date();
    plane.writeAccounts(terms.code(), date, night.written().snapshot(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A report of the night: quarantine.csv or rejected.csv. */
  byte[] report(Night night, String name) {
    return bytes(night.opened().plan().resultsFolder(), name);
  }

  private byte[] bytes(String folder, String name) {
    return store.read(
        Locations.child(Locations.path(folder), name),
        new InputFile(name, ErrorCode.INPUT_DAMAGED),
        MOST_BYTES);
  }

  private NightPlan plan(LocalDate date, int attempt, RegisterState register) {
    TradeDates tradeDates = new TradeDates(dataset.calendar(), terms.cutOff());
    String day = FileNames.ofDay(date);
    String folder = places.work() + "/" + day + "-" + attempt;
    LocalDate from = date.minusDays(terms.duplicateWindowNights());
    return new NightPlan(
        terms,
        date,
        attempt,
        dataset.calendar().isTradingDay(date),
        tradeDates.confirmsAtCloseOf(date),
        Optional.of(dataset.calendar().nextTradingDay(date)),
        carried,
        places.inbox() + "/" + day,
        folder + "/inputs",
        folder + "/results",
        register.snapshot(),
        published.stream().filter(night -> !night.date().isBefore(from)).toList());
  }
}
