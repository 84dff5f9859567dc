package org.wanfen.settlement.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.DataPlane.StatementLine;
import org.wanfen.settlement.plane.TestPlanes;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterTable;

/** What is exported is what was written, sorted by account over all buckets, as published. */
class AccountStatementTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 11, 7);
  private static final Cells CELLS = new Cells(5);

  @TempDir Path home;
  private final FileStore files = FileStore.of(Map.of());
  private final Random random = new Random(12);
  private final Map<LocalDate, Map<Long, AccountDay>> written = new TreeMap<>();
  private RegisterCatalog catalog;
  private RegisterTable table;

  @BeforeEach
  void writeThreeDaysAndPublishTwo() {
    catalog =
        new RegisterCatalog(
            RegisterCatalog.properties(
                TestPlanes.catalogUrl(home), "sa", "", "file:" + home.resolve("warehouse")),
            files.configuration());
    table = catalog.create("000198", CELLS);
    table.commitOpening(contents(FIRST), day(FIRST, 200));
    long base = table.published().snapshot();
    LocalDate second = FIRST.plusDays(1);
    long snapshot = table.commitToBranch("second", base, contents(second), day(second, 300));
    table.publish("second", snapshot, base);
    LocalDate third = FIRST.plusDays(2);
    table.commitToBranch("third", snapshot, contents(third), day(third, 300));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private static RegisterTable.Contents contents(LocalDate date) {
    return new RegisterTable.Contents(0, date, 0, 0);
  }

  /** Writes accounts 1 to a number, with random amounts, in the files of their buckets. */
  private List<BucketFile> day(LocalDate date, int accounts) {
    Map<Long, AccountDay> days = new TreeMap<>();
    List<BucketFile> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < CELLS.buckets(); bucket++) {
      List<Long> mine = new ArrayList<>();
      for (long account = 1; account <= accounts; account++) {
        if (CELLS.bucketOf(account) == bucket) {
          mine.add(account);
        }
      }
      String path = table.newFile(date, bucket, "day-" + bucket + ".parquet");
      ClosedAccounts closed = closed(mine);
      for (int row = 0; row < mine.size(); row++) {
        days.put(mine.get(row), accountDay(closed, row));
      }
      buckets.add(new BucketStore(files).write(path, bucket, closed));
    }
    written.put(date, days);
    Collections.shuffle(buckets, random);
    return buckets;
  }

  private ClosedAccounts closed(List<Long> accounts) {
    int size = accounts.size();
    int[] moved = random.ints(0, size).limit(size / 2).distinct().sorted().toArray();
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      movements.put(movement, random.longs(moved.length, 0, 5).map(f -> f * 77).toArray());
    }
    return new ClosedAccounts(
        accounts.stream().mapToLong(Long::longValue).toArray(),
        random.longs(size, 0, 1L << 40).toArray(),
        random.longs(size, -500, 500).toArray(),
        moved,
        movements);
  }

  private static AccountDay accountDay(ClosedAccounts closed, int row) {
    Map<Movement, Long> of = new EnumMap<>(Movement.class);
    closed.movements().forEach((movement, amounts) -> of.put(movement, 0L));
    for (int i = 0; i < closed.movedRows().length; i++) {
      if (closed.movedRows()[i] == row) {
        int at = i;
        closed.movements().forEach((movement, amounts) -> of.put(movement, amounts[at]));
      }
    }
    long closing = closed.closingUnits()[row];
    long income = closed.income()[row];
    return new AccountDay(
        closed.account()[row],
        closing
            - income
            - of.get(Movement.FAST_IN)
            + of.get(Movement.FAST_OUT)
            - of.get(Movement.SUBSCRIBED)
            + of.get(Movement.REDEEMED),
        of.get(Movement.FAST_OUT),
        of.get(Movement.FAST_IN),
        income,
        of.get(Movement.SUBSCRIBED),
        of.get(Movement.REDEEMED),
        closing,
        of.get(Movement.PENDING_SUBSCRIPTIONS_DUE) + of.get(Movement.PENDING_SUBSCRIPTIONS_NEXT),
        of.get(Movement.PENDING_REDEMPTIONS_DUE) + of.get(Movement.PENDING_REDEMPTIONS_NEXT));
  }

  private static String line(AccountDay day) {
    return day.account()
        + ","
        + String.join(
            ",",
            List.of(
                Fen.format(day.openingUnits()),
                Fen.format(day.fastOut()),
                Fen.format(day.fastIn()),
                Fen.format(day.income()),
                Fen.format(day.subscribed()),
                Fen.format(day.redeemed()),
                Fen.format(day.closingUnits()),
                Fen.format(day.pendingSubscriptions()),
                Fen.format(day.pendingRedemptions())));
  }

  @Test
  void accountsComeInTheOrderOfTheirNumbers() {
    LocalDate second = FIRST.plusDays(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AccountsCsv(files).write(table.files(table.published().snapshot(), second).values(), out);
    List<String> lines = out.toString(StandardCharsets.US_ASCII).lines().toList();
    assertThat(lines.subList(1, lines.size()))
        .isEqualTo(written.get(second).values().stream().map(AccountStatementTest::line).toList());
    assertThat(out.toString(StandardCharsets.US_ASCII)).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void aStatementHasThePublishedDaysOfAnAccount() {
    AccountStatement statement = new AccountStatement(files, table);
    for (long account = 1; account <= 300; account += 13) {
      List<StatementLine> expected = new ArrayList<>();
      for (LocalDate date : List.of(FIRST, FIRST.plusDays(1))) {
        AccountDay day = written.get(date).get(account);
        if (day != null) {
          expected.add(new StatementLine(date, day));
        }
      }
      assertThat(statement.of(account, FIRST.minusDays(3), FIRST.plusDays(30)).lines())
          .isEqualTo(expected);
    }
    assertThat(statement.of(301, FIRST, FIRST.plusDays(1)).lines()).isEmpty();
    assertThat(statement.of(1, FIRST.plusDays(1), FIRST.plusDays(1)).lines()).hasSize(1);
    assertThat(statement.of(1, FIRST.plusDays(2), FIRST.plusDays(9)).lines()).isEmpty();
  }
}
