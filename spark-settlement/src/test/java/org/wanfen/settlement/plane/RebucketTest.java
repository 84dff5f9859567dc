package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import org.wanfen.settlement.plane.PlainNights.Night;
import org.wanfen.settlement.plane.RegisterUpkeep.RewrittenDay;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterTable;

/** A register in another number of buckets holds the same, and so do the nights to come. */
@Tag("database")
class RebucketTest {

  @TempDir Path folder;
  @AutoClose private RegisterCatalog catalog;

  private DataPlane plane;
  private PlainNights nights;
  private List<ReferenceNight> expected;
  private String fund;

  private void open(long seed, int nightsOfDataset) {
    RandomDatasets.write(
        seed, new RandomOptions(nightsOfDataset, 250, true, true, false), folder.resolve("data"));
    ReferenceDataset dataset = ReferenceDataset.read(folder.resolve("data"));
    fund = dataset.terms().code();
    expected = ReferenceCalculation.of(dataset).nights();
    plane = TestPlanes.on(folder.resolve("home"), 1000);
    nights = new PlainNights(plane, dataset, folder.resolve("work"));
    nights.open();
  }

  private RewrittenDay rebucket(int buckets) {
    RegisterUpkeep upkeep = plane.upkeep(fund);
    RewrittenDay written = upkeep.rebucket(buckets, NightProgress.silent());
    upkeep.adopt(written);
    return written;
  }

  private String accounts(LocalDate date, long snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    plane.writeAccounts(fund, date, snapshot, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String csv(ReferenceNight night) {
    return new String(night.accountsCsv(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"21, 3 7 7 1", "23, 16 1 40"})
  void nightsAgreeWithTheReferenceWhateverTheBuckets(long seed, String changes) {
    open(seed, 1 + changes.split(" ").length);
    int[] buckets = Arrays.stream(changes.split(" ")).mapToInt(Integer::parseInt).toArray();
    Map<LocalDate, Long> snapshots = new TreeMap<>();
    for (int i = 0; i < expected.size(); i++) {
      Night night = nights.run(expected.get(i).date());
      Reports.assertAsExpected("seed " + seed, nights, night, expected.get(i));
      Reports.assertAudit("seed " + seed, nights.audit(night), expected.get(i));
      snapshots.put(expected.get(i).date(), night.written().snapshot());
      if (i < buckets.length) {
        RegisterState before = plane.register(fund).orElseThrow();
        RewrittenDay written = rebucket(buckets[i]);
        RegisterState after = plane.register(fund).orElseThrow();
        assertThat(after.snapshot()).isEqualTo(written.snapshot()).isNotEqualTo(before.snapshot());
        assertThat(after).usingRecursiveComparison().ignoringFields("snapshot").isEqualTo(before);
        assertThat(plane.upkeep(fund).buckets()).isEqualTo(buckets[i]);
        for (int earlier = 0; earlier <= i; earlier++) {
          assertThat(accounts(expected.get(earlier).date(), after.snapshot()))
              .isEqualTo(csv(expected.get(earlier)));
        }
      }
    }
    for (ReferenceNight night : expected) {
      assertThat(accounts(night.date(), snapshots.get(night.date()))).isEqualTo(csv(night));
    }
    assertStatements();
  }

  /** Every third account, on every date on which it was there. */
  private void assertStatements() {
    Map<Long, List<StatementLine>> days = new TreeMap<>();
    for (ReferenceNight night : expected) {
      night
          .accounts()
          .forEach(
              day ->
                  days.computeIfAbsent(day.account(), account -> new ArrayList<>())
                      .add(new StatementLine(night.date(), day)));
    }
    LocalDate from = expected.get(0).date();
    LocalDate to = expected.get(expected.size() - 1).date();
    int i = 0;
    for (Map.Entry<Long, List<StatementLine>> each : days.entrySet()) {
      if (i++ % 3 == 0) {
        assertThat(plane.statement(fund, each.getKey(), from, to).lines())
            .isEqualTo(each.getValue());
      }
    }
  }

  @Test
  void whatIsWrittenIsSeenByNobodyUntilItIsTaken() {
    open(24, 2);
    RegisterState before = plane.register(fund).orElseThrow();
    RewrittenDay cutOff = plane.upkeep(fund).rebucket(9, NightProgress.silent());
    assertThat(plane.register(fund)).contains(before);
    assertThat(plane.upkeep(fund).buckets()).isEqualTo(1);
    // Given again, it is written again, and only what was written last can be taken.
    RewrittenDay again = plane.upkeep(fund).rebucket(9, NightProgress.silent());
    Refused.with(ErrorCode.BASE_MOVED, () -> plane.upkeep(fund).adopt(cutOff), "rebucket_");
    Night night = nights.run(expected.get(0).date());
    Reports.assertAsExpected("beside a branch", nights, night, expected.get(0));
    // A night came in between.
    Refused.with(ErrorCode.BASE_MOVED, () -> plane.upkeep(fund).adopt(again), "written again");
    assertThat(plane.upkeep(fund).buckets()).isEqualTo(1);
    nights.run(expected.get(1).date());
  }

  @Test
  void bucketsThatNoTaskCouldHoldAreRefused() throws IOException {
    RegisterTable table = table();
    table.commitOpening(new RegisterTable.Contents(0, LocalDate.EPOCH, 30_000_000, 0), List.of());
    Refused.with(
        ErrorCode.WRONG_USAGE, () -> plane.upkeep("1").rebucket(2, NightProgress.silent()), "2");
  }

  /** Account 1 lies in the bucket of others: the new buckets would not find it. */
  @Test
  void aRegisterThatWouldLoseAnAccountIsNotTaken() throws IOException {
    RegisterTable table = table();
    List<BucketFile> files = new ArrayList<>();
    Cells cells = new Cells(4);
    for (int bucket = 0; bucket < 4; bucket++) {
      int wrong = (cells.bucketOf(1) + 1) % 4;
      files.add(file(table, bucket, bucket == wrong ? new long[] {1} : new long[0]));
    }
    table.commitOpening(new RegisterTable.Contents(0, LocalDate.EPOCH, 1, 100), files);
    long before = table.published().snapshot();
    Refused.with(
        ErrorCode.REWRITE_DIFFERS,
        () -> plane.upkeep("1").rebucket(8, NightProgress.silent()),
        "8 buckets");
    assertThat(table.published().snapshot()).isEqualTo(before);
  }

  private RegisterTable table() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home);
    plane = TestPlanes.on(home, 1000);
    catalog =
        new RegisterCatalog(
            RegisterCatalog.properties(
                TestPlanes.catalogUrl(home), "sa", "", "file:" + home.resolve("warehouse")),
            FileStore.of(Map.of()).configuration());
    return catalog.create("1", new Cells(4));
  }

  private static BucketFile file(RegisterTable table, int bucket, long... accounts) {
    long[] units = new long[accounts.length];
    Arrays.fill(units, 100);
    return new BucketStore(FileStore.of(Map.of()))
        .write(
            table.newFile(LocalDate.EPOCH, bucket, "file-" + bucket + ".parquet"),
            bucket,
            new ClosedAccounts(accounts, units, new long[accounts.length], new int[0], Map.of()));
  }
}
