package org.wanfen.server.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wanfen.server.MovableClock;
import org.wanfen.server.TestRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alarms are posted to a real server, which does not always take them. */
@Tag("database")
final class PostRoundTest {

  private static final String SECRET = "a secret of both sides";
  private static final LocalDate DATE = TestRecords.FIRST;

  private final MovableClock clock = new MovableClock("2013-11-07T16:10:00Z");
  private final TestRecords records = TestRecords.of(clock);
  private final AlarmTable table = new AlarmTable(records.jdbc);
  private final PostBox posts = new PostBox(records.jdbc, true);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;
  private HttpServer receiver;

  private record Received(String delivery, String timestamp, String signature, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  @BeforeEach
  void receive() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/hook",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestHeaders().getFirst("Wanfen-Delivery"),
                  exchange.getRequestHeaders().getFirst("Wanfen-Timestamp"),
                  exchange.getRequestHeaders().getFirst("Wanfen-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  /** What a server does after its start: nothing is known but what the table has. */
  private void go() {
    URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    new PostRound(posts, new Webhook(address, new Signature(SECRET)), clock).go();
  }

  private Alarm raise(AlarmCode code) {
    Alarm alarm =
        table.raise(
            new Condition(code, TestRecords.FUND, DATE, "text – 文", Optional.empty(), false),
            clock.instant());
    posts.add(alarm);
    return alarm;
  }

  private void clear(Alarm alarm) {
    assertThat(table.clear(alarm.id(), clock.instant())).isTrue();
    posts.add(table.find(alarm.id()).orElseThrow());
  }

  @Test
  void aPostSaysWhatIsTheMatterAndIsSigned() throws GeneralSecurityException {
    Alarm alarm = raise(AlarmCode.NIGHT_HELD);
    go();
    go();
    assertThat(received).hasSize(1);
    JsonNode json = received.get(0).json();
    assertThat(json.path("id").longValue()).isEqualTo(alarm.id());
    assertThat(json.path("event").asString()).isEqualTo("raised");
    assertThat(json.path("code").asString()).isEqualTo("NIGHT_HELD");
    assertThat(json.path("fund").asString()).isEqualTo(TestRecords.FUND);
    assertThat(json.path("date").asString()).isEqualTo("2013-11-07");
    assertThat(json.path("raisedAt").asString()).isEqualTo("2013-11-07T16:10:00Z");
    assertThat(json.path("clearedAt").isNull()).isTrue();
    assertThat(json.path("text").asString()).isEqualTo("text – 文");
    assertThat(received.get(0).timestamp())
        .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
    assertThat(received.get(0).signature())
        .isEqualTo("v1=" + hmac(received.get(0).timestamp() + "." + received.get(0).body()));
  }

  /** On a way of its own. */
  private static String hmac(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%064x", new BigInteger(1, digest));
  }

  @Test
  void whatIsNotTakenIsTriedAgainAfterAPauseAlsoByAnotherServer() {
    answer = 500;
    Alarm alarm = raise(AlarmCode.NIGHT_HELD);
    go();
    go();
    assertThat(received).hasSize(1);
    clock.pass(Duration.ofSeconds(14));
    go();
    assertThat(received).hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    go();
    assertThat(received).hasSize(2);
    answer = 204;
    clock.pass(Duration.ofSeconds(30));
    go();
    assertThat(received).hasSize(3);
    clock.pass(Duration.ofDays(2));
    go();
    assertThat(received).hasSize(3);
    // The same post, signed at its own time each time.
    assertThat(received).extracting(Received::body).containsOnly(received.get(0).body());
    assertThat(received).extracting(Received::delivery).containsOnly(received.get(0).delivery());
    assertThat(received).extracting(Received::timestamp).doesNotHaveDuplicates();
    assertThat(received).extracting(Received::signature).doesNotHaveDuplicates();
    assertThat(alarm.isInForce()).isTrue();
  }

  @Test
  void nobodyThereIsNoReasonToStop() {
    raise(AlarmCode.NIGHT_HELD);
    new PostRound(
            posts, new Webhook(URI.create("http://127.0.0.1:1/hook"), new Signature(SECRET)), clock)
        .go();
    assertThat(records.jdbc.sql("select last_failure from alarm_post").query(String.class).single())
        .contains("ConnectException");
    clock.pass(Duration.ofSeconds(15));
    go();
    assertThat(received).hasSize(1);
  }

  @Test
  void redirectionsAreNotFollowed() {
    answer = 302;
    raise(AlarmCode.NIGHT_HELD);
    go();
    assertThat(records.jdbc.sql("select last_failure from alarm_post").query(String.class).single())
        .isEqualTo("answered 302");
  }

  @Test
  void ofOneAlarmTheBeginningComesBeforeTheEnd() {
    answer = 503;
    Alarm held = raise(AlarmCode.NIGHT_HELD);
    go();
    clear(held);
    Alarm late = raise(AlarmCode.NIGHT_LATE);
    answer = 204;
    go();
    assertThat(received).hasSize(2);
    assertThat(received.get(1).json().path("id").longValue()).isEqualTo(late.id());
    clock.pass(Duration.ofSeconds(15));
    go();
    go();
    assertThat(received.subList(2, received.size()))
        .extracting(post -> post.json().path("event").asString())
        .containsExactly("raised", "cleared");
    assertThat(received.subList(2, received.size()))
        .extracting(post -> post.json().path("id").longValue())
        .containsOnly(held.id());
  }

  @Test
  void afterADayItIsGivenUp() {
    answer = 500;
    Alarm held = raise(AlarmCode.NIGHT_HELD);
    Duration passed = Duration.ZERO;
    while (passed.compareTo(Duration.ofHours(25)) < 0) {
      go();
      clock.pass(Duration.ofMinutes(1));
      passed = passed.plusMinutes(1);
    }
    // The first in quick succession, then one in a quarter of an hour: some hundred in a day.
    assertThat(received).hasSizeBetween(90, 110);
    int tries = received.size();
    assertThat(
            records
                .jdbc
                .sql("select given_up_at is not null from alarm_post")
                .query(Boolean.class)
                .single())
        .isTrue();
    // What comes after it is posted all the same.
    answer = 204;
    clear(held);
    go();
    assertThat(received).hasSize(tries + 1);
    assertThat(received.get(tries).json().path("event").asString()).isEqualTo("cleared");
  }

  @Test
  void pausesGrowToAQuarterOfAnHour() {
    assertThat(PostRound.pauseAfter(1)).isEqualTo(Duration.ofSeconds(15));
    for (int tries = 1; tries < 200; tries++) {
      Duration next = PostRound.pauseAfter(tries + 1);
      assertThat(next).isGreaterThanOrEqualTo(PostRound.pauseAfter(tries));
      assertThat(next).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
    assertThat(PostRound.pauseAfter(200)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void withoutAWebhookNothingIsKeptToPost() {
    new PostBox(records.jdbc, false)
        .add(
            table.raise(
                Condition.now(AlarmCode.NIGHT_LATE, TestRecords.FUND, DATE, "text"),
                clock.instant()));
    assertThat(records.jdbc.sql("select count(*) from alarm_post").query(Long.class).single())
        .isZero();
  }
}
