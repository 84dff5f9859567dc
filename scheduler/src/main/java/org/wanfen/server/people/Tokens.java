package org.wanfen.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.Names;

/** The tokens of a home's people: 256 random bits each, of which the digest is kept. */
public final class Tokens {

  /** What every token begins with, so that one that was left somewhere is known for what it is. */
  public static final String PREFIX = "wanfen_";

  /** The longest time that a token counts. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 5;
  private static final String COLUMNS =
      "select t.token_id, p.name, t.what_for, t.created_at, t.expires_at, t.revoked_at from"
          + " api_token t join person p on p.name_key = t.person_key ";

  private final JdbcClient jdbc;
  private final RandomGenerator random;
  private final Clock clock;

  /**
   * The tokens in a database.
   *
   * @param random cannot be guessed
   */
  public Tokens(JdbcClient jdbc, RandomGenerator random, Clock clock) {
    this.jdbc = jdbc;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param person whom it acts for
   * @param whatFor what it is for
   * @param life how long it counts, at most {@link #LONGEST}
   */
  public Token.Issued issue(String person, String whatFor, Duration life) {
    String secret =
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    String id = HexFormat.of().formatHex(bytes(ID_BYTES));
    Instant now = clock.instant();
    Instant expires = now.plus(life.compareTo(LONGEST) > 0 ? LONGEST : life);
    jdbc.sql(
            "insert into api_token (token_id, person_key, what_for, sha256, created_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            People.key(person),
            Names.required(whatFor, "what the token is for"),
            sha256(secret),
            now.atOffset(ZoneOffset.UTC),
            expires.atOffset(ZoneOffset.UTC))
        .update();
    Token token =
        jdbc.sql(COLUMNS + "where t.token_id = ?").param(id).query(Tokens::token).single();
    return new Token.Issued(token, secret);
  }

  /** A person's tokens, the newest first. */
  public List<Token> of(String person) {
    return jdbc.sql(COLUMNS + "where t.person_key = ? order by t.created_at desc")
        .param(People.key(person))
        .query(Tokens::token)
        .list();
  }

  /**
   * Takes a person's token back.
   *
   * @return false if the person has none of this id that counts
   */
  public boolean revoke(String person, String id) {
    return jdbc.sql(
                "update api_token set revoked_at = ? where person_key = ? and token_id = ? and"
                    + " revoked_at is null")
            .params(clock.instant().atOffset(ZoneOffset.UTC), People.key(person), id)
            .update()
        > 0;
  }

  /** Takes all tokens of a person back. */
  void revokeAll(String person) {
    jdbc.sql("update api_token set revoked_at = ? where person_key = ? and revoked_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), People.key(person))
        .update();
  }

  /** The token of a secret, whether it counts or not. */
  public Optional<Token> known(String secret) {
    return jdbc.sql(COLUMNS + "where t.sha256 = ?")
        .param(sha256(secret))
        .query(Tokens::token)
        .optional();
  }

  /** Whether a token counts now. */
  public boolean counts(Token token) {
    return token.countsAt(clock.instant());
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String sha256(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }
}
