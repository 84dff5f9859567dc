package org.wanfen.batch.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.settlement.files.Sha256;

/**
 * One entry of a trail.
 *
 * <p>Its digest is the SHA-256 of one text: JSON with the keys in order and no blanks, of
 * everything below but the digest itself; what is absent is left out, and the time is in UTC with
 * six decimals. So it is the same in every database, time zone and version.
 *
 * @param number from 1, without gaps
 * @param at when, to the microsecond
 * @param actor who, by their own statement
 * @param action what was asked for or happened
 * @param fund the fund it was about
 * @param date the business date it was about
 * @param attempt the attempt it was about
 * @param reason why, if a reason was given
 * @param outcome {@code begun}, {@code done} or an error code
 * @param detail what came of it, in words
 * @param previous the digest of the entry before, in lower-case hexadecimal
 * @param digest its own digest as it is on record
 */
public record TrailEntry(
    long number,
    Instant at,
    String actor,
    String action,
    Optional<String> fund,
    Optional<LocalDate> date,
    Optional<Integer> attempt,
    Optional<String> reason,
    String outcome,
    Optional<String> detail,
    String previous,
    String digest) {

  private static final String FORMAT = "wanfen-trail-1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * The entry that follows a head.
   *
   * @param detail what came of it, or null
   */
  static TrailEntry after(
      TrailHead head, Instant at, Asked asked, String outcome, Optional<String> detail) {
    TrailEntry open =
        new TrailEntry(
            head.number() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            storable(asked.by()),
            storable(asked.action()),
            asked.fund().map(TrailEntry::storable),
            asked.date(),
            asked.attempt(),
            asked.reason().map(TrailEntry::storable),
            storable(outcome),
            detail.map(TrailEntry::storable),
            head.digest(),
            "");
    return open.with(open.computedDigest());
  }

  private TrailEntry with(String ownDigest) {
    return new TrailEntry(
        number, at, actor, action, fund, date, attempt, reason, outcome, detail, previous,
        ownDigest);
  }

  /** The digest of what it says. */
  String computedDigest() {
    return Sha256.of(canonical());
  }

  /** What the digest is taken of. */
  byte[] canonical() {
    CanonicalJson json =
        new CanonicalJson()
            .with("format", FORMAT)
            .with("number", number)
            .with("at", TIME.format(at))
            .with("actor", actor)
            .with("action", action)
            .with("fund", fund.orElse(null))
            .with("date", date.map(LocalDate::toString).orElse(null))
            .with("reason", reason.orElse(null))
            .with("outcome", outcome)
            .with("detail", detail.orElse(null))
            .with("previous", previous);
    attempt.ifPresent(value -> json.with("attempt", value));
    return json.bytes();
  }

  TrailHead head() {
    return new TrailHead(number, digest);
  }

  /** A text as every database keeps it: one of them takes no character 0, none half a pair. */
  private static String storable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? REPLACEMENT
                    : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
