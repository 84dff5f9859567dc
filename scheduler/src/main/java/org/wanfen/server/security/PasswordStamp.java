package org.wanfen.server.security;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wanfen.server.people.Person;

/**
 * Which password somebody signed in with: once it is another one, those sessions are over.
 *
 * @param sha256 of the hash that is on record
 */
record PasswordStamp(String sha256) implements Serializable {

  static PasswordStamp of(Person person) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new PasswordStamp(
          HexFormat.of()
              .formatHex(digest.digest(person.passwordHash().getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
