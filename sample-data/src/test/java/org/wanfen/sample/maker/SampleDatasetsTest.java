package org.wanfen.sample.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.sample.reference.ExpectedWriter;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

/**
 * The committed datasets: made by their makers, right by the reference, and about what they say.
 */
class SampleDatasetsTest {

  private static final Path HERE = Path.of("");

  @TempDir Path folder;

  static Stream<String> names() {
    return SampleDatasets.makers().keySet().stream();
  }

  /** Not a test but the way to write the datasets again; see README.md of this module. */
  @BeforeAll
  static void writeAgainIfAskedTo() {
    if (Boolean.getBoolean("wanfen.write-samples")) {
      SampleDatasets.writeAll(HERE);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsCommittedIsWhatItsMakerWrites(String name) throws IOException {
    SampleDatasets.makers().get(name).accept(folder);

    Map<String, String> made = Folders.contents(folder);
    Map<String, String> committed = Folders.contents(HERE.resolve(name));
    assertThat(committed.keySet()).isEqualTo(made.keySet());
    made.forEach(
        (file, content) ->
            assertThat(committed.get(file).equals(content)).as("%s/%s", name, file).isTrue());
  }

  @ParameterizedTest
  @MethodSource("names")
  void expectedIsWhatTheReferenceComesTo(String name) throws IOException {
    for (ReferenceNight night : nights(name)) {
      Path expected =
          HERE.resolve(name).resolve("expected").resolve(night.date().toString().replace("-", ""));
      assertThat(expected.resolve("accounts.csv")).hasBinaryContent(night.accountsCsv());
      assertThat(expected.resolve("summary.json"))
          .hasContent(ExpectedWriter.summaryJson(night).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void itsCalendarIsCutFromThatOfChina(String name) throws IOException {
    List<String> china =
        Files.readAllLines(Path.of("calendars/china-2013.csv"), StandardCharsets.UTF_8);
    List<String> own =
        Files.readAllLines(HERE.resolve(name).resolve("calendar.csv"), StandardCharsets.UTF_8);

    assertThat(own.get(0)).isEqualTo(china.get(0));
    assertThat(china).containsSequence(own.subList(1, own.size()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void itHasAReadmeThatSaysHowToRunIt(String name) {
    assertThat(HERE.resolve(name).resolve("README.md"))
        .content()
        .contains("## About", "## Run", "scripts/wanfen replay sample-data/" + name, "## Expected");
  }

  @Test
  void doubleElevenComesToThePublishedQuotes() {
    PublishedQuotes published = new PublishedQuotes();
    List<ReferenceNight> nights = nights("double-eleven-2013");

    assertThat(nights).hasSize(12);
    assertThat(nights.get(0).accounts()).hasSizeGreaterThanOrEqualTo(5_000);
    assertPublished(nights, published);
    long most = nights.stream().mapToLong(night -> night.figures().read()).max().orElseThrow();
    assertThat(nights.get(4).date()).isEqualTo(LocalDate.of(2013, 11, 11));
    assertThat(nights.get(4).figures().read()).isEqualTo(most);
    assertThat(nights.get(3).figures().read() * 4).isLessThan(most);
  }

  @Test
  void nationalDayHoldsOrdersOfTwoTradeDatesOverTheHoliday() {
    List<ReferenceNight> nights = nights("national-day-2013");

    assertThat(nights).hasSize(12);
    assertPublished(nights, new PublishedQuotes());
    List<LocalDate> confirmed =
        nights.stream()
            .filter(night -> night.figures().subscribedFen() > 0)
            .map(ReferenceNight::date)
            .toList();
    assertThat(confirmed)
        .containsExactly(
            LocalDate.of(2013, 10, 7), LocalDate.of(2013, 10, 8), LocalDate.of(2013, 10, 9));
    ReferenceNight lastOfTheHoliday = nights.get(9);
    assertThat(lastOfTheHoliday.accounts())
        .anyMatch(a -> a.subscribed() > 0 && a.pendingSubscriptions() > 0)
        .anyMatch(a -> a.redeemed() > 0 && a.pendingRedemptions() > 0);
  }

  @Test
  void onTheLossDayRedemptionsLapse() {
    List<NightFigures> nights = nights("loss-day").stream().map(ReferenceNight::figures).toList();

    assertThat(nights.get(2).lapsedFen()).isPositive();
    assertThat(nights.get(2).incomePer10k()).isNegative();
    assertThat(nights.get(4).incomePer10k()).isNegative();
    assertThat(nights).anyMatch(night -> night.sevenDayYield().signum() < 0);
  }

  @Test
  void theDirtyFeedHasEveryReasonAndEveryKindOfRepetition() throws IOException {
    List<ReferenceNight> nights = nights("dirty-feed");

    EnumSet<QuarantineReason> quarantine = EnumSet.noneOf(QuarantineReason.class);
    EnumSet<RejectReason> rejects = EnumSet.noneOf(RejectReason.class);
    for (ReferenceNight night : nights) {
      quarantine.addAll(night.figures().quarantine().keySet());
      rejects.addAll(night.figures().rejects().keySet());
      assertThat(night.figures().late()).isPositive();
      assertThat(night.figures().duplicate()).isPositive();
    }
    assertThat(quarantine).isEqualTo(EnumSet.allOf(QuarantineReason.class));
    assertThat(rejects).isEqualTo(EnumSet.allOf(RejectReason.class));
    // After the window a repetition is an event again, if a late one.
    assertThat(nights.get(5).figures().late()).isGreaterThan(nights.get(0).figures().late());
    assertThat(Folders.contents(HERE.resolve("dirty-feed/inbox")).entrySet())
        .anyMatch(file -> file.getKey().endsWith(".csv.gz"))
        .anyMatch(file -> file.getValue().contains("\r\n\r\n"))
        .anyMatch(file -> file.getValue().contains("\u00C3("));
  }

  private static void assertPublished(List<ReferenceNight> nights, PublishedQuotes published) {
    for (ReferenceNight night : nights) {
      BigDecimal income = published.incomePer10k(night.date());
      assertThat(night.figures().incomePer10k()).as("%s", night.date()).isEqualTo(income);
      assertThat(night.figures().sevenDayYield())
          .as("%s", night.date())
          .isEqualTo(published.sevenDayYield(night.date()));
    }
  }

  private static List<ReferenceNight> nights(String name) {
    List<ReferenceNight> nights =
        ReferenceCalculation.of(ReferenceDataset.read(HERE.resolve(name))).nights();
    assertThat(nights).isNotEmpty();
    return nights;
  }
}
