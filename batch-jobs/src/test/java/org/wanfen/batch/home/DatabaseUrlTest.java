package org.wanfen.batch.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

  private static final String BASE = "jdbc:postgresql://database/wanfen";

  @ParameterizedTest
  @CsvSource({
    "'', ?connectTimeout=10&socketTimeout=60&tcpKeepAlive=true",
    "?ssl=true, ?ssl=true&connectTimeout=10&socketTimeout=60&tcpKeepAlive=true",
    "?socketTimeout=5, ?socketTimeout=5&connectTimeout=10&tcpKeepAlive=true",
    "?a=1&tcpKeepAlive=false&connectTimeout=1, ?a=1&tcpKeepAlive=false&connectTimeout=1&socketTimeout=60",
  })
  void whatTheUrlDoesNotLimitIsLimited(String given, String inForce) {
    assertThat(DatabaseUrl.withLimits(BASE + given)).isEqualTo(BASE + inForce);
  }

  @ParameterizedTest
  @CsvSource({"jdbc:h2:mem:x", "jdbc:sim:w1:1"})
  void otherDatabasesAreReachedAsTheyAre(String url) {
    assertThat(DatabaseUrl.withLimits(url)).isEqualTo(url);
  }
}
