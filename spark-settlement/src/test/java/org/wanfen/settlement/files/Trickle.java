package org.wanfen.settlement.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A stream that gives a few bytes at a time, as a network does. */
public final class Trickle extends InputStream {

  private final ByteArrayInputStream from;
  private final int most;

  /** The bytes, at most so many a read. */
  public Trickle(byte[] bytes, int most) {
    this.from = new ByteArrayInputStream(bytes);
    this.most = most;
  }

  @Override
  public int read() {
    return from.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    return from.read(bytes, offset, Math.min(most, length));
  }
}
