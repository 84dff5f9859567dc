package org.wanfen.server.people;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.wanfen.batch.operations.Names;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What a name and a password may be. */
final class PersonRules {

  static final int LEAST_CHARACTERS = 12;

  /** bcrypt looks at no more. */
  static final int MOST_BYTES = 72;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}0-9]([\\p{L}\\p{M}0-9 ._@-]{0,48}[\\p{L}\\p{M}0-9])?");

  /** Letters of one script look like each other's too seldom to be taken for them; these do not. */
  private static final Pattern ODD_LATIN =
      Pattern.compile(
          "[\\p{IsLatin}&&[^A-Za-z\\u00C0-\\u017F\\u1E00-\\u1EFF]]|[\\u0131\\u0138\\u017F]");

  /** Whom the trail names where nobody is. */
  private static final Set<String> TAKEN =
      Set.of(
          "nobody",
          "anonymoususer",
          "the program",
          "program",
          "the schedule",
          "schedule",
          "scheduler",
          "the server",
          "server");

  private PersonRules() {}

  /**
   * A name as it will be kept.
   *
   * @throws WanfenException PERSON_INVALID
   */
  static String name(String given) {
    String name = Names.required(given, "the name");
    if (!NAME.matcher(name).matches()
        || name.contains("  ")
        || !Normalizer.isNormalized(name, Normalizer.Form.NFKC)
        || !isOfOneScript(name)
        || ODD_LATIN.matcher(name).find()
        || TAKEN.contains(People.key(name))) {
      throw invalid(
          "The name cannot be one: up to 50 letters of one script, figures 0 to 9, blanks and . _ @ -"
              + " between them, nothing that looks like something else, and none that the trail uses"
              + " itself",
          "Choose another name.");
    }
    return name;
  }

  /** Else a name could look like somebody else's: with a Cyrillic а in it, for example. */
  private static boolean isOfOneScript(String name) {
    return name.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .distinct()
            .count()
        <= 1;
  }

  /**
   * Refuses a password that is too easy to guess, or too long.
   *
   * @throws WanfenException PERSON_INVALID
   */
  static void requirePassword(String password, String name) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS
        || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw invalid(
          "A password has at least "
              + LEAST_CHARACTERS
              + " characters, and at most "
              + MOST_BYTES
              + " bytes",
          "Choose another one, for example of some words.");
    }
    if (People.key(password).contains(People.key(name))
        || password.codePoints().distinct().count() < 5) {
      throw invalid("The password is too easy to guess", "Choose another one.");
    }
  }

  static WanfenException invalid(String what, String next) {
    return new WanfenException(ErrorCode.PERSON_INVALID, what, "Nothing was changed.", next);
  }
}
