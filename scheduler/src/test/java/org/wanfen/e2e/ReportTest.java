package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.sample.reference.SetAsideRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a real night: its figures against the reference calculation, and each other. */
@Tag("database")
class ReportTest {

  private static final LocalDate DATE = LocalDate.parse("2013-11-22");

  @TempDir private static Path folder;
  private static JsonNode report;
  private static ReferenceNight expected;

  @BeforeAll
  static void runTheNights() throws IOException {
    Path dataset = Samples.dataset("dirty-feed");
    String home = folder.resolve("home").toString();
    var replay = InProcess.give("replay", dataset.toString(), "--nights", "3", "--home", home);
    assertThat(replay.status()).as(replay.err()).isZero();
    Path out = folder.resolve("out");
    String[] command = {"report", "--home", home, "--date", DATE.toString(), "--format", "json"};
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--out", out.toString()));
    var written = InProcess.give(words.toArray(new String[0]));
    assertThat(written.status()).as(written.err()).isZero();
    report = JsonMapper.shared().readTree(Files.readString(out.resolve("report.json")));
    ReferenceCalculation reference = ReferenceCalculation.of(ReferenceDataset.read(dataset));
    while (expected == null || expected.date().isBefore(DATE)) {
      expected = reference.next();
    }
  }

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  private static long fen(JsonNode node, String path) {
    return Fen.parse(text(node, path));
  }

  private static long sum(ToLongFunction<AccountDay> figure) {
    return expected.accounts().stream().mapToLong(figure).sum();
  }

  @Test
  void theStatementAddsUpToTheReferencesAccounts() {
    JsonNode statement = report.at("/statement");
    long balance = fen(statement, "/opening");
    assertThat(balance).isEqualTo(sum(AccountDay::openingUnits));
    List<Long> amounts = new ArrayList<>();
    for (JsonNode line : statement.at("/lines")) {
      amounts.add(fen(line, "/amount"));
      balance += fen(line, "/amount");
      assertThat(fen(line, "/balance")).isEqualTo(balance);
    }
    assertThat(amounts)
        .containsExactly(
            sum(AccountDay::subscribed),
            -sum(AccountDay::redeemed),
            -sum(AccountDay::fastOut),
            sum(AccountDay::fastIn),
            sum(AccountDay::income));
    assertThat(fen(statement, "/closing"))
        .isEqualTo(balance)
        .isEqualTo(sum(AccountDay::closingUnits));
    assertThat(fen(statement, "/pendingSubscriptions/after"))
        .isEqualTo(sum(AccountDay::pendingSubscriptions));
    assertThat(fen(statement, "/pendingRedemptions/after"))
        .isEqualTo(sum(AccountDay::pendingRedemptions));
    for (String pending : List.of("/pendingSubscriptions", "/pendingRedemptions")) {
      assertThat(text(statement, pending + "/computed"))
          .isEqualTo(text(statement, pending + "/after"));
    }
    assertThat(statement.at("/accounts").asLong()).isEqualTo(expected.accounts().size());
  }

  @Test
  void thePoolIsStruckAndSharedOutToTheLastFen() {
    JsonNode pool = report.at("/poolStruck");
    long left = 0;
    for (JsonNode item : pool.at("/income")) {
      left += fen(item, "/amount");
    }
    for (JsonNode fee : pool.at("/fees")) {
      BigDecimal exact =
          new BigDecimal(text(pool, "/feeBase"))
              .multiply(new BigDecimal(text(fee, "/rate")))
              .divide(new BigDecimal(fee.at("/days").asInt()), 2, RoundingMode.HALF_UP);
      assertThat(text(fee, "/amount")).isEqualTo(exact.toPlainString());
      left -= fen(fee, "/amount");
    }
    assertThat(left).isEqualTo(expected.figures().poolFen()).isEqualTo(fen(pool, "/pool"));

    JsonNode sharing = report.at("/sharing");
    BigInteger units = BigInteger.valueOf(expected.figures().entitledUnitsFen());
    BigInteger poolFen = BigInteger.valueOf(left);
    long floors = 0;
    long raised = 0;
    BigInteger largest = BigInteger.ZERO;
    for (AccountDay day : expected.accounts()) {
      BigInteger due =
          BigInteger.valueOf(day.openingUnits() - day.fastOut() + day.fastIn()).multiply(poolFen);
      long floor = due.divide(units).longValueExact();
      floors += floor;
      raised += day.income() - floor;
      largest = largest.max(BigInteger.valueOf(day.income()).multiply(units).subtract(due).abs());
    }
    assertThat(fen(sharing, "/floors")).isEqualTo(floors);
    assertThat(fen(sharing, "/leftOver")).isEqualTo(left - floors).isEqualTo(raised);
    assertThat(sharing.at("/accountsRaised").asLong()).isEqualTo(raised);
    assertThat(text(sharing, "/largestDeviationTimesUnits")).isEqualTo(largest.toString());
    assertThat(new BigDecimal(text(sharing, "/largestDeviation")))
        .isCloseTo(
            new BigDecimal(largest).divide(new BigDecimal(units), MathContext.DECIMAL64),
            within(new BigDecimal("0.000000000001")));
  }

