package org.wanfen.batch.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2013-11, 2013-11-01, 2013-11-30",
    "2013-12, 2013-12-01, 2013-12-31",
    "2012-02, 2012-02-01, 2012-02-29",
    "2013-02, 2013-02-01, 2013-02-28",
    "2012,    2012-01-01, 2012-12-31",
  })
  void aMonthOrAYearHasAFirstAndALastDay(String text, String from, String to) {
    ReportPeriod period = ReportPeriod.parse(text);
    assertThat(period.from()).hasToString(from);
    assertThat(period.to()).hasToString(to);
    assertThat(period).hasToString(text).isEqualTo(ReportPeriod.parse(period.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2013-13",
        "2013-00",
        "2013-1",
        "13-11",
        "2013-11-11",
        "201311",
        "0000",
        "+2013",
        "2013-11 ",
        "２０１３",
        "november",
        "-2013-11"
      })
  void anythingElseIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportPeriod.parse(text))
        .withMessage("'" + text + "' is not a month or a year");
  }
}
