package org.wanfen.settlement.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.digest.AccountLeaf;
import org.wanfen.settlement.digest.CellTrees;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.digest.RowColumns;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.TestPlanes;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterTable;

/**
 * What the audit finds in a register that was altered: three accounts of 300, 500 and 200 fen, of
 * whom the first redeemed 50 of its 300 fast to the third, and a pool of 100 over their 1,000: 25,
 * 50 and 25 fen to the last.
 */
class RegisterAuditTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 7);
  private static final String FUND = "000198";
  private static final long POOL = 100;
  private static final long UNITS = 1000;
  private static final AuditFigures RIGHT =
      new AuditFigures(3, 0, 1000, 1000, 50, 50, 100, 40, 60, 1080, 11, 22, 0, 0, shares(0, 0));

  private static Optional<AuditFigures.SharesFound> shares(long raised, long largest) {
    return Optional.of(new AuditFigures.SharesFound(raised, largest));
  }

  @TempDir static Path home;
  private static RegisterCatalog catalog;
  private static RegisterTable table;
  private static BucketStore store;
  private static RegisterAudit audit;
  private static long base;
  private static int nights;

  @BeforeAll
  static void openTheFund() throws Exception {
    Path opening = home.resolve("opening.csv");
    Files.writeString(opening, "account_id,units\n1,3.00\n2,5.00\n3,2.00\n");
    TestPlanes.on(home, 1000)
        .openRegister(terms(), opening.toString(), Runnable::run, NightProgress.silent());
    FileStore files = FileStore.of(Map.of());
    catalog =
        new RegisterCatalog(
            RegisterCatalog.properties(
                TestPlanes.catalogUrl(home), "sa", "", "file:" + home.resolve("warehouse")),
            files.configuration());
    table = catalog.find(FUND).orElseThrow();
    store = new BucketStore(files);
    base = table.published().snapshot();
    audit =
        new RegisterAudit(
            JavaSparkContext.fromSparkContext(SparkSession.active().sparkContext()), table.table());
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  private static FundTerms terms() {
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    Arrays.stream(Fee.values()).forEach(fee -> fees.put(fee, AnnualRate.parse("0")));
    return new FundTerms(
        FUND,
        "A fund",
        ZoneId.of("Asia/Shanghai"),
        LocalTime.of(15, 0),
        DATE,
        3,
        fees,
        1,
        OptionalLong.empty(),
        0,
        0);
  }

  /** The rows as they should stand; a test alters them before they are written. */
  private static final class Rows {
    private long[] account = {1, 2, 3};
    private long[] income = {25, 50, 25};
    private long[] closing = {275 - 60, 550 + 40, 275};
    private int[] moved = {0, 1, 2};
    private final Map<Movement, long[]> movements = new EnumMap<>(Movement.class);

    Rows() {
      movements.put(Movement.FAST_OUT, new long[] {50, 0, 0});
      movements.put(Movement.FAST_IN, new long[] {0, 0, 50});
      movements.put(Movement.LAPSED, new long[] {0, 0, 0});
      movements.put(Movement.REDEEMED, new long[] {60, 0, 0});
      movements.put(Movement.SUBSCRIBED, new long[] {0, 40, 0});
      movements.put(Movement.PENDING_SUBSCRIPTIONS_DUE, new long[] {0, 1, 0});
      movements.put(Movement.PENDING_SUBSCRIPTIONS_NEXT, new long[] {10, 0, 0});
      movements.put(Movement.PENDING_REDEMPTIONS_DUE, new long[] {0, 0, 20});
      movements.put(Movement.PENDING_REDEMPTIONS_NEXT, new long[] {2, 0, 0});
    }

    void set(Movement movement, int row, long fen) {
      movements.get(movement)[row] = fen;
    }

    /** Repeats the last row, or drops it. */
    void resize(int rows) {
      account = Arrays.copyOf(account, rows);
      income = Arrays.copyOf(income, rows);
      closing = Arrays.copyOf(closing, rows);
      moved = Arrays.copyOf(moved, Math.min(rows, moved.length));
      movements.replaceAll((movement, fen) -> Arrays.copyOf(fen, moved.length));
      if (rows > 3) {
        account[3] = account[1];
        income[3] = income[1];
        closing[3] = closing[1];
      }
    }
  }

  private static AuditFigures audited(Consumer<Rows> alter) {
    long snapshot = written(alter);
    AuditFigures figures = audit.figures(DATE, snapshot, table.cells(), POOL, UNITS);
    assertThat(audit.figuresAndDigests(DATE, snapshot, table.cells(), POOL, UNITS).figures())
        .isEqualTo(figures);
    return figures;
  }

  private static Optional<RegisterTree> tree(Consumer<Rows> alter) {
    return audit.figuresAndDigests(DATE, written(alter), table.cells(), POOL, UNITS).tree();
  }

  private static long written(Consumer<Rows> alter) {
    Rows rows = new Rows();
    alter.accept(rows);
    String name = "night-" + ++nights;
    BucketFile file =
        store.write(
            table.newFile(DATE, 0, name + ".parquet"),
            0,
            new ClosedAccounts(
                rows.account, rows.closing, rows.income, rows.moved, rows.movements));
    return table.commitToBranch(
        name, base, new RegisterTable.Contents(0, DATE, 3, 1080), List.of(file));
  }

  @Test
  void findsNothingWhereNothingIsAltered() {
    assertThat(audited(rows -> {})).isEqualTo(RIGHT);
  }

  /** A fen more is within a fen of the exact share; the sum of the income shows it. */
  @Test
  void anIncomeOfAFenMoreShowsInTheSum() {
    AuditFigures found =
        audited(
            rows -> {
              rows.income[1]++;
              rows.closing[1]++;
            });
    assertThat(found)
        .isEqualTo(
            new AuditFigures(
                3, 0, 1000, 1000, 50, 50, 101, 40, 60, 1081, 11, 22, 0, 0, shares(1, UNITS)));
  }

  /** Two fen from one to another: the sums are right, and two accounts are not. */
  @Test
  void incomeMovedFromOneToAnotherIsUnfair() {
    AuditFigures found =
        audited(
            rows -> {
              rows.income[1] += 2;
              rows.closing[1] += 2;
              rows.income[2] -= 2;
              rows.closing[2] -= 2;
            });
    assertThat(found)
        .isEqualTo(
            new AuditFigures(
                3, 0, 1000, 1000, 50, 50, 100, 40, 60, 1080, 11, 22, 0, 2, shares(1, 2 * UNITS)));
  }

  /** Units that came from nowhere: the opening that the rows imply is another, and so on. */
  @Test
  void unitsChangedByTwoFenShowInOpeningEntitledAndClosing() {
    AuditFigures found = audited(rows -> rows.closing[1] += 2);
    assertThat(found)
        .isEqualTo(
            new AuditFigures(
                3, 0, 1002, 1002, 50, 50, 100, 40, 60, 1082, 11, 22, 0, 0, shares(0, 2 * POOL)));
  }

  @Test
  void aRowThatStandsTwiceIsRepeated() {
    AuditFigures found = audited(rows -> rows.resize(4));
    assertThat(found.repeatedAccounts()).isOne();
    assertThat(found.accounts()).isEqualTo(3);
    assertThat(found.incomeFen()).isEqualTo(150);
    assertThat(found.closingUnitsFen()).isEqualTo(1080 + 590);
  }

  @Test
  void anAccountThatIsGoneIsMissed() {
    AuditFigures found = audited(rows -> rows.resize(2));
    assertThat(found.accounts()).isEqualTo(2);
    assertThat(found.fastInFen()).isZero();
    assertThat(found.fastOutFen()).isEqualTo(50);
    assertThat(found.incomeFen()).isEqualTo(75);
    assertThat(found.pendingRedemptionsFen()).isEqualTo(2);
  }

  @Test
  void negativeAmountsAreCounted() {
    for (Movement pending :
        List.of(
            Movement.PENDING_SUBSCRIPTIONS_DUE,
            Movement.PENDING_SUBSCRIPTIONS_NEXT,
            Movement.PENDING_REDEMPTIONS_DUE,
            Movement.PENDING_REDEMPTIONS_NEXT)) {
      assertThat(audited(rows -> rows.set(pending, 1, -1)).negativeAccounts())
          .as(pending.name())
          .isOne();
    }
    assertThat(audited(rows -> rows.closing[0] = -1).negativeAccounts()).isOne();
    // two that cancel are two negatives hidden in no sum
    AuditFigures hidden =
        audited(
            rows -> {
              rows.set(Movement.PENDING_REDEMPTIONS_DUE, 0, -5);
              rows.set(Movement.PENDING_REDEMPTIONS_DUE, 2, 25);
            });
    assertThat(hidden.pendingRedemptionsFen()).isEqualTo(RIGHT.pendingRedemptionsFen());
    assertThat(hidden.negativeAccounts()).isOne();
  }

  @Test
  void whatWasMovedShowsInItsSum() {
    assertThat(audited(rows -> rows.set(Movement.FAST_IN, 2, 49)).fastInFen()).isEqualTo(49);
    assertThat(audited(rows -> rows.set(Movement.FAST_OUT, 0, 51)).fastOutFen()).isEqualTo(51);
    assertThat(audited(rows -> rows.set(Movement.SUBSCRIBED, 1, 42)).subscribedFen()).isEqualTo(42);
    assertThat(audited(rows -> rows.set(Movement.REDEEMED, 0, 58)).redeemedFen()).isEqualTo(58);
  }

  /** Each column of each row is in the digest; a row that stands twice has no place in a tree. */
  @Test
  void theDigestIsOfEveryRowAsItStands() {
    RegisterTree right = tree(rows -> {}).orElseThrow();
    assertThat(right.accounts()).isEqualTo(3);
    assertThat(tree(rows -> {}).orElseThrow().differing(right)).isEmpty();
    assertThat(tree(rows -> rows.income[2]++).orElseThrow().differing(right)).hasSize(1);
    assertThat(tree(rows -> rows.closing[0]++).orElseThrow().differing(right)).hasSize(1);
    for (Movement movement : Movement.values()) {
      assertThat(tree(rows -> rows.set(movement, 1, 7)).orElseThrow().differing(right))
          .as(movement.name())
          .hasSize(1);
    }
    assertThat(tree(rows -> rows.resize(2)).orElseThrow().differing(right)).hasSize(1);
    assertThat(tree(rows -> rows.resize(4))).isEmpty();
  }

  /**
   * More rows than the reader gives at once, with movements in some of them only, each column in
   * other batches: what is left of one batch is not taken for the next one's.
   */
  @Test
  void theDigestIsOfEveryRowInAnyBatch() {
    int rows = 23_456;
    long[] account = new long[rows];
    long[] closing = new long[rows];
    long[] income = new long[rows];
    List<Integer> moved = new ArrayList<>();
    Map<Movement, long[]> all = new EnumMap<>(Movement.class);
    for (int row = 0; row < rows; row++) {
      account[row] = 1000 + 7L * row;
      closing[row] = 50_000L + row % 977;
      income[row] = row % 3;
      int batch = row / 5000;
      for (Movement movement : Movement.values()) {
        boolean isThere = movement.name().length() % 5 == batch && row % 11 == 0;
        long fen = isThere ? row + 1 : 0;
        all.computeIfAbsent(movement, column -> new long[rows])[row] = fen;
      }
      if (row % 11 == 0) {
        moved.add(row);
      }
    }
    int[] movedRows = moved.stream().mapToInt(Integer::intValue).toArray();
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    all.forEach(
        (movement, fen) ->
            movements.put(movement, Arrays.stream(movedRows).mapToLong(row -> fen[row]).toArray()));
    String name = "batches-" + ++nights;
    BucketFile file =
        store.write(
            table.newFile(DATE, 0, name + ".parquet"),
            0,
            new ClosedAccounts(account, closing, income, movedRows, movements));
    long snapshot =
        table.commitToBranch(
            name, base, new RegisterTable.Contents(0, DATE, rows, 0), List.of(file));

    RegisterAudit.Audited audited =
        audit.figuresAndDigests(DATE, snapshot, table.cells(), POOL, UNITS);

    CellTrees byHand = new CellTrees(Cells.COUNT);
    AccountLeaf leaf = new AccountLeaf();
    for (int row = 0; row < rows; row++) {
      leaf.begin(account[row]);
      leaf.add(0, closing[row]);
      leaf.add(1, income[row]);
      for (Movement movement : Movement.values()) {
        int column = RowColumns.NAMES.indexOf(movement.name().toLowerCase(Locale.ROOT));
        leaf.add(column, all.get(movement)[row]);
      }
      byHand.add(Cells.cellOf(account[row]), account[row], leaf);
    }
    RegisterTree expected = RegisterTree.of(Cells.COUNT, byHand.roots());
    assertThat(audited.tree().orElseThrow().differing(expected)).isEmpty();
    assertThat(expected.accounts()).isEqualTo(rows);
    long subscribed = Arrays.stream(all.get(Movement.SUBSCRIBED)).sum();
    assertThat(audited.figures().subscribedFen()).isEqualTo(subscribed).isPositive();
    assertThat(audited.figures().accounts()).isEqualTo(rows);
  }

  /** Only the night's own date and snapshot count; there is the opening, and there are others. */
  @Test
  void otherDatesAreNotSummed() {
    AuditFigures ofOpening = audit.figures(DATE.minusDays(1), base, table.cells(), 0, UNITS);
    assertThat(ofOpening)
        .isEqualTo(
            new AuditFigures(3, 0, 1000, 1000, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, shares(0, 0)));
    assertThat(audit.figures(DATE, base, table.cells(), POOL, UNITS))
        .isEqualTo(new AuditFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, shares(0, 0)));
  }
}
