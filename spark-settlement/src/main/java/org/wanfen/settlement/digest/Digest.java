package org.wanfen.settlement.digest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest, as a value. */
public final class Digest implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Its length in bytes. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The digest that begins at a place of an array. */
  static Digest at(byte[] from, int offset) {
    return new Digest(Arrays.copyOfRange(from, offset, offset + BYTES));
  }

  /**
   * Reads 64 lower-case hexadecimal digits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Digest parse(String hex) {
    Digest parsed = new Digest(HexFormat.of().parseHex(hex));
    if (parsed.bytes.length != BYTES || !parsed.toString().equals(hex)) {
      throw new IllegalArgumentException("not 64 lower-case hexadecimal digits: " + hex);
    }
    return parsed;
  }

  void copyTo(byte[] to, int offset) {
    System.arraycopy(bytes, 0, to, offset, BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
