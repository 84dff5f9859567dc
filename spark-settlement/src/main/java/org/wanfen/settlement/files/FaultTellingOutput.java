package org.wanfen.settlement.files;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;

/** A stream whose faults come out with the file's name; closed, its bytes are on the disk. */
final class FaultTellingOutput extends OutputStream {

  private final FSDataOutputStream to;
  private final String file;
  private boolean closed;

  FaultTellingOutput(FSDataOutputStream to, String file) {
    this.to = to;
    this.file = file;
  }

  @Override
  public void write(int b) {
    try {
      to.write(b);
    } catch (IOException | FSError e) {
      throw FileFaults.of("writing", file, e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      to.write(bytes, offset, length);
    } catch (IOException | FSError e) {
      throw FileFaults.of("writing", file, e);
    }
  }

  @Override
  public void flush() {
    try {
      to.flush();
    } catch (IOException | FSError e) {
      throw FileFaults.of("writing", file, e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (to) {
      to.hsync();
    } catch (IOException | FSError e) {
      throw FileFaults.of("writing", file, e);
    }
  }
}
