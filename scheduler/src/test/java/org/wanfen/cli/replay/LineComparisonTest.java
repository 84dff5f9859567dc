package org.wanfen.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineComparisonTest {

  private static final int LINE_BYTES = 1 << 24;
  private static final long MOST_ALLOCATED_BYTES = 1 << 22;

  /** A line of 16 MiB, or of a gigabyte, costs no more memory than what is shown of it. */
  @Test
  void aLineWithoutEndIsNotKept() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    LineComparison.Found found =
        LineComparison.compare(longLine("a\n"), longLine("b\n")).orElseThrow();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED_BYTES);
    assertThat(found.line()).isEqualTo(2);
    assertThat(found.expected()).isEqualTo("x".repeat(300) + "…").isEqualTo(found.actual());
    assertThat(LineComparison.compare(longLine("a"), longLine("a"))).isEmpty();
  }

  private static InputStream longLine(String end) {
    return new SequenceInputStream(
        new SequenceInputStream(text("account_id\n"), new Filling(LINE_BYTES)), text(end));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many times the letter x. */
  private static final class Filling extends InputStream {
    private int left;

    Filling(int bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = Math.min(length, left);
      Arrays.fill(into, offset, offset + some, (byte) 'x');
      left -= some;
      return some;
    }
  }
}
