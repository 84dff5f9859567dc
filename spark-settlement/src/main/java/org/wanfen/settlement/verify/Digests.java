package org.wanfen.settlement.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of what is too large for the memory. */
final class Digests {

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
