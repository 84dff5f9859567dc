package org.wanfen.settlement.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wanfen.fund.failure.WanfenException;

/** A stream whose end is reached only if its bytes have the right digest. */
final class CheckedInput extends FilterInputStream {

  /** Says what is wrong with the stream. */
  interface Refusal {
    WanfenException of(String what, Throwable cause);
  }

  private final MessageDigest digest = Digests.sha256();
  private final String expected;
  private final Refusal refusal;
  private boolean checked;

  CheckedInput(InputStream in, String expected, Refusal refusal) {
    super(in);
    this.expected = expected;
    this.refusal = refusal;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int count;
    try {
      count = in.read(bytes, offset, length);
    } catch (IOException e) {
      throw refusal.of("cannot be unpacked: " + e.getMessage(), e);
    }
    if (count > 0) {
      digest.update(bytes, offset, count);
    } else if (count < 0 && !checked) {
      checked = true;
      String actual = HexFormat.of().formatHex(digest.digest());
      if (!actual.equals(expected)) {
        throw refusal.of("is not what it was: its digest is " + actual, null);
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes(Math.toIntExact(Math.min(count, 1 << 16))).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
