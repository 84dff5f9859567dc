package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.settlement.digest.CellsFile;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.plane.DataPlane.DigestComparison;
import org.wanfen.settlement.plane.PlainNights.Night;
import org.wanfen.settlement.register.Cells;

/** The digest of the register of whole nights, and what comes of altering the register's files. */
class RegisterDigestTest {

  private static final Path VECTORS = Path.of("../sample-data/src/test/resources/vectors");

  @TempDir Path folder;

  /** A home with its nights, and the digest of each. */
  private final class Home {
    private final ReferenceDataset dataset;
    private final Path place;
    private final DataPlane plane;
    private final PlainNights nights;
    private final Map<LocalDate, RegisterDigest> digests = new LinkedHashMap<>();
    private final Map<LocalDate, Night> done = new LinkedHashMap<>();

    Home(String vectors, int buckets) {
      dataset = ReferenceDataset.read(VECTORS.resolve(vectors));
      place = folder.resolve(vectors + "-" + buckets);
      plane = TestPlanes.on(place, 1_000_000);
      nights = new PlainNights(plane, dataset, place.resolve("work"));
      nights.open();
      rebucket(buckets);
    }

    void rebucket(int buckets) {
      RegisterUpkeep upkeep = plane.upkeep(fund());
      if (upkeep.buckets() != buckets) {
        upkeep.adopt(upkeep.rebucket(buckets, NightProgress.silent()));
      }
    }

    String fund() {
      return dataset.terms().code();
    }

    /** Takes the digest while the register is audited, and again by itself. */
    void run(LocalDate date) {
      Night night = nights.run(date);
      long snapshot = night.written().snapshot();
      try (NightWork work = plane.night(night.opened().plan(), NightProgress.silent())) {
        AuditFigures unused =
            work.audit(
                night.opened().pool().poolFen(), night.settlement().entitledUnitsFen(), snapshot);
        digests.put(date, work.digest(snapshot));
      }
      try (NightWork work = plane.night(night.opened().plan(), NightProgress.silent())) {
        assertThat(work.digest(snapshot)).as("by itself").isEqualTo(digests.get(date));
      }
      done.put(date, night);
    }

    Home runAll() {
      dataset.nights().forEach(this::run);
      return this;
    }

    String cells(LocalDate date) {
      return done.get(date).opened().plan().resultsFolder() + "/" + CellsFile.NAME;
    }

    DigestComparison compare(LocalDate date) {
      return plane.compareDigest(
          fund(), date, digests.get(date).root(), cells(date), NightProgress.silent());
    }

    List<Path> files(LocalDate date) throws IOException {
      try (var all = Files.walk(place.resolve("warehouse"))) {
        return all.filter(file -> file.toString().contains("business_date=" + date))
            .filter(file -> file.toString().endsWith(".parquet"))
            .sorted()
            .toList();
      }
    }
  }

  private void isTheSameInAnyNumberOfBuckets(String vectors) throws IOException {
    Home one = new Home(vectors, 1).runAll();
    assertThat(one.digests).hasSizeGreaterThan(5);
    assertThat(one.digests.values()).extracting(RegisterDigest::root).doesNotHaveDuplicates();
    for (int buckets : new int[] {7, 64}) {
      Home other = new Home(vectors, buckets).runAll();
      assertThat(other.plane.upkeep(other.fund()).buckets()).isEqualTo(buckets);
      assertThat(other.digests).as("%s in %d buckets", vectors, buckets).isEqualTo(one.digests);
    }
    one.digests.forEach((date, digest) -> assertThat(treeOf(one, date)).isEqualTo(digest.root()));
  }

