package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.settlement.files.CsvLines;
import org.wanfen.settlement.files.Gzips;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.files.Trickle;

class OrderRowsTest {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);
  private static final String HEADER = OrderRows.HEADER + "\n";
  private static final String GOOD = "e1,2013-11-11T09:30:00.5,42,REDEEM,12.3";

  @Test
  void readsARow() {
    List<OrderRowOracle.Judged> rows = rows(HEADER + GOOD + "\n");
    assertThat(rows)
        .containsExactly(
            new OrderRowOracle.Judged(
                2,
                GOOD,
                null,
                "e1",
                LocalDateTime.parse("2013-11-11T09:30:00.500"),
                42L,
                OrderType.REDEEM,
                1230L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "e1,2013-11-11T09:30:00,42,REDEEM,12.3          | none",
        "e1,2013-11-11T09:30:00,42,REDEEM               | BAD_COLUMN_COUNT",
        "e1,2013-11-11T09:30:00,42,REDEEM,1,2           | BAD_COLUMN_COUNT",
        "''                                             | BAD_COLUMN_COUNT",
        "é,x,0,x,x,x                                    | BAD_COLUMN_COUNT",
        "é,x,0,x,x                                      | BAD_EVENT_ID",
        ",2013-11-11T09:30:00,42,REDEEM,1               | BAD_EVENT_ID",
        "e1,x,0,x,x                                     | BAD_TIME",
        "e1,2013-02-29T09:30:00,0,x,x                   | BAD_TIME",
        "e1,2013-11-11T09:30:00,0,x,x                   | BAD_ACCOUNT",
        "e1,2013-11-11T09:30:00,42,x,x                  | BAD_TYPE",
        "e1,2013-11-11T09:30:00,42,redeem,x             | BAD_TYPE",
        "e1,2013-11-11T09:30:00,42,REDEEMX,1            | BAD_TYPE",
        "e1,2013-11-11T09:30:00,42,REDEEM,0.00          | BAD_AMOUNT",
        "e1,2013-11-12T00:00:00,42,REDEEM,0             | BAD_AMOUNT",
        "e1,2013-11-12T00:00:00,42,REDEEM,1             | FUTURE_EVENT",
        "e1,2013-11-11T23:59:59.999,42,REDEEM,1         | none",
        "e1,1900-01-01T00:00:00,42,REDEEM,1             | none"
      })
  void findsTheFirstReasonThatApplies(String row, QuarantineReason reason) {
    assertThat(rows(HEADER + row + "\n"))
        .singleElement()
        .satisfies(judged -> assertThat(judged.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        GOOD,
        GOOD + "\r",
        GOOD + "\r\n",
        GOOD + "\r\r\n",
        GOOD + "\n",
        GOOD + "\n\n",
        GOOD + "\r\n\r\n" + GOOD,
        "\n" + GOOD
      })
  void takesEveryLineForARow(String content) {
    assertAsTheOracle(content.getBytes(StandardCharsets.UTF_8));
    assertThat(rows(OrderRows.HEADER + "\r\n" + content)).isEqualTo(rows(HEADER + content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "event_id,event_time,account_id,type",
        "event_id,event_time,account_id,type,amount,",
        "event_id,event_time,account_id,type,amount \n",
        "Event_id,event_time,account_id,type,amount\n",
        "event_id;event_time;account_id;type;amount\n",
        "\uFEFFevent_id,event_time,account_id,type,amount\n",
        "e1,2013-11-11T09:30:00,42,REDEEM,12.3\n"
      })
  void refusesAnotherHeader(String content) {
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> rows(content), "orders-1.csv");
  }

  @Test
  void judgesRandomRowsAsTheOracleDoes() {
    SplittableRandom random = new SplittableRandom(11);
    Set<QuarantineReason> met = EnumSet.noneOf(QuarantineReason.class);
    for (int round = 0; round < 300; round++) {
      met.addAll(assertAsTheOracle(randomRows(random, 100)));
    }
    assertThat(met)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(QuarantineReason.CONFLICTING_DUPLICATE)));
  }

  @Test
  void digestsTheFileAsStoredAndCopiesIt() {
    byte[] plain = (HEADER + (GOOD + "\n").repeat(20_000)).getBytes(StandardCharsets.UTF_8);
    byte[] stored = Gzips.joined(Gzips.of(Arrays.copyOf(plain, 12_345)), Gzips.of(rest(plain)));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    OrderFigures figures =
        OrderRows.read("orders-1.csv.gz", DAY, new Trickle(stored, 1000), row -> {}, copy);
    long fen = 20_000 * 1230L;
    assertThat(figures)
        .isEqualTo(
            new OrderFigures(
                "orders-1.csv.gz",
                20_000,
                stored.length,
                Sha256.of(stored),
                new OrderTotals(0, fen, 0)));
    assertThat(copy.toByteArray()).isEqualTo(stored);
    ByteArrayOutputStream plainCopy = new ByteArrayOutputStream();
    OrderFigures ofPlain =
        OrderRows.read("orders-1.csv", DAY, new Trickle(plain, 1000), row -> {}, plainCopy);
    assertThat(plainCopy.toByteArray()).isEqualTo(plain);
    assertThat(ofPlain.sha256()).isEqualTo(Sha256.of(plain));
    assertThat(ofPlain.totals()).isEqualTo(figures.totals());
  }

  private static byte[] rest(byte[] plain) {
    return Arrays.copyOfRange(plain, 12_345, plain.length);
  }

  @Test
  void refusesDamagedGzip() {
    byte[] stored = Gzips.of((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
    byte[] truncated = Arrays.copyOf(stored, stored.length - 9);
    Refused.with(
        ErrorCode.INPUT_DAMAGED,
        () -> read("orders-1.csv.gz", truncated),
        "orders-1.csv.gz",
        "gzip");
    byte[] plain = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> read("orders-1.csv.gz", plain), "gzip");
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> read("orders-1.csv", stored), "header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e1,2013-11-11T09:30:00,42,REDEEM,     |        | BAD_AMOUNT",
        "e1,2013-11-11T09:30:00,42,            | ,1.00  | BAD_TYPE",
        "e1,2013-11-11T09:30:00,               | ,x,1   | BAD_ACCOUNT",
        "e1,                                   | ,1,1,1 | BAD_TIME",
        "''                                    | ,1,1,1,1 | BAD_EVENT_ID",
        "é                                     | ,1,1,1,1 | BAD_EVENT_ID",
        "e1,2013-11-11T09:30:00,42,REDEEM,1.00 | ,      | BAD_COLUMN_COUNT",
        "''                                    | ''     | BAD_COLUMN_COUNT"
      })
  void judgesLongRowsToTheirEnd(String before, String after, QuarantineReason reason) {
    String row = before + "7".repeat(200_000) + (after == null ? "" : after);
    List<OrderRowOracle.Judged> rows = rows(HEADER + row + "\n" + GOOD);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).reason()).isEqualTo(reason);
    assertThat(rows.get(0).row())
        .isEqualTo(
            new String(row.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .substring(0, CsvLines.MOST_KEPT_BYTES));
    assertThat(rows.get(1).reason()).isNull();
  }

  @Test
  void refusesATotalOverAllBounds() {
    String row = "e,2013-11-11T09:30:00,42,SUBSCRIBE,99999999999.99\n";
    long fits = Long.MAX_VALUE / 9_999_999_999_999L;
    byte[] bytes = (HEADER + row.repeat((int) fits + 1)).getBytes(StandardCharsets.UTF_8);
    Refused.with(
        ErrorCode.AMOUNT_OVERFLOW,
        () -> read("orders-1.csv", bytes),
        "orders-1.csv",
        "line " + (fits + 2));
  }

  /** Every row as the oracle has it, in one piece and in small ones; gives the reasons met. */
  private static Set<QuarantineReason> assertAsTheOracle(byte[] afterHeader) {
    byte[] bytes = Gzips.joined(HEADER.getBytes(StandardCharsets.UTF_8), afterHeader);
    OrderRowOracle oracle = new OrderRowOracle(DAY).judge(afterHeader);
    for (int most : new int[] {1, 61, Integer.MAX_VALUE}) {
      List<OrderRowOracle.Judged> rows = new ArrayList<>();
      OrderFigures figures =
          OrderRows.read(
              "orders-1.csv", DAY, new Trickle(bytes, most), row -> rows.add(judged(row)));
      assertThat(rows).isEqualTo(oracle.rows);
      assertThat(figures.rows()).isEqualTo(oracle.rows.size());
      for (OrderType type : OrderType.values()) {
        assertThat(figures.totals().of(type)).isEqualTo(oracle.totalsFen.get(type));
      }
    }
    return oracle.rows.stream()
        .map(OrderRowOracle.Judged::reason)
        .filter(reason -> reason != null)
        .collect(Collectors.toSet());
  }

  private static byte[] randomRows(SplittableRandom random, int rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < rows; i++) {
      byte[] row = randomRow(random).getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(3) == 0) {
        row[random.nextInt(row.length)] = (byte) random.nextInt(256);
      }
      out.writeBytes(row);
      out.writeBytes(random.nextInt(4) == 0 ? new byte[] {'\r', '\n'} : new byte[] {'\n'});
    }
    return out.toByteArray();
  }

  private static String randomRow(SplittableRandom random) {
    String[] types = {"SUBSCRIBE", "REDEEM", "FAST_REDEEM", "FAST-REDEEM", "SUBSCRIB", ""};
    String[] decimals = {"", ".1", ".00", ".05", ".123", "."};
    return "e"
        + random.nextInt(1000)
        + ","
        + DAY.plusDays(random.nextInt(-400, 3))
        + "T"
        + LocalTime.ofSecondOfDay(random.nextInt(1, 86_400)).toString()
        + (random.nextBoolean() ? "" : "." + random.nextInt(1200))
        + ","
        + random.nextLong(1L << random.nextInt(1, 63))
        + ","
        + types[Math.min(5, random.nextInt(30) % 8 % 6)]
        + ","
        + random.nextLong(1L << random.nextInt(1, 40))
        + decimals[random.nextInt(decimals.length)];
  }

  private static List<OrderRowOracle.Judged> rows(String content) {
    List<OrderRowOracle.Judged> rows = new ArrayList<>();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    OrderRows.read(
        "orders-1.csv", DAY, new ByteArrayInputStream(bytes), row -> rows.add(judged(row)));
    return rows;
  }

  private static OrderFigures read(String name, byte[] bytes) {
    return OrderRows.read(name, DAY, new ByteArrayInputStream(bytes), row -> {});
  }

  private static OrderRowOracle.Judged judged(OrderRow row) {
    String text = text(row, row.rowStart(), row.rowLength());
    boolean badFormat = row.reason() != null && row.reason() != QuarantineReason.FUTURE_EVENT;
    if (badFormat) {
      return new OrderRowOracle.Judged(
          row.line(), text, row.reason(), null, null, null, null, null);
    }
    LocalDateTime time =
        LocalDate.ofEpochDay(row.epochDay())
            .atTime(LocalTime.ofNanoOfDay(row.millisOfDay() * 1_000_000L));
    return new OrderRowOracle.Judged(
        row.line(),
        text,
        row.reason(),
        text(row, row.idStart(), row.idLength()),
        time,
        row.account(),
        row.orderType(),
        row.amountFen());
  }

  private static String text(OrderRow row, int start, int length) {
    return new String(row.bytes(), start, length, StandardCharsets.ISO_8859_1);
  }
}
