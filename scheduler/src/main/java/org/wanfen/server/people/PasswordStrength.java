package org.wanfen.server.people;

/**
 * How much work a password's hash is.
 *
 * @param doublings bcrypt's cost: how often the least work is doubled, 4 to 31
 */
public record PasswordStrength(int doublings) {

  /** What people's passwords are kept at: a good part of a second of a core for each. */
  static PasswordStrength full() {
    return new PasswordStrength(12);
  }
}