  @Test
  void eventsByTypeAndHourAreTheRejectedAndAcceptedOnes() {
    long accepted = 0;
    long rejected = 0;
    for (JsonNode type : report.at("/eventsByType")) {
      accepted += type.at("/accepted").asLong();
      rejected += type.at("/rejected").asLong();
      assertThat(type.at("/rejected").asLong())
          .isEqualTo(
              expected.rejected().stream()
                  .filter(row -> row(row).contains("," + text(type, "/type") + ","))
                  .count());
    }
    assertThat(accepted).isEqualTo(expected.figures().accepted());
    assertThat(rejected).isEqualTo(expected.figures().rejected());
    long[] byHour = new long[24];
    for (SetAsideRow row : expected.rejected()) {
      String time = row(row).split(",", -1)[1];
      byHour[time.startsWith(DATE.toString()) ? Integer.parseInt(time.substring(11, 13)) : 0]++;
    }
    long events = 0;
    for (JsonNode hour : report.at("/eventsByHour")) {
      assertThat(hour.at("/rejected").asLong()).isEqualTo(byHour[hour.at("/hour").asInt()]);
      events += hour.at("/accepted").asLong() + hour.at("/rejected").asLong();
    }
    assertThat(events).isEqualTo(accepted + rejected);
  }

  @Test
  void rowsWithoutEffectAreThoseOfTheReference() {
    assertThat(rows("/quarantinedRows")).isEqualTo(rows(expected.quarantined()));
    assertThat(rows("/rejectedRows")).isEqualTo(rows(expected.rejected()));
    assertThat(report.at("/quarantinedRows/total").asLong())
        .isEqualTo(expected.figures().quarantined());
  }

  /** Which rows are late is told by the reference only as a number; what they say, by the feed. */
  @Test
  void lateEventsAreRowsOfTheFeedOfAnEarlierDay() throws IOException {
    Map<String, String> rejected =
        expected.rejected().stream()
            .collect(Collectors.toMap(row -> row.file() + ":" + row.line(), SetAsideRow::reason));
    Path inbox = Samples.dataset("dirty-feed").resolve("inbox/20131122");
    Set<String> ids = new HashSet<>();
    for (JsonNode event : report.at("/lateEvents/first")) {
      LocalDateTime time = LocalDateTime.parse(text(event, "/time"));
      assertThat(time.toLocalDate()).isBefore(DATE);
      assertThat(ids.add(text(event, "/eventId"))).isTrue();
      String line = line(inbox.resolve(text(event, "/file")), event.at("/line").asInt());
      String[] columns = line.split(",", -1);
      assertThat(columns[0]).isEqualTo(text(event, "/eventId"));
      assertThat(LocalDateTime.parse(columns[1])).isEqualTo(time);
      assertThat(columns[2]).isEqualTo(text(event, "/account"));
      assertThat(columns[3]).isEqualTo(text(event, "/type"));
      assertThat(new BigDecimal(columns[4])).isEqualByComparingTo(text(event, "/amount"));
      String place = text(event, "/file") + ":" + text(event, "/line");
      assertThat(text(event, "/outcome")).isEqualTo(rejected.getOrDefault(place, "ACCEPTED"));
      // 22 November 2013 is a Friday, and so are the two days before it trading days.
      boolean inTime = time.getHour() < 15 && !time.toLocalDate().isBefore(DATE.minusDays(2));
      LocalDate own = inTime ? time.toLocalDate() : time.toLocalDate().plusDays(1);
      if (!time.toLocalDate().isBefore(DATE.minusDays(2))) {
        assertThat(text(event, "/ownTradeDate")).isEqualTo(own.toString());
      }
    }
    assertThat(ids).isNotEmpty().hasSize((int) expected.figures().late());
    assertThat(text(report, "/lateEvents/tradeDate")).isEqualTo(DATE.toString());
    assertThat(text(report, "/lateEvents/night")).isEqualTo(DATE.toString());
  }

  private static String line(Path file, int number) throws IOException {
    try (InputStream stored = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return text.split("\n", -1)[number - 1].replace("\r", "");
    }
  }

  private static List<String> rows(String path) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : report.at(path + "/first")) {
      String place = text(row, "/file") + "," + text(row, "/line") + "," + text(row, "/reason");
      rows.add(place + "," + text(row, "/row"));
    }
    return rows;
  }

  private static List<String> rows(List<SetAsideRow> rows) {
    return rows.stream()
        .map(row -> row.file() + "," + row.line() + "," + row.reason() + "," + row(row))
        .toList();
  }

  private static String row(SetAsideRow row) {
    return new String(row.row(), StandardCharsets.UTF_8);
  }
}
