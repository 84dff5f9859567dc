package org.wanfen.settlement.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as they are stored: counted, digested and, if asked for, copied. */
final class StoredBytes {

  private final InputStream from;
  private final OutputStream copy;
  private final String file;
  private final MessageDigest digest;
  private long count;

  StoredBytes(InputStream from, OutputStream copy, String file) {
    this(from, copy, file, newSha256());
  }

  private StoredBytes(InputStream from, OutputStream copy, String file, MessageDigest digest) {
    this.from = from;
    this.copy = copy;
    this.file = file;
    this.digest = digest;
  }

  /** Bytes whose digest nobody will ask for. */
  static StoredBytes undigested(InputStream from, String file) {
    return new StoredBytes(from, OutputStream.nullOutputStream(), file, null);
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] into, int offset, int length) {
    int read;
    try {
      read = from.read(into, offset, length);
    } catch (IOException e) {
      throw FileFaults.of("reading", file, e);
    }
    if (read > 0) {
      count += read;
      if (digest != null) {
        digest.update(into, offset, read);
      }
      copy(into, offset, read);
    }
    return read;
  }

  private void copy(byte[] bytes, int offset, int length) {
    try {
      copy.write(bytes, offset, length);
    } catch (IOException e) {
      throw FileFaults.of("writing the copy of", file, e);
    }
  }

  long count() {
    return count;
  }

  /** The digest of what was read, in lower-case hexadecimal; to be asked for once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
