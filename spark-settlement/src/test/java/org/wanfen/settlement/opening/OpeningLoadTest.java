package org.wanfen.settlement.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane.RegisterState;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import org.wanfen.settlement.plane.TestPlanes;
import org.wanfen.settlement.spark.SparkDataPlane;

/** An opening register in each of its forms becomes the close of the day before the first. */
class OpeningLoadTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 11, 7);
  private static final String FUND = "000198";
  private static final long LARGEST = 999_999_999_999_999_999L;

  @TempDir static Path folder;
  private static SparkDataPlane plane;
  private static FundTerms terms;

  @BeforeAll
  static void startSpark() {
    plane = TestPlanes.on(folder.resolve("home"), 100);
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    Arrays.stream(Fee.values()).forEach(fee -> fees.put(fee, AnnualRate.parse("0")));
    terms =
        new FundTerms(
            FUND,
            "A fund",
            ZoneId.of("Asia/Shanghai"),
            LocalTime.of(15, 0),
            FIRST,
            1,
            fees,
            1,
            OptionalLong.empty(),
            0,
            0);
    csv("account_id,units\n1,1.00\n");
    load("opening.csv");
  }

  private static RegisterState load(String name) {
    return plane.openRegister(
        terms, folder.resolve(name).toString(), Runnable::run, NightProgress.silent());
  }

  private static void csv(String content) {
    try {
      Files.writeString(folder.resolve("opening.csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accounts in no order, among them the smallest and the largest number, and empty ones. */
  private static Map<Long, Long> accounts() {
    Map<Long, Long> units = new TreeMap<>();
    for (long i = 0; i < 700; i++) {
      units.put((i * 7_919_123_456_789L) % 100_000_000_000L + 1, i % 5 == 0 ? 0 : i * 12_345);
    }
    units.put(1L, 1L);
    units.put(LARGEST, 30_000_000_000_000L);
    return units;
  }

  private static String asCsv(Map<Long, Long> accounts) {
    StringBuilder csv = new StringBuilder("account_id,units\n");
    List<Long> byUnits =
        accounts.keySet().stream()
            .sorted((a, b) -> Long.compare(accounts.get(b), accounts.get(a)))
            .toList();
    byUnits.forEach(
        account ->
            csv.append(account).append(',').append(Fen.format(accounts.get(account))).append('\n'));
    return csv.toString();
  }

  private static void assertLoaded(RegisterState state, Map<Long, Long> accounts) {
    long units = accounts.values().stream().mapToLong(Long::longValue).sum();
    assertThat(state.date()).isEqualTo(FIRST.minusDays(1));
    assertThat(state.accounts()).isEqualTo(accounts.size());
    assertThat(state.closingUnitsFen()).isEqualTo(units);
    assertThat(plane.register(FUND)).contains(state);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    plane.writeAccounts(FUND, state.date(), state.snapshot(), out);
    StringBuilder expected =
        new StringBuilder(
            "account_id,opening_units,fast_out,fast_in,income,subscribed,redeemed,closing_units,"
                + "pending_subscriptions,pending_redemptions\n");
    accounts.forEach(
        (account, fen) -> {
          String text = Fen.format(fen);
          expected.append(account + "," + text + ",0.00,0.00,0.00,0.00,0.00," + text);
          expected.append(",0.00,0.00\n");
        });
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(expected.toString());
  }

  @Test
  void loadsCsv() {
    csv(asCsv(accounts()));
    assertLoaded(load("opening.csv"), accounts());
    // again: what an earlier try has left is replaced
    assertLoaded(load("opening.csv"), accounts());
    List<StatementLine> days = plane.statement(FUND, LARGEST, FIRST.minusDays(9), FIRST).lines();
    assertThat(days).hasSize(1);
    assertThat(days.get(0).date()).isEqualTo(FIRST.minusDays(1));
    assertThat(days.get(0).day().closingUnits()).isEqualTo(30_000_000_000_000L);
    assertThat(plane.statement(FUND, 2, FIRST.minusDays(9), FIRST).lines()).isEmpty();
  }

  @Test
  void loadsGzip() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("opening.csv.gz")))) {
      out.write(asCsv(accounts()).getBytes(StandardCharsets.US_ASCII));
    }
    assertLoaded(load("opening.csv.gz"), accounts());
  }

  @Test
  void loadsParquetOfSeveralFiles() {
    List<Row> rows =
        accounts().entrySet().stream()
            .map(each -> RowFactory.create(each.getKey(), each.getValue()))
            .toList();
    parquet(rows, "account_id", DataTypes.LongType, "units", DataTypes.LongType);
    assertLoaded(load("opening.parquet"), accounts());
  }

  /** Buckets of more rows than leave a task at once. */
  @Test
  void loadsManyBlocks() {
    Map<Long, Long> many = new TreeMap<>();
    for (long i = 1; i <= 60_000; i++) {
      many.put(i * 7_919_123_456L, i);
    }
    SparkDataPlane twoBuckets = TestPlanes.on(folder.resolve("two"), 40_000);
    csv(asCsv(many));
    RegisterState fromCsv = loadInto(twoBuckets, "opening.csv");
    assertThat(fromCsv.accounts()).isEqualTo(60_000);
    String expected = accountsCsv(twoBuckets, fromCsv);
    assertThat(expected.lines().skip(1))
        .hasSize(60_000)
        .first()
        .asString()
        .startsWith("7919123456,");
    List<Row> rows =
        many.entrySet().stream()
            .map(each -> RowFactory.create(each.getKey(), each.getValue()))
            .toList();
    parquet(rows, "account_id", DataTypes.LongType, "units", DataTypes.LongType);
    assertThat(accountsCsv(twoBuckets, loadInto(twoBuckets, "opening.parquet")))
        .isEqualTo(expected);
  }

  /** Between its two moves somebody else has opened the fund. */
  @Test
  void anOpeningThatWasOvertakenDoesNotReplaceTheOthers() {
    csv("account_id,units\n7,7.00\n");
    String mine = folder.resolve("opening.csv").toString();
    List<RegisterState> others = new ArrayList<>();
    Consumer<Runnable> overtaken =
        new Consumer<>() {
          private int moves;

          @Override
          public void accept(Runnable move) {
            if (++moves == 2) {
              throw new WanfenException(ErrorCode.LEASE_LOST, "taken over", "safe", "look");
            }
            move.run();
            csv("account_id,units\n8,8.00\n");
            others.add(load("opening.csv"));
          }
        };
    Refused.with(
        ErrorCode.LEASE_LOST,
        () -> plane.openRegister(terms, mine, overtaken, NightProgress.silent()));
    assertThat(others).hasSize(1);
    assertThat(plane.register(FUND)).contains(others.get(0));
    assertThat(accountsCsv(plane, others.get(0))).contains("\n8,").doesNotContain("\n7,");
  }

  private static RegisterState loadInto(SparkDataPlane other, String name) {
    return other.openRegister(
        terms, folder.resolve(name).toString(), Runnable::run, NightProgress.silent());
  }

  private static String accountsCsv(SparkDataPlane other, RegisterState state) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    other.writeAccounts(FUND, state.date(), state.snapshot(), out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  /** What Spark has to look at before it loads is no part of the way. */
  @Test
  void progressIsOfTheRowsAndEndsAtTheirNumber() {
    List<Row> rows =
        accounts().entrySet().stream()
            .map(each -> RowFactory.create(each.getKey(), each.getValue()))
            .toList();
    parquet(rows, "account_id", DataTypes.LongType, "units", DataTypes.LongType);
    List<Long> told = Collections.synchronizedList(new ArrayList<>());
    RegisterState state =
        plane.openRegister(
            terms,
            folder.resolve("opening.parquet").toString(),
            Runnable::run,
            (done, total) -> told.add(total == rows.size() ? done : -1));
    assertThat(state.accounts()).isEqualTo(rows.size());
    assertThat(told).isSorted().endsWith((long) rows.size());
    assertThat(told.get(0)).isBetween(0L, rows.size() / 2L);
  }

  @Test
  void theOrderOfColumnsInParquetDoesNotMatter() {
    List<Row> rows = List.of(RowFactory.create(500L, 7L));
    parquet(rows, "units", DataTypes.LongType, "account_id", DataTypes.LongType);
    assertLoaded(load("opening.parquet"), Map.of(7L, 500L));
  }

  @Test
  void aRegisterMayBeginWithoutAccounts() {
    csv("account_id,units\n");
    assertLoaded(load("opening.csv"), Map.of());
  }

  @Test
  void anAccountThatStandsTwiceIsRefusedWithItsLines() {
    StringBuilder csv = new StringBuilder("account_id,units\n");
    for (int i = 1; i <= 500; i++) {
      csv.append(i + 1000).append(",1.00\n");
    }
    csv.append("1007,2.00\n1003,2.00\n");
    csv(csv.toString());
    Refused.with(
        ErrorCode.OPENING_INVALID, () -> load("opening.csv"), "opening.csv", "502", "1007", "8");
  }

  /** However the rows come in: the first line that repeats an account, and the line it repeats. */
  @Test
  void ofSeveralRepetitionsTheFirstIsTold() {
    StringBuilder csv = new StringBuilder("account_id,units\n");
    for (int i = 1; i <= 2_000; i++) {
      csv.append(i * 1_000_003L).append(",1.00\n");
    }
    for (int again = 1_500; again > 0; again -= 7) {
      csv.append(again * 1_000_003L).append(",2.00\n");
    }
    csv.append(csv, csv.indexOf("\n") + 1, csv.length());
    csv(csv.toString());
    Refused.with(
        ErrorCode.OPENING_INVALID,
        () -> load("opening.csv"),
        "line 2002: account " + 1_500 * 1_000_003L,
        "first in line 1501");
  }

  @Test
  void aLineThatIsNoAccountIsRefusedWithItsNumber() {
    csv("account_id,units\n1,1.00\n2,-1.00\n");
    Refused.with(ErrorCode.OPENING_INVALID, () -> load("opening.csv"), "opening.csv", "3");
  }

  @Test
  void aRefusedRegisterIsNotSeen() {
    csv("account_id,units\n1,1.00\n1,1.00\n");
    Refused.with(ErrorCode.OPENING_INVALID, () -> load("opening.csv"), "3", "first in line 2");
    csv("account_id,units\n5,1.00\n");
    assertLoaded(load("opening.csv"), Map.of(5L, 100L));
  }

  @Test
  void unitsThatDoNotAddUpIn64BitsAreRefused() {
    StringBuilder csv = new StringBuilder("account_id,units\n");
    for (int i = 1; i <= 12; i++) {
      csv.append(i).append(",9999999999999999.99\n");
    }
    csv(csv.toString());
    Refused.with(ErrorCode.AMOUNT_OVERFLOW, () -> load("opening.csv"));
  }

  @Test
  void parquetOfOtherColumnsIsRefused() {
    parquet(
        List.of(RowFactory.create(1L, 100)),
        "account_id",
        DataTypes.LongType,
        "units",
        DataTypes.IntegerType);
    refusedParquet("units");
    parquet(
        List.of(RowFactory.create(1L, 100L)),
        "account",
        DataTypes.LongType,
        "units",
        DataTypes.LongType);
    refusedParquet("account");
  }

  @Test
  void parquetRowsThatAreNoAccountsAreRefused() {
    for (Row row :
        List.of(
            RowFactory.create(null, 1L),
            RowFactory.create(1L, null),
            RowFactory.create(0L, 1L),
            RowFactory.create(-1L, 1L),
            RowFactory.create(LARGEST + 1, 1L),
            RowFactory.create(1L, -1L))) {
      parquet(List.of(row), "account_id", DataTypes.LongType, "units", DataTypes.LongType);
      refusedParquet("no account with units");
    }
    parquet(
        List.of(RowFactory.create(77L, 1L), RowFactory.create(77L, 2L)),
        "account_id",
        DataTypes.LongType,
        "units",
        DataTypes.LongType);
    refusedParquet("account 77 stands there twice");
  }

  @Test
  void aFileThatIsNoParquetIsRefused() throws IOException {
    parquet(
        List.of(RowFactory.create(1L, 1L)),
        "account_id",
        DataTypes.LongType,
        "units",
        DataTypes.LongType);
    Files.writeString(folder.resolve("opening.parquet/part-x.parquet"), "account_id,units\n");
    refusedParquet("part-x.parquet");
    FileUtil.fullyDelete(folder.resolve("opening.parquet").toFile());
    Files.createDirectory(folder.resolve("opening.parquet"));
    refusedParquet("there is no file in it");
  }

  private static void refusedParquet(String named) {
    Refused.with(
        ErrorCode.OPENING_INVALID, () -> load("opening.parquet"), "opening.parquet", named);
  }

  private static void parquet(
      List<Row> rows, String first, DataType firstType, String second, DataType secondType) {
    Path parquet = folder.resolve("opening.parquet");
    FileUtil.fullyDelete(parquet.toFile());
    StructType schema = new StructType().add(first, firstType, true).add(second, secondType, true);
    SparkSession.active()
        .createDataFrame(rows, schema)
        .repartition(3)
        .write()
        .parquet(parquet.toString());
  }
}
