package org.wanfen.batch.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the trail says that copies of orders files have expired. */
public final class InputsExpired {

  /** What the trail calls maintenance. */
  public static final String ACTION = "maintain";

  private static final String BEFORE = "orders files expired before ";
  private static final Pattern WORDS = Pattern.compile(BEFORE + "(\\d{4}-\\d{2}-\\d{2})");

  private InputsExpired() {}

  /** The words for a first date whose orders files stay. */
  static String words(LocalDate from) {
    return BEFORE + from;
  }

  /** The date in the words of an entry; empty if it says nothing of it. */
  public static Optional<LocalDate> in(String detail) {
    Matcher words = WORDS.matcher(detail);
    return words.find() ? Optional.of(LocalDate.parse(words.group(1))) : Optional.empty();
  }
}
