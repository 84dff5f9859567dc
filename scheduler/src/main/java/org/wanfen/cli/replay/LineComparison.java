package org.wanfen.cli.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Compares two files byte for byte, and names the first line that differs. */
final class LineComparison {

  private static final int MOST_SHOWN = 300;
  private static final byte[] END = new byte[0];

  private LineComparison() {}

  /** The first line that differs. */
  record Found(long line, String expected, String actual) {}

  static Optional<Found> compare(InputStream expected, InputStream actual) throws IOException {
    InputStream one = new BufferedInputStream(expected, 1 << 16);
    InputStream other = new BufferedInputStream(actual, 1 << 16);
    for (long line = 1; ; line++) {
      byte[] expectedLine = line(one);
      byte[] actualLine = line(other);
      if (!Arrays.equals(expectedLine, actualLine)) {
        return Optional.of(new Found(line, shown(expectedLine), shown(actualLine)));
      }
      if (expectedLine.length == 0) {
        return Optional.empty();
      }
    }
  }

  /** A line with its end, nothing at the end of the file. */
  private static byte[] line(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return END;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int octet = first;
    while (octet >= 0) {
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
    String shortened =
        visible.length() > MOST_SHOWN ? visible.substring(0, MOST_SHOWN) + "…" : visible;
    return ended ? shortened : shortened + " (without a line end)";
  }
}
