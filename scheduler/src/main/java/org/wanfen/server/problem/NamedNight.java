package org.wanfen.server.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request is about, by its address.
 *
 * @param fund the fund's code
 * @param date the business date, as it was written
 */
public record NamedNight(Optional<String> fund, Optional<String> date) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "/(?:nights|certificates|schedule|accounts|reports)/([A-Za-z0-9]{1,20})"
              + "(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?(?:/.*)?$");

  /** What an address names. */
  public static NamedNight of(String address) {
    Matcher night = ADDRESS.matcher(address);
    return night.find()
        ? new NamedNight(Optional.of(night.group(1)), Optional.ofNullable(night.group(2)))
        : new NamedNight(Optional.empty(), Optional.empty());
  }

  /** The business date; empty if none is named, or there is no such day. */
  public Optional<LocalDate> day() {
    try {
      return date.map(LocalDate::parse);
    } catch (DateTimeException e) {
      // Whoever takes the request refuses it; here it is only about what is told of it.
      return Optional.empty();
    }
  }
}
