package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.Fee;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a month of real nights: its figures against the reference calculation. */
class PeriodReportTest {

  @TempDir private Path folder;
  private Path home;
  private JsonNode report;
  private List<ReferenceNight> expected;
  private ReferenceDataset dataset;

  @Test
  @Tag("database")
  void nightsOfLossAddUpToTheReferences() throws IOException {
    replayAndReport("loss-day", "2013-12");
    compare();
    assertThat(report.at("/income/nights/loss/nights").asInt()).isEqualTo(2);
    assertThat(fen(report, "/statement/pendingRedemptions/lapsed")).isPositive();
  }

  @Test
  @Tag("full")
  void theNightsOfTheSaleAddUpToTheReferences() throws IOException {
    replayAndReport("double-eleven-2013", "2013-11");
    compare();
    assertThat(expected).hasSize(12);
  }

  private void replayAndReport(String name, String period) throws IOException {
    Path samples = Samples.dataset(name);
    home = folder.resolve("home");
    var replay = InProcess.give("replay", samples.toString(), "--home", home.toString());
    assertThat(replay.status()).as(replay.err()).isZero();
    Path out = folder.resolve("out");
    var written =
        InProcess.give(
            ("report --home " + home + " --period " + period + " --format json --out " + out)
                .split(" "));
    assertThat(written.status()).as(written.err()).isZero();
    report = JsonMapper.shared().readTree(Files.readString(out.resolve("report.json")));
    dataset = ReferenceDataset.read(samples);
    expected = ReferenceCalculation.of(dataset).nights();
  }

  private void compare() throws IOException {
    theUnitsRollForward();
    incomeAndFeesAreTheReferences();
    eachNightIsTheReferences();
    assertThat(report.at("/allChecksPassed").asBoolean()).isTrue();
    assertThat(report.at("/incidents")).isEmpty();
    LocalDate last = expected.get(expected.size() - 1).date();
    assertThat(report.at("/complete").asBoolean()).isFalse();
    assertThat(text(report, "/coverage/notPublished/0/from"))
        .isEqualTo(last.plusDays(1).toString());
    assertThat(report.at("/coverage/published").asInt()).isEqualTo(expected.size());
  }

  private static long sum(ReferenceNight night, ToLongFunction<AccountDay> figure) {
    return night.accounts().stream().mapToLong(figure).sum();
  }

  private long sum(ToLongFunction<AccountDay> figure) {
    return expected.stream().mapToLong(night -> sum(night, figure)).sum();
  }

  private void theUnitsRollForward() {
    ReferenceNight last = expected.get(expected.size() - 1);
    JsonNode statement = report.at("/statement");
    assertThat(fen(statement, "/opening"))
        .isEqualTo(dataset.openingUnitsFen().values().stream().mapToLong(fen -> fen).sum());
    List<Long> moved =
        List.of(
            sum(AccountDay::subscribed),
            -sum(AccountDay::redeemed),
            -sum(AccountDay::fastOut),
            sum(AccountDay::fastIn),
            sum(AccountDay::income));
    for (int line = 0; line < moved.size(); line++) {
      assertThat(fen(statement, "/lines/" + line + "/amount")).isEqualTo(moved.get(line));
    }
    long closing = sum(last, AccountDay::closingUnits);
    assertThat(fen(statement, "/closing")).isEqualTo(closing);
    assertThat(fen(statement, "/computed")).isEqualTo(closing);
    assertThat(fen(statement, "/pendingSubscriptions/after"))
        .isEqualTo(sum(last, AccountDay::pendingSubscriptions));
    assertThat(fen(statement, "/pendingRedemptions/after"))
        .isEqualTo(sum(last, AccountDay::pendingRedemptions));
    assertThat(fen(statement, "/pendingRedemptions/lapsed"))
        .isEqualTo(expected.stream().mapToLong(night -> night.figures().lapsedFen()).sum());
    assertThat(statement.at("/accounts").asLong()).isEqualTo(last.accounts().size());
  }

  /** What was earned is the pools and the fees, as the reference has them. */
  private void incomeAndFeesAreTheReferences() {
    Map<Fee, Long> due = new EnumMap<>(Fee.class);
    long earned = 0;
    for (ReferenceNight night : expected) {
      earned += night.figures().poolFen();
      for (Fee fee : Fee.values()) {
        due.merge(fee, night.figures().feesFen().get(fee), Math::addExact);
        earned += night.figures().feesFen().get(fee);
      }
    }
    long total = due.values().stream().mapToLong(fen -> fen).sum();
    for (Fee fee : Fee.values()) {
      assertThat(fen(report, "/fees/due/" + fee.key())).isEqualTo(due.get(fee));
    }
    assertThat(fen(report, "/fees/total")).isEqualTo(total);
    assertThat(fen(report, "/income/earned")).isEqualTo(earned);
    assertThat(fen(report, "/income/paid")).isEqualTo(sum(AccountDay::income));
    assertThat(fen(report, "/income/difference")).isZero();
    for (JsonNode run : report.at("/fees/rates")) {
      BigDecimal exact =
          new BigDecimal(text(run, "/bases"))
              .multiply(new BigDecimal(text(run, "/rate")))
              .divide(new BigDecimal(365), 6, RoundingMode.HALF_UP);
      BigDecimal most = new BigDecimal("0.005").multiply(new BigDecimal(expected.size()));
      assertThat(exact.subtract(new BigDecimal(text(run, "/amount"))).abs())
          .isLessThanOrEqualTo(most);
    }
  }

  private void eachNightIsTheReferences() throws IOException {
    assertThat(report.at("/nights")).hasSize(expected.size());
    for (int at = 0; at < expected.size(); at++) {
      JsonNode night = report.at("/nights/" + at);
      ReferenceNight reference = expected.get(at);
      assertThat(text(night, "/date")).isEqualTo(reference.date().toString());
      assertThat(text(night, "/state")).isEqualTo("PUBLISHED");
      assertThat(fen(night, "/opening")).isEqualTo(sum(reference, AccountDay::openingUnits));
      assertThat(fen(night, "/closing")).isEqualTo(sum(reference, AccountDay::closingUnits));
      assertThat(fen(night, "/INCOME")).isEqualTo(sum(reference, AccountDay::income));
      assertThat(fen(night, "/pool")).isEqualTo(reference.figures().poolFen());
      assertThat(fen(night, "/leftOver")).isEqualTo(leftOver(reference));
      assertThat(text(night, "/incomePer10k"))
          .isEqualTo(reference.figures().incomePer10k().toPlainString());
      assertThat(text(night, "/sevenDayYield"))
          .isEqualTo(reference.figures().sevenDayYield().toPlainString());
      String day = reference.date().toString().replace("-", "");
      Path file = home.resolve("nights/000198/" + day + "/1/certificate.json");
      assertThat(text(night, "/certificate"))
          .isEqualTo(Sha256.of(Files.readString(file, StandardCharsets.UTF_8)));
    }
  }

  /** The pool less every account's share cut off to whole fen, towards zero. */
  private static long leftOver(ReferenceNight night) {
    BigInteger pool = BigInteger.valueOf(night.figures().poolFen());
    BigInteger units = BigInteger.valueOf(night.figures().entitledUnitsFen());
    long left = night.figures().poolFen();
    for (AccountDay day : night.accounts()) {
      long entitled = day.openingUnits() - day.fastOut() + day.fastIn();
      left -= BigInteger.valueOf(entitled).multiply(pool).divide(units).longValueExact();
    }
    return left;
  }

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  private static long fen(JsonNode node, String path) {
    return Fen.parse(text(node, path));
  }
}
