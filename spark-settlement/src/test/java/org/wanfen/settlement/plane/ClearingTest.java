package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.PlainNights.Night;
import org.wanfen.settlement.plane.RegisterUpkeep.Cleaning;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterCleaning;
import org.wanfen.settlement.register.RegisterTable;

/** Clearing up removes what nobody needs, and nothing else: the nights before and after stay. */
class ClearingTest {

  private static final Instant EVERYTHING = Instant.parse("2999-01-01T00:00:00Z");
  private static final Instant NOTHING = Instant.EPOCH;

  @TempDir Path folder;
  @AutoClose private RegisterCatalog catalog;

  private final List<Night> published = new ArrayList<>();
  private final Set<SeenNight> attempts = new HashSet<>();
  private DataPlane plane;
  private PlainNights nights;
  private List<ReferenceNight> expected;
  private String fund;

  @BeforeEach
  void publishThreeNights() {
    RandomDatasets.write(51, new RandomOptions(6, 200, true, true, false), folder.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(folder.resolve("data"));
    fund = dataset.terms().code();
    expected = ReferenceCalculation.of(dataset).nights();
    plane = TestPlanes.on(folder.resolve("home"), 70);
    nights = new PlainNights(plane, dataset, folder.resolve("work"));
    nights.open();
    for (int i = 0; i < 3; i++) {
      run(1);
    }
  }

  private LocalDate date(int night) {
    return expected.get(night).date();
  }

  /** Runs and publishes the next night. */
  private void run(int attempt) {
    Night night = nights.work(nights.begin(date(published.size()), attempt));
    nights.publish(night);
    Reports.assertAsExpected("night", nights, night, expected.get(published.size()));
    attempts.add(new SeenNight(date(published.size()), attempt));
    published.add(night);
  }

  private List<Removed> clear(
      Optional<LocalDate> rowsFrom, Optional<LocalDate> idsFrom, Instant stray, boolean dryRun) {
    return plane
        .upkeep(fund)
        .clean(new Cleaning(rowsFrom, idsFrom, attempts, stray, dryRun), Runnable::run);
  }

  private List<Removed> clear() {
    return clear(Optional.empty(), Optional.empty(), EVERYTHING, false);
  }

  private static long count(List<Removed> removed, Waste waste) {
    return removed.stream()
        .filter(each -> each.waste() == waste)
        .mapToLong(Removed::count)
        .findAny()
        .orElse(0);
  }

  private Set<String> files(String under) {
    try (Stream<Path> all = Files.walk(folder.resolve("home").resolve(under))) {
      Set<String> files = new TreeSet<>();
      all.filter(Files::isRegularFile).forEach(file -> files.add(file.toString()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertExports(int from) {
    for (int i = from; i < published.size(); i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      plane.writeAccounts(fund, date(i), published.get(i).written().snapshot(), out);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(new String(expected.get(i).accountsCsv(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatWasGivenUpGoesAndWhatWasPublishedStays() throws IOException {
    Night givenUp = nights.work(nights.begin(date(3), 1));
    run(2);
    plane.upkeep(fund).rebucket(9, NightProgress.silent());
    Path data =
        folder.resolve("home/warehouse/fund_" + fund + "/register/data/business_date=2013-01-01");
    Files.createDirectories(data);
    Files.writeString(data.resolve("stray.parquet"), "cut off");
    RegisterState before = plane.register(fund).orElseThrow();
    Set<String> all = files("warehouse");

    // A file that is younger may be in the making.
    Instant anHourAgo = Files.getLastModifiedTime(data).toInstant().minus(1, ChronoUnit.HOURS);
    assertThat(count(clear(Optional.empty(), Optional.empty(), anHourAgo, true), Waste.STRAY_FILES))
        .isZero();
    List<Removed> told = clear(Optional.empty(), Optional.empty(), EVERYTHING, true);
    assertThat(files("warehouse")).isEqualTo(all);
    assertThat(plane.register(fund)).contains(before);
    assertThat(count(told, Waste.BRANCHES)).isEqualTo(2);
    assertThat(count(told, Waste.SNAPSHOTS)).isEqualTo(2);
    assertThat(count(told, Waste.STRAY_FILES)).isEqualTo(1);
    assertThat(count(told, Waste.EVENT_IDS)).isEqualTo(1);
    assertThat(told).hasSize(4).allMatch(each -> each.count() > 0);

    assertThat(clear()).isEqualTo(told);
    assertThat(plane.register(fund)).contains(before);
    assertThat(files("warehouse")).noneMatch(file -> file.contains("stray.parquet"));
    assertThat(files("warehouse")).noneMatch(file -> file.contains("rebucket_"));
    assertThat(files("warehouse"))
        .noneMatch(file -> file.contains(givenUp.opened().plan().branch() + "-"))
        .anyMatch(file -> file.contains(published.get(3).opened().plan().branch() + "-"));
    assertExports(0);
    assertThat(clear()).isEmpty();
    run(1);
    assertExports(0);
  }

  @Test
  void daysExpireByRequestAndTheNightsGoOn() {
    RegisterState before = plane.register(fund).orElseThrow();
    Set<String> all = files("warehouse");
    Optional<LocalDate> second = Optional.of(date(1));
    List<Removed> told = clear(second, Optional.empty(), NOTHING, true);
    assertThat(files("warehouse")).isEqualTo(all);
    // The day of the opening register and the first night's.
    assertThat(count(told, Waste.DAYS)).isEqualTo(2);
    assertThat(count(told, Waste.SNAPSHOTS)).isEqualTo(4);
    assertThat(plane.upkeep(fund).rowsFrom()).isEmpty();

    assertThat(clear(second, Optional.empty(), NOTHING, false)).isEqualTo(told);
    assertThat(plane.upkeep(fund).rowsFrom()).isEqualTo(second);
    assertThat(plane.register(fund).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("snapshot")
        .isEqualTo(before);
    assertThat(dataOf(date(0))).isEmpty();
    assertThat(dataOf(date(0).minusDays(1))).isEmpty();
    assertThat(dataOf(date(1))).isNotEmpty();
    assertExports(1);
    run(1);
    assertExports(1);
    // Earlier days do not come back.
    assertThat(clear(Optional.of(date(0)), Optional.empty(), NOTHING, false)).isEmpty();
    assertThat(plane.upkeep(fund).rowsFrom()).isEqualTo(second);
    assertThat(count(clear(Optional.of(date(3)), Optional.empty(), NOTHING, false), Waste.DAYS))
        .isEqualTo(2);
    assertExports(3);
    run(1);
    assertExports(3);
    long account = expected.get(4).accounts().get(0).account();
    assertThat(plane.statement(fund, account, date(0), date(4)).lines())
        .extracting(DataPlane.StatementLine::date)
        .containsExactly(date(3), date(4));
  }

  private List<String> dataOf(LocalDate date) {
    return files("warehouse").stream()
        .filter(file -> file.contains("business_date=" + date))
        .toList();
  }

  private RegisterCatalog ownCatalog() {
    return new RegisterCatalog(
        RegisterCatalog.properties(
            TestPlanes.catalogUrl(folder.resolve("home")),
            "sa",
            "",
            "file:" + folder.resolve("home/warehouse")),
        FileStore.of(Map.of()).configuration());
  }

  /** What the database has on the disk, which is what it says whenever work that ran alone ends. */
  private final class OnTheDisk implements Consumer<Runnable> {
    private Set<String> named = namedNow();
    private int looks;

    @Override
    public void accept(Runnable work) {
      assertThere();
      work.run();
      assertThere();
      named = namedNow();
    }

    void assertThere() {
      assertThat(named).isNotEmpty().allSatisfy(file -> assertThat(Path.of(file)).exists());
      looks++;
    }

    private Set<String> namedNow() {
      RegisterTable register = catalog.find(fund).orElseThrow();
      Table table = register.table();
      table.refresh();
      Set<String> files = new TreeSet<>();
      for (Snapshot snapshot : table.snapshots()) {
        files.add(snapshot.manifestListLocation());
        for (ManifestFile manifest : snapshot.dataManifests(table.io())) {
          files.add(manifest.path());
          try (var entries = ManifestFiles.read(manifest, table.io(), table.specs())) {
            entries.forEach(file -> files.add(file.location()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
      Optional<LocalDate> idsFrom = new RegisterCleaning(register).eventIdsFrom();
      String ids = folder.resolve("home/warehouse/fund_" + fund + "/seen_event_ids").toString();
      for (SeenNight night : attempts) {
        if (idsFrom.isEmpty() || !night.date().isBefore(idsFrom.get())) {
          files.add(ids + "/" + FileNames.ofDay(night.date()) + "/" + night.attempt());
        }
      }
      return files.stream()
          .map(file -> file.replaceFirst("^file:", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A machine that loses its power forgets no note of what it has already deleted. */
  @Test
  void nothingIsDeletedBeforeItIsOnTheDiskThatNobodyNeedsIt() {
    catalog = ownCatalog();
    Night unused = nights.work(nights.begin(date(3), 1));
    run(2);
    OnTheDisk disk = new OnTheDisk();
    Optional<LocalDate> from = Optional.of(date(2));
    List<Removed> removed =
        plane.upkeep(fund).clean(new Cleaning(from, from, attempts, NOTHING, false), disk);
    assertThat(count(removed, Waste.SNAPSHOTS)).isPositive();
    assertThat(count(removed, Waste.EVENT_IDS)).isPositive();
    assertThat(disk.looks).isGreaterThan(6);
    assertThat(dataOf(date(0))).isEmpty();
    assertExports(2);
  }

  /** Killed between the two: what was taken out is not seen, its files are still there. */
  @Test
  void goesOnWhereItWasCutOff() {
    catalog = ownCatalog();
    RegisterCleaning cleaning = new RegisterCleaning(catalog.find(fund).orElseThrow());
    assertThatThrownBy(() -> cleaning.deleteDaysBefore(date(2).plusDays(1)))
        .as("the last day never expires")
        .hasMessageContaining(date(2).toString());
    cleaning.deleteDaysBefore(date(2));
    assertThat(plane.upkeep(fund).rowsFrom()).contains(date(2));
    assertThat(dataOf(date(1))).isNotEmpty();
    assertExports(2);

    assertThat(count(clear(), Waste.SNAPSHOTS)).isEqualTo(4);
    assertThat(dataOf(date(1))).isEmpty();
    assertExports(2);
    assertThat(clear()).isEmpty();
    run(1);
  }

  @Test
  void eventIdsExpireByRequestAndAreThenSaidToBeGone() throws IOException {
    Optional<LocalDate> third = Optional.of(date(2));
    assertThat(count(clear(Optional.empty(), third, NOTHING, true), Waste.EVENT_IDS)).isEqualTo(2);
    assertThat(plane.upkeep(fund).eventIdsFrom()).isEmpty();
    assertThat(count(clear(Optional.empty(), third, NOTHING, false), Waste.EVENT_IDS)).isEqualTo(2);
    assertThat(plane.upkeep(fund).eventIdsFrom()).isEqualTo(third);
    assertThat(clear(Optional.empty(), Optional.of(date(1)), NOTHING, false)).isEmpty();
    assertThat(plane.upkeep(fund).eventIdsFrom()).isEqualTo(third);
    foldersOfDeadProcessesGo();
    // The window of this night needs ids that are gone: it does not go on without them.
    assertThat(published.get(0).opened().plan().terms().duplicateWindowNights()).isGreaterThan(1);
    Refused.with(ErrorCode.MACHINE_FAULT, () -> run(1), "event ids");
  }

  /** Whoever clears up may have lost his lease unawares, and a night have begun meanwhile. */
  @Test
  void idsOfANightThatBeganMeanwhileStay() throws IOException {
    Night begun = nights.work(nights.begin(date(3), 1));
    String ids = "warehouse/fund_" + fund + "/seen_event_ids";
    Set<String> all = files(ids);
    assertThat(begun.opened().plan().date()).isEqualTo(date(3));
    assertThat(all).anyMatch(file -> file.contains("/" + FileNames.ofDay(date(3)) + "/1/ids-"));
    Path published = folder.resolve("home/" + ids + "/" + FileNames.ofDay(date(0)) + "/1");
    Files.writeString(published.resolve(".ids-0-of-1.parquet.x.partial"), "cut off");
    assertThat(count(clear(), Waste.EVENT_IDS)).isEqualTo(1);
    assertThat(files(ids)).isEqualTo(all);
  }

  private void foldersOfDeadProcessesGo() throws IOException {
    Path scratch = folder.resolve("home/scratch");
    Files.createDirectories(scratch.resolve("dead/blockmgr-1"));
    Files.writeString(scratch.resolve("dead/blockmgr-1/shuffle.data"), "12345");
    Files.writeString(scratch.resolve("dead.lock"), "");
    Files.createDirectories(scratch.resolve("blockmgr-of-whom"));
    assertThat(clear()).containsExactly(new Removed(Waste.SCRATCH, 1, 5));
    assertThat(scratch.resolve("dead")).doesNotExist();
    assertThat(scratch.resolve("dead.lock")).doesNotExist();
    assertThat(scratch.resolve("blockmgr-of-whom")).exists();
  }
}
