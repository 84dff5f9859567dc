package org.wanfen.settlement.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.plane.TestPlanes;
import org.wanfen.settlement.register.RegisterTable.Contents;

/** The register in a real catalog on a real disk: who sees what, and when. */
@Tag("database")
class RegisterTableTest {

  private static final String FUND = "000198";
  private static final LocalDate BEFORE = LocalDate.of(2013, 11, 6);
  private static final LocalDate NIGHT = LocalDate.of(2013, 11, 7);
  private static final String BRANCH = "night_20131107_1";

  @TempDir Path home;
  private final FileStore files = FileStore.of(Map.of());
  private final BucketStore buckets = new BucketStore(files);
  private final List<RegisterCatalog> catalogs = new ArrayList<>();
  private RegisterTable table;
  private long base;
  private int names;

  @BeforeEach
  void openTheRegister() {
    table = catalog().create(FUND, new Cells(2));
    table.commitOpening(
        contents(BEFORE, 1000), List.of(file(BEFORE, 0, 400), file(BEFORE, 1, 600)));
    base = table.published().snapshot();
  }

  @AfterEach
  void close() {
    catalogs.forEach(RegisterCatalog::close);
  }

  /** As another process sees it. */
  private RegisterCatalog catalog() {
    RegisterCatalog catalog =
        new RegisterCatalog(
            RegisterCatalog.properties(
                TestPlanes.catalogUrl(home), "sa", "", "file:" + home.resolve("warehouse")),
            files.configuration());
    catalogs.add(catalog);
    return catalog;
  }

  private static Contents contents(LocalDate date, long unitsFen) {
    return new Contents(0, date, 2, unitsFen);
  }

  private BucketFile file(LocalDate date, int bucket, long unitsFen) {
    String path = table.newFile(date, bucket, "file-" + ++names + ".parquet");
    return buckets.write(
        path,
        bucket,
        new ClosedAccounts(
            new long[] {bucket + 1L}, new long[] {unitsFen}, new long[1], new int[0], Map.of()));
  }

  /** As a run does: to a branch of its own. */
  private long write(String attempt, long onBase, long unitsFen) {
    return table.commitToBranch(
        attempt + "-" + ++names,
        onBase,
        contents(NIGHT, unitsFen),
        List.of(file(NIGHT, 0, unitsFen - 1), file(NIGHT, 1, 1)));
  }

  private long[] units(long snapshot, LocalDate date) {
    return table.files(snapshot, date).values().stream()
        .flatMapToLong(each -> Arrays.stream(buckets.readClosing(each).units()))
        .sorted()
        .toArray();
  }

  @Test
  void theOpeningIsSeenAtOnce() {
    assertThat(table.published()).isEqualTo(new Contents(base, BEFORE, 2, 1000));
    assertThat(units(base, BEFORE)).containsExactly(400, 600);
    assertThat(catalog().find(FUND).orElseThrow().published()).isEqualTo(table.published());
    assertThat(catalog().find(FUND).orElseThrow().cells()).isEqualTo(new Cells(2));
    assertThat(catalog().find("000199")).isEmpty();
  }

  /** As when an opening was cut off before the fund was on record. */
  @Test
  void anOpeningIsReplacedByAnother() {
    RegisterTable again = catalog().create(FUND, new Cells(4));
    assertThat(again.published()).isNull();
    assertThat(catalog().find(FUND).orElseThrow().cells()).isEqualTo(new Cells(4));
    RegisterTable empty = catalog().create(FUND, new Cells(8));
    assertThat(empty.published()).isNull();
  }

  @Test
  void aRegisterWithNightsIsNeverReplacedByAnOpening() {
    long audited = write(BRANCH, base, 1010);
    refusedToOpen();
    table.publish(BRANCH, audited, base);
    refusedToOpen();
    assertThat(catalog().find(FUND).orElseThrow().published())
        .isEqualTo(new Contents(audited, NIGHT, 2, 1010));
    assertThat(units(audited, NIGHT)).containsExactly(1, 1009);
  }

  /** One snapshot is left, and it is not the first. */
  @Test
  void aRegisterWhoseFirstDaysHaveExpiredIsNoOpening() {
    long audited = write(BRANCH, base, 1010);
    table.publish(BRANCH, audited, base);
    table.table().expireSnapshots().expireSnapshotId(base).commit();
    refusedToOpen();
    assertThat(units(audited, NIGHT)).containsExactly(1, 1009);
  }

  private void refusedToOpen() {
    Refused.with(
        ErrorCode.RESTORED_APART, () -> catalog().create(FUND, new Cells(2)), FUND, "opening");
  }

