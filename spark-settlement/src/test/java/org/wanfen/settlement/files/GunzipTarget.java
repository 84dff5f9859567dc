package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** A gzip file: what is decompressed is what Java's own stream makes of it. */
public final class GunzipTarget {

  private static final int MOST_BYTES = 1 << 22;

  private GunzipTarget() {}

  /** Hands bytes to the decompressor. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    StoredBytes stored = StoredBytes.undigested(new ByteArrayInputStream(data), "orders-1.csv.gz");
    byte[] buffer = new byte[4096];
    try (Gunzip gunzip = new Gunzip(stored)) {
      for (int read = 0; read >= 0; read = gunzip.read(buffer, 0, buffer.length)) {
        content.write(buffer, 0, read);
        if (content.size() > MOST_BYTES) {
          return true; // Java's own would take as long over it
        }
      }
    } catch (DamagedGzipException e) {
      return false;
    }
    try (GZIPInputStream other = new GZIPInputStream(new ByteArrayInputStream(data))) {
      assertThat(content.toByteArray()).isEqualTo(other.readAllBytes());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("taken, and Java does not", e);
    }
  }
}
