package org.wanfen.sample.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files as bytes and as lines of bytes; a name that ends in {@code .gz} is unpacked. */
final class Lines {

  private Lines() {}

  /** The bytes of a file as they lie on the disk. */
  static byte[] stored(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The content of a file, unpacked if its name ends in {@code .gz}. */
  static byte[] content(Path file) {
    byte[] stored = stored(file);
    if (!file.getFileName().toString().endsWith(".gz")) {
      return stored;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return unpacked.readAllBytes();
    } catch (IOException e) {
      throw new ReferenceException("INPUT_DAMAGED", file + " is not gzip", e);
    }
  }

  /** The lines of a content: they end in LF, and one CR before it is dropped. */
  static List<byte[]> of(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        int end = i > start && content[i - 1] == '\r' ? i - 1 : i;
        lines.add(Arrays.copyOfRange(content, start, end));
        start = i + 1;
      }
    }
    if (start < content.length) {
      lines.add(Arrays.copyOfRange(content, start, content.length));
    }
    return lines;
  }

  /** Takes one row of a table, split at commas; what it cannot read is an exception of its own. */
  interface RowReader {
    void read(String[] row);
  }

  /**
   * Reads a table such as the calendar row by row, its header checked and left out.
   *
   * @param code the code under which a fault is refused, with file and line
   */
  static void table(Path file, String header, String code, RowReader reader) {
    List<byte[]> lines = of(content(file));
    if (lines.isEmpty() || !text(lines.get(0)).equals(header)) {
      throw new ReferenceException(code, file + " does not begin with " + header);
    }
    int columns = header.split(",", -1).length;
    for (int i = 1; i < lines.size(); i++) {
      String[] row = text(lines.get(i)).split(",", -1);
      try {
        require(row.length == columns, "not " + header);
        reader.read(row);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new ReferenceException(code, file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  /** For row readers: what must hold of a row. */
  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** One character for each byte: every format of the feed is ASCII, so nothing can hide in it. */
  static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
