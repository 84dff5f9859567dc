package org.wanfen.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;
import org.wanfen.server.api.RequestRecords.Earlier;
import org.wanfen.server.api.RequestRecords.Name;

/** That an action is begun once. */
@Tag("database")
final class RequestRecordsTest {

  private static final Name NAME = new Name("chen", "key");

  private final MovableClock clock = new MovableClock("2013-11-07T16:10:00Z");
  private final TestRecords records = TestRecords.of(clock);

  private long kept() {
    return records.jdbc.sql("select count(*) from api_request").query(Long.class).single();
  }

  /** A database in which the other request is forgotten, a day old, just before it is looked at. */
  private JdbcClient forgetful() {
    return (JdbcClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (String.valueOf(arguments[0]).startsWith("select request_sha256")) {
                records.jdbc.sql("delete from api_request").update();
              }
              return method.invoke(records.jdbc, arguments);
            });
  }

  @Test
  void whoIsSecondIsTold() {
    RequestRecords requests = new RequestRecords(records.jdbc, clock);
    assertThat(requests.begin(NAME, "a")).isEmpty();
    assertThat(requests.begin(NAME, "a")).contains(new Earlier("a", Optional.empty()));
    assertThat(kept()).isEqualTo(1);
  }

  /** Whoever is the first is on record as that: a third one must not be first as well. */
  @Test
  void whoIsFirstIsOnRecordAlsoIfTheOneBeforeHasJustBeenForgotten() {
    assertThat(new RequestRecords(records.jdbc, clock).begin(NAME, "old")).isEmpty();

    assertThat(new RequestRecords(forgetful(), clock).begin(NAME, "a")).isEmpty();

    assertThat(kept()).isEqualTo(1);
    assertThat(new RequestRecords(records.jdbc, clock).begin(NAME, "b"))
        .contains(new Earlier("a", Optional.empty()));
  }
}
