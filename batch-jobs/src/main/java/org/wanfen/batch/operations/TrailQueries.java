package org.wanfen.batch.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is in the trail of a home, and whether it is as it was written. */
public interface TrailQueries {

  /** The last entries of those that are wanted, in order. */
  List<TrailLine> entries(Wanted wanted);

  /**
   * Goes through the whole chain. Finds an entry that was changed, removed, put in or swapped, and
   * what was cut off at the end if a certificate, or the head, knows of it.
   */
  TrailVerdict verify();

  /**
   * Which entries are wanted.
   *
   * @param fund those about a fund
   * @param date those about a business date
   * @param by those of a person, whatever the case
   * @param action those of an action, or whose action has this in it, whatever the case
   * @param before those before the entry of this number
   * @param most how many at most, the last of them
   */
  record Wanted(
      Optional<String> fund,
      Optional<LocalDate> date,
      Optional<String> by,
      Optional<String> action,
      OptionalLong before,
      int most) {

    /** Those about a fund and a date, whoever did what. */
    public Wanted(Optional<String> fund, Optional<LocalDate> date, int most) {
      this(fund, date, Optional.empty(), Optional.empty(), OptionalLong.empty(), most);
    }
  }

  /**
   * One entry.
   *
   * @param number from 1
   * @param at when
   * @param by who, by their own statement
   * @param action what was asked for or happened
   * @param fund the fund it was about
   * @param date the business date it was about
   * @param attempt the attempt it was about
   * @param reason why, where a reason was given
   * @param outcome {@code begun}, {@code done} or an error code
   * @param detail what came of it, in words
   * @param digest its digest in lower-case hexadecimal
   */
  record TrailLine(
      long number,
      Instant at,
      String by,
      String action,
      Optional<String> fund,
      Optional<LocalDate> date,
      Optional<Integer> attempt,
      Optional<String> reason,
      String outcome,
      Optional<String> detail,
      String digest) {}

  /**
   * What came of going through the chain.
   *
   * @param entries how many there are
   * @param head the digest of the last, in lower-case hexadecimal
   * @param anchors certificates whose trail heads were compared
   * @param fault the first entry that is wrong; empty if all are right
   */
  record TrailVerdict(long entries, String head, int anchors, Optional<TrailFault> fault) {}

  /**
   * What is wrong.
   *
   * @param number the number of the first entry that is wrong
   * @param why in what way
   * @param entry what stands there, if anything does
   */
  record TrailFault(long number, String why, Optional<TrailLine> entry) {}
}
