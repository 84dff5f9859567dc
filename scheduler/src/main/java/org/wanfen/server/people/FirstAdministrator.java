package org.wanfen.server.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * The administrator of a home that had nobody.
 *
 * @param name its name
 * @param password its password, which is known nowhere else
 */
public record FirstAdministrator(String name, String password) {

  private static final String NAME = "admin";

  /** Without letters that look like others. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 20;

  /**
   * Makes one if a home has nobody. For when nothing can fail any more before the password is
   * shown: it is known nowhere else.
   *
   * @return empty if there is somebody
   */
  public static Optional<FirstAdministrator> ifNobody(People people, PeopleDesk desk) {
    if (!people.all().isEmpty()) {
      return Optional.empty();
    }
    try {
      String password = desk.add(NAME, EnumSet.of(Role.ADMINISTRATOR), "the program");
      return Optional.of(new FirstAdministrator(NAME, password));
    } catch (WanfenException e) {
      // Another server on the same database was first.
      if (e.code() != ErrorCode.PERSON_INVALID) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A password that cannot be guessed. */
  public static String password(RandomGenerator random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return name;
  }
}
