package org.wanfen.server.people;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

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
   * What became of it when the server started.
   *
   * @param administrator the one that was made; empty if there was somebody
   */
  public record Made(Optional<FirstAdministrator> administrator) {}

  /** Makes one if a home has nobody. */
  static Made ifNobody(People people, SecureRandom random) {
    if (!people.all().isEmpty()) {
      return new Made(Optional.empty());
    }
    String password = password(random);
    boolean made = people.add(NAME, password, EnumSet.of(Role.ADMINISTRATOR), "the program");
    return new Made(made ? Optional.of(new FirstAdministrator(NAME, password)) : Optional.empty());
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