  @Test
  void aNightIsSeenByNobodyBeforeItIsPublished() {
    long audited = write(BRANCH, base, 1010);
    assertThat(table.published().snapshot()).isEqualTo(base);
    assertThat(catalog().find(FUND).orElseThrow().published().snapshot()).isEqualTo(base);
    assertThat(table.contents(audited)).isEqualTo(new Contents(audited, NIGHT, 2, 1010));
    assertThat(units(audited, NIGHT)).containsExactly(1, 1009);
    assertThat(units(audited, BEFORE)).containsExactly(400, 600);
    assertThat(table.files(base, NIGHT)).isEmpty();
  }

  @Test
  void publishingShowsExactlyTheAuditedSnapshot() {
    long audited = write(BRANCH, base, 1010);
    table.publish(BRANCH, audited, base);
    assertThat(table.published()).isEqualTo(new Contents(audited, NIGHT, 2, 1010));
    assertThat(catalog().find(FUND).orElseThrow().published()).isEqualTo(table.published());
  }

  @Test
  void publishingAgainDoesNothing() {
    long audited = write(BRANCH, base, 1010);
    table.publish(BRANCH, audited, base);
    table.publish(BRANCH, audited, base);
    catalog().find(FUND).orElseThrow().publish(BRANCH, audited, base);
    assertThat(table.published().snapshot()).isEqualTo(audited);
  }

  @Test
  void anotherSnapshotThanTheAuditedIsNotPublished() {
    long audited = write(BRANCH, base, 1010);
    write("night_20131107_10-0", base, 1020);
    table.dropBranches(BRANCH);
    refused(() -> table.publish(BRANCH, audited, base), BRANCH);
    refused(() -> table.publish("night_20131107_10", audited, base), "night_20131107_10");
    assertThat(table.published().snapshot()).isEqualTo(base);
  }

  /** A run that was overtaken may write after the one that took over: to a branch of its own. */
  @Test
  void whatAnotherRunWritesDisturbsNoPublication() {
    long late = write(BRANCH, base, 1020);
    long audited = write(BRANCH, base, 1010);
    table.publish(BRANCH, audited, base);
    assertThat(table.published()).isEqualTo(new Contents(audited, NIGHT, 2, 1010));
    assertThat(table.table().refs()).containsOnlyKeys("main");
    refused(() -> table.publish(BRANCH, late, base), Long.toString(late));
    assertThat(table.published().snapshot()).isEqualTo(audited);
  }

