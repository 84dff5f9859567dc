package org.wanfen.server.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is to be posted to the webhook: written together with the alarm that it tells of. */
final class PostBox {

  private static final int LONGEST_FAILURE = 500;
  private static final int AT_ONCE = 20;

  private final JdbcClient jdbc;
  private final boolean used;

  /**
   * A post box.
   *
   * @param used whether there is anybody to post to
   */
  PostBox(JdbcClient jdbc, boolean used) {
    this.jdbc = jdbc;
    this.used = used;
  }

  /**
   * A post that was not delivered yet.
   *
   * @param id its number
   * @param body what is posted
   * @param createdAt when it was written
   * @param tries how often it was tried
   */
  record Post(long id, String body, Instant createdAt, int tries) {}

  /** The body of a post. */
  private record Body(
      long id,
      String event,
      AlarmCode code,
      String fund,
      LocalDate date,
      Instant raisedAt,
      Optional<Instant> clearedAt,
      String text) {}

  /** Has an alarm posted as it is now: raised, or cleared. */
  void add(Alarm alarm) {
    if (!used) {
      return;
    }
    Body body =
        new Body(
            alarm.id(),
            alarm.isInForce() ? "raised" : "cleared",
            alarm.code(),
            alarm.fund(),
            alarm.date(),
            alarm.raisedAt(),
            alarm.clearedAt(),
            alarm.detail());
    Instant at = alarm.clearedAt().orElse(alarm.raisedAt());
    jdbc.sql(
            "insert into alarm_post (alarm_id, body, created_at, next_try_at, tries) values (?, ?,"
                + " ?, ?, 0)")
        .params(
            alarm.id(),
            JsonMapper.shared().writeValueAsString(body),
            at.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Posts whose time has come, the oldest first; of one alarm only the first. */
  List<Post> due(Instant now) {
    return jdbc.sql(
            "select id, body, created_at, tries from alarm_post post where delivered_at is null and"
                + " given_up_at is null and next_try_at <= ? and not exists (select 1 from"
                + " alarm_post earlier where earlier.alarm_id = post.alarm_id and earlier.id <"
                + " post.id and earlier.delivered_at is null and earlier.given_up_at is null) order"
                + " by id fetch first "
                + AT_ONCE
                + " rows only")
        .param(now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> post(row))
        .list();
  }

  /**
   * Takes a post, so that nobody else tries it until then.
   *
   * @return whether nobody else was faster
   */
  boolean take(Post post, Instant nextTryAt) {
    return jdbc.sql(
                "update alarm_post set tries = tries + 1, next_try_at = ? where id = ? and tries ="
                    + " ? and delivered_at is null and given_up_at is null")
            .params(nextTryAt.atOffset(ZoneOffset.UTC), post.id(), post.tries())
            .update()
        == 1;
  }

  void delivered(Post post, Instant at) {
    jdbc.sql("update alarm_post set delivered_at = ?, last_failure = null where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), post.id())
        .update();
  }

  void failed(Post post, String why) {
    jdbc.sql("update alarm_post set last_failure = ? where id = ?")
        .params(why.substring(0, Math.min(why.length(), LONGEST_FAILURE)), post.id())
        .update();
  }

  void givenUp(Post post, Instant at) {
    jdbc.sql("update alarm_post set given_up_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), post.id())
        .update();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getInt(4));
  }
}
