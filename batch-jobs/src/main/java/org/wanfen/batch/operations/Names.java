package org.wanfen.batch.operations;

import java.util.Locale;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Names and reasons that people give. */
public final class Names {

  private static final int MOST_CHARACTERS = 500;

  private Names() {}

  /**
   * The text without the blanks around it.
   *
   * @param what what it is, for the message
   * @throws WanfenException WRONG_USAGE if nothing is left of it, or it is over 500 characters
   */
  public static String required(String text, String what) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty() || trimmed.length() > MOST_CHARACTERS) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "Not given, or longer than 500 characters: " + what,
          "Nothing was changed.",
          "Give it and ask again.");
    }
    return trimmed;
  }

  /** Whether two names mean the same person: blanks around them and case do not count. */
  public static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
