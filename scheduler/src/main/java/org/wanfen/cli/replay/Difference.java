package org.wanfen.cli.replay;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that came out differently.
 *
 * @param date the business date
 * @param where the file, with the line or the key
 * @param expected what was expected
 * @param actual what came out
 */
public record Difference(LocalDate date, String where, String expected, String actual) {

  /** Checks that nothing is left out. */
  public Difference {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }
}
