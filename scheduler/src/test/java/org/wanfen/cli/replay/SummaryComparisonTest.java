package org.wanfen.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SummaryComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}                                 | {'pool': '1.00'}",
        "{'pool': '1.00'}                   | {'fund': '000198', 'pool': '1.00'}",
        "{'events': {'read': 1}}            | {'events': {'read': 1, 'late': 2}}",
        "{'rejects': {}}                    | {'rejects': {'BELOW_MINIMUM': 0}}",
        "{'rejects': {'BELOW_MINIMUM': 0}}  | {'rejects': {}}",
        "{'accounts': 5}                    | {'accounts': 5.0}",
        "{'checks': [{'name': 'A'}]}        | {'checks': [{'name': 'A', 'passed': true}]}",
      })
  void agree(String expected, String actual) {
    assertThat(compare(expected, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'pool': '1.00'}                   | {'pool': '1.0'}               | pool",
        "{'pool': '1.00'}                   | {'pool': 1.00}                | pool",
        "{'pool': '1.00'}                   | {}                            | pool",
        "{'accounts': 0}                    | {}                            | accounts",
        "{'sevenDayYield': null}            | {}                            | sevenDayYield",
        "{'events': {'read': 1}}            | {'events': {'read': 2}}       | events.read",
        "{'events': {'late': 0}}            | {'events': {}}                | events.late",
        "{'events': {'late': 0}}            | {}                            | events",
        "{'rejects': {}}                    | {'rejects': {'X': 1}}         | rejects.X",
        "{'rejects': {'X': 2}}              | {'rejects': {}}               | rejects.X",
        "{'quarantine': {'X': 2}}           | {'quarantine': {'X': 1}}      | quarantine.X",
        "{'quarantine': {}}                 | {}                            | quarantine",
        "{'accounts': 1}                    | {'accounts': 1e999999999}     | accounts",
        "{'rejects': {'X': 1e999999999}}    | {'rejects': {}}               | rejects.X",
        "{'checks': []}                     | {'checks': [1]}               | checks[0]",
        "{'checks': [1, 2]}                 | {'checks': [1]}               | checks[1]",
      })
  void differ(String expected, String actual, String key) {
    assertThat(compare(expected, actual))
        .singleElement()
        .extracting(SummaryComparison.Found::key)
        .isEqualTo(key);
  }

  private static java.util.List<SummaryComparison.Found> compare(String expected, String actual) {
    JsonMapper json = ExpectedNight.JSON;
    return SummaryComparison.compare(
        json.readTree(expected.replace('\'', '"')), json.readTree(actual.replace('\'', '"')));
  }
}
