package org.wanfen.sample.reference;

import java.nio.charset.StandardCharsets;

/**
 * A row of the feed that had no effect: quarantined or rejected.
 *
 * @param file the name of its file
 * @param line its line in the unpacked file; the header is line 1
 * @param reason the name of the quarantine or rejection code
 * @param row its bytes as they came, without the end of the line
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; this value is never compared
public record SetAsideRow(String file, int line, String reason, byte[] row) {

  /** The row for people; bytes that are not UTF-8 are replaced. */
  @Override
  public String toString() {
    return file + ":" + line + " " + reason + " " + new String(row, StandardCharsets.UTF_8);
  }
}
