package org.wanfen.settlement.files;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a gzip file of one or more members.
 *
 * <p>Java's own stream takes whatever follows a member and is not another for the end of the file;
 * orders could be lost behind a damaged byte. Here the file ends where a member ends, or is
 * damaged.
 */
final class Gunzip implements AutoCloseable {

  private static final int INPUT_BYTES = 64 * 1024;
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int RESERVED_FLAGS = 0xE0;

  private final StoredBytes from;
  private final byte[] input = new byte[INPUT_BYTES];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int at;
  private int filled;
  private boolean inMember;
  private boolean seenMember;

  Gunzip(StoredBytes from) {
    this.from = from;
  }

  /** As {@link java.io.InputStream#read(byte[], int, int)}, of the content. */
  int read(byte[] into, int offset, int length) throws DamagedGzipException {
    while (true) {
      if (!inMember && !beginMember()) {
        return -1;
      }
      int read = inflate(into, offset, length);
      if (read > 0) {
        crc.update(into, offset, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private int inflate(byte[] into, int offset, int length) throws DamagedGzipException {
    try {
      int read = inflater.inflate(into, offset, length);
      if (read == 0 && inflater.needsDictionary()) {
        throw new DamagedGzipException("it asks for a dictionary");
      }
      if (read == 0 && inflater.needsInput()) {
        if (!fill()) {
          throw new DamagedGzipException("it ends in the middle");
        }
        inflater.setInput(input, 0, filled);
      }
      return read;
    } catch (DataFormatException e) {
      throw new DamagedGzipException(e.getMessage() == null ? "bad data" : e.getMessage());
    }
  }

  /** Whether there is another member; its header has been read then. */
  private boolean beginMember() throws DamagedGzipException {
    if (at == filled && !fill()) {
      if (!seenMember) {
        throw new DamagedGzipException("it is empty");
      }
      return false;
    }
    readHeader();
    inflater.reset();
    inflater.setInput(input, at, filled - at);
    crc.reset();
    inMember = true;
    seenMember = true;
    return true;
  }

  private void readHeader() throws DamagedGzipException {
    crc.reset();
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new DamagedGzipException(
          seenMember ? "something that is not gzip follows" : "it does not begin as gzip does");
    }
    int flags = next();
    if ((flags & RESERVED_FLAGS) != 0) {
      throw new DamagedGzipException("unknown flags");
    }
    skip(6); // time, extra flags, system
    if ((flags & FLAG_EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      int expected = (int) crc.getValue() & 0xffff;
      if ((next() | next() << 8) != expected) {
        throw new DamagedGzipException("the checksum of its header does not fit");
      }
    }
  }

  private void endMember() throws DamagedGzipException {
    at = filled - inflater.getRemaining();
    if (nextInt() != (int) crc.getValue()) {
      throw new DamagedGzipException("its checksum does not fit");
    }
    if (nextInt() != (int) inflater.getBytesWritten()) {
      throw new DamagedGzipException("its length does not fit");
    }
    inMember = false;
  }

  private int nextInt() throws DamagedGzipException {
    return next() | next() << 8 | next() << 16 | next() << 24;
  }

  private void skipText() throws DamagedGzipException {
    while (next() != 0) {
      // up to the zero that ends it
    }
  }

  private void skip(int bytes) throws DamagedGzipException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws DamagedGzipException {
    if (at == filled && !fill()) {
      throw new DamagedGzipException("it ends in the middle");
    }
    int octet = input[at++] & 0xff;
    if (!inMember) {
      crc.update(octet);
    }
    return octet;
  }

  private boolean fill() {
    at = 0;
    filled = Math.max(0, from.read(input, 0, input.length));
    return filled > 0;
  }
}