  private static String treeOf(Home home, LocalDate date) {
    try {
      RegisterTree tree =
          CellsFile.read(
              Cells.COUNT, Files.readAllBytes(Path.of(home.cells(date).replace("file:", ""))));
      return tree.root(home.fund(), date).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void isTheSameInAnyNumberOfBuckets() throws IOException {
    isTheSameInAnyNumberOfBuckets("leap");
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(strings = {"dirty", "loss"})
  void isTheSameInAnyNumberOfBucketsInOtherVectors(String vectors) throws IOException {
    isTheSameInAnyNumberOfBuckets(vectors);
  }

  /** A file is exchanged, cut, made unreadable or taken away, while Iceberg knows nothing of it. */
  @Test
  void aFileThatIsAlteredUnderIcebergIsFoundAndNamed() throws IOException {
    Home home = new Home("dirty", 3);
    List<LocalDate> dates = home.dataset.nights().subList(0, 2);
    dates.forEach(home::run);
    LocalDate date = dates.get(1);
    assertThat(home.compare(dates.get(0))).isEqualTo(new DigestComparison(true, List.of()));
    assertThat(home.compare(date)).isEqualTo(new DigestComparison(true, List.of()));
    Path file = home.files(date).get(1);
    byte[] right = Files.readAllBytes(file);

    List<String> told = new ArrayList<>();
    Files.copy(home.files(dates.get(0)).get(1), file, StandardCopyOption.REPLACE_EXISTING);
    told.add(theOnlyFault(home, date));
    Files.write(file, java.util.Arrays.copyOf(right, right.length / 2));
    told.add(theOnlyFault(home, date));
    Files.delete(file);
    told.add(theOnlyFault(home, date));
    assertThat(told).allSatisfy(fault -> assertThat(fault).contains(file.getFileName().toString()));

    Files.write(file, right);
    assertThat(home.compare(date).agrees()).isTrue();
    assertThat(home.compare(dates.get(0)).agrees()).isTrue();
  }

  private static String theOnlyFault(Home home, LocalDate date) {
    DigestComparison comparison = home.compare(date);
    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.faults()).hasSize(1);
    return comparison.faults().get(0);
  }

  /** In the first bytes of a file are its values, which nothing in the format protects. */
  @Test
  void noChangedByteOfTheValuesGoesUnnoticed() throws IOException {
    Home home = new Home("clean", 1);
    LocalDate date = home.dataset.nights().get(0);
    home.run(date);
    Path file = home.files(date).get(0);
    byte[] right = Files.readAllBytes(file);
    String exported = home.nights.accountsCsv(home.done.get(date));
    int noticed = 0;
    for (int at = 4; at < right.length - 8; at += Math.max(1, right.length / 40)) {
      byte[] wrong = right.clone();
      wrong[at] ^= 0x10;
      Files.write(file, wrong);
      boolean agrees = home.compare(date).agrees();
      noticed += agrees ? 0 : 1;
      if (agrees) {
        assertThat(home.nights.accountsCsv(home.done.get(date)))
            .as("byte " + at)
            .isEqualTo(exported);
      }
    }
    assertThat(noticed).isPositive();
  }

  @Test
  void theDayIsTheSameAfterItWasWrittenInOtherBuckets() {
    Home home = new Home("clean", 5);
    LocalDate date = home.dataset.nights().get(0);
    home.run(date);
    home.rebucket(2);
    assertThat(home.compare(date)).isEqualTo(new DigestComparison(true, List.of()));
  }

  /** The digests of the cells need not be believed: they are only there to name a file. */
  @Test
  void withoutTheDigestsOfTheCellsTheRootDecides() throws IOException {
    Home home = new Home("clean", 2);
    LocalDate date = home.dataset.nights().get(0);
    home.run(date);
    Path cells = Path.of(home.cells(date).replace("file:", ""));
    String right = Files.readString(cells);
    Files.writeString(cells, right.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
    DigestComparison altered = home.compare(date);
    assertThat(altered.agrees()).isTrue();
    assertThat(altered.faults()).singleElement().asString().contains(CellsFile.NAME, "altered");
    Files.delete(cells);
    assertThat(home.compare(date).agrees()).isTrue();
    Files.delete(home.files(date).get(0));
    org.assertj.core.api.Assertions.assertThatExceptionOfType(
            org.wanfen.fund.failure.WanfenException.class)
        .isThrownBy(() -> home.compare(date));
  }
}
