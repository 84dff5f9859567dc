package org.wanfen.settlement.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** SHA-256 of what is in memory, in lower-case hexadecimal. */
public final class Sha256 {

  private Sha256() {}

  /** The digest of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(StoredBytes.newSha256().digest(bytes));
  }

  /** The digest of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
