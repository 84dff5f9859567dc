package org.wanfen.settlement.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes from array to array, without making objects. For one thread. */
final class Hasher {

  private final MessageDigest sha256;

  Hasher() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes the digest of the first bytes of an array to a place of another, or of the same. */
  void hash(byte[] message, int length, byte[] to, int offset) {
    sha256.update(message, 0, length);
    try {
      int unused = sha256.digest(to, offset, Digest.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for 32 bytes", e);
    }
  }

  Digest hash(byte[] message) {
    byte[] digest = new byte[Digest.BYTES];
    hash(message, message.length, digest, 0);
    return Digest.at(digest, 0);
  }
}
