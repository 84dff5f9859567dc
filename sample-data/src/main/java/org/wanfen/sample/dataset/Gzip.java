package org.wanfen.sample.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** Small contents as gzip. */
final class Gzip {

  private static final int LARGEST_BLOCK = 0xFFFF;
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private Gzip() {}

  /** Compressed by the JDK; the bytes depend on the machine's zlib. */
  static byte[] packed(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** Stored blocks (RFC 1951, 3.2.4): not smaller, but the same bytes everywhere. */
  static byte[] stored(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HEADER);
    int start = 0;
    do {
      int length = Math.min(LARGEST_BLOCK, content.length - start);
      boolean last = start + length == content.length;
      out.writeBytes(
          littleEndian(5)
              .put((byte) (last ? 1 : 0))
              .putShort((short) length)
              .putShort((short) ~length)
              .array());
      out.write(content, start, length);
      start += length;
    } while (start < content.length);
    CRC32 crc = new CRC32();
    crc.update(content);
    out.writeBytes(littleEndian(8).putInt((int) crc.getValue()).putInt(content.length).array());
    return out.toByteArray();
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