  /** Its commit may come between the look at the branches and the move. */
  @Test
  void aCommitThatComesBetweenIsLookedAtAgain() {
    long audited = write(BRANCH, base, 1010);
    RegisterTable theirs = catalog().find(FUND).orElseThrow();
    AtomicInteger moves = new AtomicInteger();
    Table disturbed =
        (Table)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Table.class},
                (proxy, method, arguments) -> {
                  Object answer = method.invoke(table.table(), arguments);
                  if (method.getName().equals("manageSnapshots") && moves.incrementAndGet() < 3) {
                    theirs.table().refresh();
                    theirs.table().manageSnapshots().createBranch("other" + moves, base).commit();
                  }
                  return answer;
                });
    new RegisterTable(disturbed).publish(BRANCH, audited, base);
    assertThat(moves).hasValue(3);
    assertThat(table.published().snapshot()).isEqualTo(audited);
    assertThat(table.table().refs()).containsOnlyKeys("main", "other1", "other2");
  }

  @Test
  void nothingIsPublishedOnABaseThatMoved() {
    long audited = write(BRANCH, base, 1010);
    long others = write("night_20131107_2", base, 1020);
    catalog().find(FUND).orElseThrow().publish("night_20131107_2", others, base);
    refused(() -> table.publish(BRANCH, audited, base), Long.toString(base));
    assertThat(table.published().snapshot()).isEqualTo(others);
  }

  /** The branch was made on the base; a snapshot that claims another base does not go out. */
  @Test
  void theBaseIsTheOneThatTheNightStartedFrom() {
    long audited = write(BRANCH, base, 1010);
    refused(() -> table.publish(BRANCH, audited, audited), Long.toString(audited));
    assertThat(table.published().snapshot()).isEqualTo(base);
  }

  @Test
  void aBranchThatIsGoneIsNotPublished() {
    long audited = write(BRANCH, base, 1010);
    table.dropBranches(BRANCH);
    refused(() -> table.publish(BRANCH, audited, base), BRANCH);
    table.dropBranches(BRANCH);
    table.dropBranches("never_there");
    assertThat(table.published().snapshot()).isEqualTo(base);
  }

  @Test
  void writingAgainIsBesideWhatWasWritten() {
    long first = write(BRANCH, base, 1010);
    long second = write(BRANCH, base, 1020);
    assertThat(second).isNotEqualTo(first);
    assertThat(units(second, NIGHT)).containsExactly(1, 1019);
    table.publish(BRANCH, second, base);
    assertThat(table.published().closingUnitsFen()).isEqualTo(1020);
  }

  @Test
  void nightsFollowEachOther() {
    long first = write(BRANCH, base, 1010);
    table.publish(BRANCH, first, base);
    LocalDate next = NIGHT.plusDays(1);
    long second =
        table.commitToBranch(
            "night_20131108_1", first, contents(next, 7), List.of(file(next, 1, 7)));
    table.publish("night_20131108_1", second, first);
    assertThat(units(second, next)).containsExactly(7);
    assertThat(units(second, NIGHT)).containsExactly(1, 1009);
    assertThat(units(second, BEFORE)).containsExactly(400, 600);
    refused(() -> table.publish(BRANCH, first, base), BRANCH);
  }

  /** As rebucketing does it: the rows of two buckets in one. */
  private void divideAnew(int buckets, BucketFile... files) {
    Contents now = table.published();
    RegisterDivision division = new RegisterDivision(table);
    long snapshot = division.commitToBranch(now, List.of(files));
    assertThat(table.published()).isEqualTo(now);
    division.adopt(now, snapshot, new Cells(buckets));
    assertThat(table.published())
        .isEqualTo(new Contents(snapshot, now.date(), now.accounts(), now.closingUnitsFen()));
    assertThat(table.cells()).isEqualTo(new Cells(buckets));
  }

  private List<String> filesOf(long account) {
    long now = catalog().find(FUND).orElseThrow().published().snapshot();
    return table
        .filesOfAccount(now, account, BEFORE.minusDays(9), NIGHT.plusDays(9))
        .entrySet()
        .stream()
        .map(each -> each.getKey() + " " + each.getValue().bucket() + " " + rowsOf(each.getValue()))
        .toList();
  }

  private long rowsOf(BucketFile file) {
    return buckets.readClosing(file).size();
  }

  @Test
  void anAccountIsFoundHoweverADateWasDivided() {
    long account = 23;
    assertThat(new Cells(2).bucketOf(account)).isEqualTo(1);
    assertThat(new Cells(8).bucketOf(account)).isEqualTo(7);
    divideAnew(1, file(BEFORE, 0, 1000));
    divideAnew(8, file(BEFORE, 7, 500), file(BEFORE, 0, 500));
    assertThat(filesOf(account)).containsExactly("2013-11-06 7 1");
    base = table.published().snapshot();
    long audited =
        table.commitToBranch(
            BRANCH, base, contents(NIGHT, 7), List.of(file(NIGHT, 7, 6), file(NIGHT, 0, 1)));
    table.publish(BRANCH, audited, base);
    assertThat(filesOf(account)).containsExactly("2013-11-06 7 1", "2013-11-07 7 1");
    divideAnew(2, file(NIGHT, 0, 1), file(NIGHT, 1, 6));
    assertThat(filesOf(account)).containsExactly("2013-11-06 7 1", "2013-11-07 1 1");
    divideAnew(1, file(NIGHT, 0, 7));
    assertThat(filesOf(account)).containsExactly("2013-11-06 7 1", "2013-11-07 0 1");
    assertThat(units(audited, NIGHT)).containsExactly(1, 6);
    assertThat(table.files(table.published().snapshot(), BEFORE)).containsOnlyKeys(0, 7);
  }

  @Test
  void listsOfFilesAreMergedWhenTheyAreMany() {
    RegisterCleaning cleaning = new RegisterCleaning(table);
    LocalDate date = BEFORE;
    for (int i = 0; i < 33; i++) {
      assertThat(cleaning.smallManifests()).isEqualTo(i < 31 ? 0 : i + 1);
      date = date.plusDays(1);
      long snapshot =
          table.commitToBranch("night", base, contents(date, i), List.of(file(date, 0, i)));
      table.publish("night", snapshot, base);
      base = snapshot;
    }
    assertThat(cleaning.smallManifests()).isEqualTo(34);
    Contents before = table.published();
    cleaning.mergeManifests();
    Contents after = table.published();
    assertThat(after).isEqualTo(new Contents(after.snapshot(), before.date(), 2, 32));
    assertThat(after.snapshot()).isNotEqualTo(before.snapshot());
    assertThat(cleaning.smallManifests()).isZero();
    for (int i = 0; i < 33; i++) {
      assertThat(units(after.snapshot(), NIGHT.plusDays(i))).containsExactly(i);
    }
    assertThat(units(before.snapshot(), date)).containsExactly(32);
  }

  @Test
  void makingItAnewForgetsWhatWas() {
    RegisterTable anew = catalog().create(FUND, new Cells(5));
    assertThat(anew.published()).isNull();
    assertThat(anew.cells()).isEqualTo(new Cells(5));
  }

  @Test
  void saysWhichSnapshotIsNotThere() {
    Refused.with(ErrorCode.MACHINE_FAULT, () -> table.contents(12345), "12345");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String named) {
    Refused.with(ErrorCode.BASE_MOVED, action, named);
  }
}
