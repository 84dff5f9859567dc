package org.wanfen.server.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions that were asked for, by the key that their asker gave them, for a day. */
final class RequestRecords {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST_TRIES = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  RequestRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Names a request.
   *
   * @param person who asks, in the form by which names are compared
   * @param key the key that was given to it
   */
  record Name(String person, String key) {}

  /**
   * An answer.
   *
   * @param status its status
   * @param contentType its media type; empty: it has no body
   * @param location where it points to
   * @param body its text
   */
  record Answer(int status, Optional<String> contentType, Optional<String> location, String body) {}

  /**
   * A request that was there before.
   *
   * @param sha256 the digest of what was asked
   * @param answer what came of it; empty while that is not known
   */
  record Earlier(String sha256, Optional<Answer> answer) {}

  /**
   * Notes that something is being asked for.
   *
   * @return the request that was there under that name; empty: this one is the first
   */
  Optional<Earlier> begin(Name name, String sha256) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from api_request where asked_at < ?").param(now.minus(KEPT)).update();
    // One that is there may be forgotten, a day old, before it is looked at: then there is none.
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (add(name, sha256, now)) {
        return Optional.empty();
      }
      // It is the other one that does the work; this one tells what came of it.
      Optional<Earlier> other = find(name);
      if (other.isPresent()) {
        return other;
      }
    }
    throw new IllegalStateException("a request comes and goes under the key " + name.key());
  }

  private boolean add(Name name, String sha256, OffsetDateTime now) {
    try {
      jdbc.sql(
              "insert into api_request (person_key, idempotency_key, request_sha256, asked_at)"
                  + " values (?, ?, ?, ?)")
          .params(name.person(), name.key(), sha256, now)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** What is known of a request. */
  Optional<Earlier> find(Name name) {
    return jdbc.sql(
            "select request_sha256, status, content_type, location, body from api_request where"
                + " person_key = ? and idempotency_key = ?")
        .params(name.person(), name.key())
        .query(RequestRecords::earlier)
        .optional();
  }

  /** Keeps the answer. */
  void answered(Name name, Answer answer) {
    jdbc.sql(
            "update api_request set status = ?, content_type = ?, location = ?, body = ? where"
                + " person_key = ? and idempotency_key = ?")
        .params(
            answer.status(),
            answer.contentType().orElse(null),
            answer.location().orElse(null),
            answer.body(),
            name.person(),
            name.key())
        .update();
  }

  private static Earlier earlier(ResultSet row, int number) throws SQLException {
    int status = row.getInt(2);
    Optional<Answer> answer =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Answer(
                    status,
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getString(5)).orElse("")));
    return new Earlier(row.getString(1), answer);
  }
}
