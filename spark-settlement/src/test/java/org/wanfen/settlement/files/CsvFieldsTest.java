package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field against a regular expression and the JDK's own arithmetic. */
class CsvFieldsTest {

  private static final Pattern TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,3})?");
  private static final int ROUNDS = 60_000;
  private static final String NOISE = "0123456789.-+:T,eE \r\u0000\u00e9\uff11aZ_";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-11-11T00:00:00",
        "2013-11-11T23:59:59.999",
        "2013-11-11T23:59:59.9",
        "2013-11-11T23:59:59.09",
        "2013-11-11T24:00:00",
        "2013-11-11T23:60:00",
        "2013-11-11T23:59:60",
        "2013-11-11T23:59:59.",
        "2013-11-11T23:59:59.1234",
        "2013-11-11 23:59:59",
        "2013-11-11t23:59:59",
        "2013-11-11T23:59",
        "2013-11-11T23:59:59Z",
        "2013-11-11T23:59:59,9",
        "2013-11-31T00:00:00",
        "2013-02-29T00:00:00",
        "2012-02-29T00:00:00",
        "1900-02-29T00:00:00",
        "2000-02-29T12:00:00",
        "2100-02-29T00:00:00",
        "1899-12-31T23:59:59",
        "1900-01-01T00:00:00",
        "1969-12-31T23:59:59.999",
        "9999-12-31T23:59:59.999",
        "0000-01-01T00:00:00",
        "2013-00-11T00:00:00",
        "2013-13-11T00:00:00",
        "2013-11-00T00:00:00",
        "+013-11-11T00:00:00",
        "2013-1-111T00:00:00",
        " 2013-11-11T00:00:00",
        ""
      })
  void readsTimes(String text) {
    assertTime(text);
  }

  @Test
  void readsEveryDay() {
    LocalDate day = LocalDate.of(1899, 12, 1);
    while (day.getYear() < 2110) {
      assertThat(date(day.toString()))
          .isEqualTo(day.getYear() < 1900 ? CsvFields.BAD : day.toEpochDay());
      day = day.plusDays(1);
    }
    for (int month = 0; month < 15; month++) {
      for (int dayOfMonth = 0; dayOfMonth < 34; dayOfMonth++) {
        for (int year : new int[] {1900, 2000, 2013, 2016, 9999}) {
          assertDate(String.format("%04d-%02d-%02d", year, month, dayOfMonth));
        }
      }
    }
  }

  @Test
  void readsRandomTimesAsTheJdkDoes() {
    SplittableRandom random = new SplittableRandom(1);
    int real = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text =
          String.format(
              "%04d-%02d-%02dT%02d:%02d:%02d",
              1890 + random.nextInt(220),
              random.nextInt(1, 13),
              random.nextInt(1, 32),
              random.nextInt(25),
              random.nextInt(61),
              random.nextInt(61));
      int decimals = random.nextInt(5);
      text += decimals == 0 ? "" : "." + "0958".substring(0, decimals);
      real += assertTime(disturb(text, random)) ? 1 : 0;
    }
    assertThat(real).isBetween(ROUNDS / 4, ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0",
        "01",
        "",
        "-1",
        "+1",
        "1 ",
        "999999999999999999",
        "1000000000000000000",
        "١",
        "1a"
      })
  void readsAccounts(String text) {
    assertAccount(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "0.01",
        "0.1",
        "0.50",
        "00.50",
        ".50",
        "1.",
        "1.234",
        "-1",
        "+1",
        "1e3",
        "1,0",
        "99999999999.99",
        "100000000000",
        "9999999999999999.99",
        "10000000000000000",
        "",
        ".",
        "1..1",
        "1.1.1",
        " 1",
        "1 ",
        "1.-1",
        "１",
        "NaN",
        "0x1",
        "1_0",
        "1/",
        "1:"
      })
  void readsAmounts(String text) {
    assertAmount(text, 11);
    assertAmount(text, 16);
  }

  @Test
  void readsRandomNumbersAsARegularExpressionDoes() {
    SplittableRandom random = new SplittableRandom(2);
    int good = 0;
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      int whole = random.nextInt(20);
      for (int i = 0; i < whole; i++) {
        text.append((char) ('0' + random.nextInt(10)));
      }
      int decimals = random.nextInt(5);
      for (int i = 0; i < decimals; i++) {
        text.append(i == 0 ? '.' : (char) ('0' + random.nextInt(10)));
      }
      String disturbed = disturb(text.toString(), random);
      good += assertAmount(disturbed, 11) ? 1 : 0;
      good += assertAmount(disturbed, 16) ? 1 : 0;
      good += assertAccount(disturbed) ? 1 : 0;
    }
    assertThat(good).isBetween(ROUNDS / 4, ROUNDS * 2);
  }

  @Test
  void readsEventIds() {
    Pattern id = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    for (int b = 0; b < 256; b++) {
      byte[] bytes = {'a', (byte) b, '9'};
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(CsvFields.isEventId(bytes, 0, 3)).isEqualTo(id.matcher(text).matches());
    }
    for (int length = 0; length < 70; length++) {
      byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
      assertThat(CsvFields.isEventId(bytes, 0, length)).isEqualTo(length >= 1 && length <= 64);
    }
  }

  private static boolean assertTime(String text) {
    byte[] bytes = framed(text);
    long expected = expectedMillis(text);
    assertThat(CsvFields.localMillis(bytes, 1, bytes.length - 1)).as(text).isEqualTo(expected);
    return expected != CsvFields.BAD;
  }

  private static long expectedMillis(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return CsvFields.BAD;
    }
    try {
      // Seconds have no decimals here, so that the JDK takes 1 to 3 of them alike.
      LocalDateTime time =
          LocalDateTime.parse(matcher.group(1), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      String decimals = matcher.group(2) == null ? ".0" : matcher.group(2);
      long millis = new BigDecimal("0" + decimals).movePointRight(3).longValueExact();
      boolean inRange = time.getYear() >= 1900;
      return inRange ? time.toInstant(ZoneOffset.UTC).toEpochMilli() + millis : CsvFields.BAD;
    } catch (DateTimeException e) {
      return CsvFields.BAD;
    }
  }

  private static void assertDate(String text) {
    long expected;
    try {
      expected = LocalDate.parse(text).toEpochDay();
    } catch (DateTimeException e) {
      expected = CsvFields.BAD;
    }
    assertThat(date(text)).as(text).isEqualTo(expected);
  }

  private static long date(String text) {
    byte[] bytes = framed(text);
    return CsvFields.epochDay(bytes, 1, bytes.length - 1);
  }

  private static boolean assertAccount(String text) {
    boolean good = text.matches("[1-9][0-9]{0,17}");
    byte[] bytes = framed(text);
    assertThat(CsvFields.account(bytes, 1, bytes.length - 1))
        .as(text)
        .isEqualTo(good ? Long.parseLong(text) : CsvFields.BAD);
    return good;
  }

  private static boolean assertAmount(String text, int mostDigits) {
    boolean good = text.matches("(0|[1-9][0-9]{0," + (mostDigits - 1) + "})(\\.[0-9]{1,2})?");
    long expected = good ? new BigDecimal(text).movePointRight(2).longValueExact() : CsvFields.BAD;
    byte[] bytes = framed(text);
    assertThat(CsvFields.amountFen(bytes, 1, bytes.length - 1, mostDigits))
        .as(text)
        .isEqualTo(expected);
    return good;
  }

  /** The field between two digits, which a reader that leaves its range would take for its own. */
  private static byte[] framed(String text) {
    return ("7" + text + "7").getBytes(StandardCharsets.UTF_8);
  }

  /** The text as it is, or with one character changed, inserted or left out. */
  private static String disturb(String text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    char noise = NOISE.charAt(random.nextInt(NOISE.length()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + noise + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
      case 2 -> text.substring(0, at) + noise + text.substring(Math.min(text.length(), at + 1));
      default -> text;
    };
  }
}
