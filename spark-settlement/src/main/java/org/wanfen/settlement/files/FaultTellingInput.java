package org.wanfen.settlement.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSError;

/** A stream whose faults come out with the file's name, Hadoop's {@link FSError} too. */
final class FaultTellingInput extends InputStream {

  private final InputStream from;
  private final String file;

  FaultTellingInput(InputStream from, String file) {
    this.from = from;
    this.file = file;
  }

  @Override
  public int read() {
    try {
      return from.read();
    } catch (IOException | FSError e) {
      throw FileFaults.of("reading", file, e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      return from.read(bytes, offset, length);
    } catch (IOException | FSError e) {
      throw FileFaults.of("reading", file, e);
    }
  }

  @Override
  public void close() {
    try {
      from.close();
    } catch (IOException | FSError e) {
      throw FileFaults.of("closing", file, e);
    }
  }
}
