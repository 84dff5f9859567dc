package org.wanfen.sample.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;

class DatasetWriterTest {

  private static final LocalDate MONDAY = LocalDate.of(2013, 11, 11);
  private static final FundTerms TERMS =
      new FundTerms(
          "000198",
          "A \"fund\" \\ of tests",
          ZoneId.of("Asia/Shanghai"),
          LocalTime.of(15, 0),
          MONDAY,
          900,
          new EnumMap<>(
              Map.of(
                  Fee.MANAGEMENT, AnnualRate.parse("0.0030"),
                  Fee.CUSTODY, AnnualRate.parse("0"),
                  Fee.SALES_SERVICE, AnnualRate.parse("0.0025"))),
          1,
          OptionalLong.of(1_000_000),
          3,
          7);

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() {
    TradingCalendar calendar = TradingCalendar.of(Map.of(MONDAY, true, MONDAY.plusDays(1), true));
    TreeMap<LocalDate, BigDecimal> quotes =
        new TreeMap<>(Map.of(MONDAY.minusDays(1), new BigDecimal("1.2345")));
    DatasetWriter.into(folder)
        .fund(TERMS)
        .calendar(calendar)
        .openingGzip(Map.of(900L, 5L, 7L, 20_000_000_000_000L))
        .quotes(quotes)
        .night(
            "000198",
            LedgerFile.of("000198", MONDAY).income("deposit interest", 400_000_000_000L),
            List.of(
                OrderFile.withCarriageReturns("orders-1.csv")
                    .line("a,2013-11-11T10:00:00,8,SUBSCRIBE,1")
                    .line("broken"),
                OrderFile.named("orders-2.csv.gz").line("b,2013-11-11T10:00:00,7,REDEEM,12.5")));

    ReferenceDataset dataset = ReferenceDataset.read(folder);
    ReferenceNight night = ReferenceCalculation.of(dataset).next();

    assertThat(dataset.terms()).isEqualTo(TERMS);
    assertThat(dataset.calendar().days()).isEqualTo(calendar.days());
    assertThat(dataset.quotes()).isEqualTo(quotes);
    assertThat(dataset.nights()).containsExactly(MONDAY);
    assertThat(night.figures().subscribedFen()).isEqualTo(100);
    assertThat(night.figures().redeemedFen()).isEqualTo(1250);
    assertThat(night.quarantined())
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 200_000})
  void storedGzipUnpacksToItsContent(int length) throws IOException {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) (i * 31);
    }

    byte[] unpacked =
        new GZIPInputStream(new ByteArrayInputStream(Gzip.stored(content))).readAllBytes();

    assertThat(unpacked).isEqualTo(content);
  }
}
