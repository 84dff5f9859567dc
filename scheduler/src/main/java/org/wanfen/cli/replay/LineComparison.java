package org.wanfen.cli.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Compares two files byte for byte, and names the first line that differs. Of a line no more is
 * kept than is shown, however long it is.
 */
final class LineComparison {

  private static final int MOST_SHOWN = 300;
  private static final int MOST_KEPT_BYTES = 4 * MOST_SHOWN;
  private static final int END = -1;

  private LineComparison() {}

  /** The first line that differs. */
  record Found(long line, String expected, String actual) {}

  static Optional<Found> compare(InputStream expected, InputStream actual) throws IOException {
    InputStream one = new BufferedInputStream(expected, 1 << 16);
    InputStream other = new BufferedInputStream(actual, 1 << 16);
    ByteArrayOutputStream same = new ByteArrayOutputStream(128);
    long line = 1;
    while (true) {
      int octet = one.read();
      int otherOctet = other.read();
      if (octet != otherOctet) {
        return Optional.of(
            new Found(line, shown(rest(same, octet, one)), shown(rest(same, otherOctet, other))));
      }
      if (octet == END) {
        return Optional.empty();
      }
      if (octet == '\n') {
        same.reset();
        line++;
      } else if (same.size() < MOST_KEPT_BYTES) {
        same.write(octet);
      }
    }
  }

  /** A line with its end, as far as it is kept; nothing at the end of the file. */
  private static byte[] rest(ByteArrayOutputStream before, int first, InputStream in)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    before.writeTo(line);
    int octet = first;
    while (octet != END && line.size() < MOST_KEPT_BYTES) {
      line.write(octet);
      if (octet == '\n') {
        break;
      }
      octet = in.read();
    }
    return line.toByteArray();
  }

  /** The line as text; what cannot be seen, its end above all, is written out. */
  private static String shown(byte[] line) {
    if (line.length == 0) {
      return "the end of the file";
    }
    String text = new String(line, StandardCharsets.UTF_8);
    boolean ended = text.endsWith("\n");
    String visible = (ended ? text.substring(0, text.length() - 1) : text).replace("\r", "\\r");
    if (visible.length() > MOST_SHOWN) {
      return visible.substring(0, MOST_SHOWN) + "…";
    }
    return ended ? visible : visible + " (without a line end)";
  }
}
