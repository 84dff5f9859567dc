package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.failure.ErrorCode;

class GunzipTest {

  private static final InputFile GZIP = new InputFile("a.csv.gz", ErrorCode.INPUT_DAMAGED);

  @Test
  void readsOneMemberOrMore() {
    byte[] content = content(100_000);
    byte[] half = Arrays.copyOf(content, 50_000);
    byte[] otherHalf = Arrays.copyOfRange(content, 50_000, content.length);
    byte[] empty = new byte[0];
    byte[] members = Gzips.joined(Gzips.of(half), Gzips.of(empty), Gzips.of(otherHalf));
    for (int most : new int[] {1, 9, 18, 4096, 1 << 20}) {
      assertThat(readAll(Gzips.of(content), most)).isEqualTo(content);
      assertThat(readAll(members, most)).isEqualTo(content);
      assertThat(readAll(Gzips.of(empty), most)).isEmpty();
    }
  }

  @Test
  void passesOverWhatAHeaderMayCarry() {
    byte[] plain = Gzips.of("text".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3});
    out.writeBytes(new byte[] {3, 0, 'e', 'x', 't'});
    out.writeBytes("name.csv\0comment\0".getBytes(StandardCharsets.UTF_8));
    CRC32 crc = new CRC32();
    crc.update(out.toByteArray());
    out.write((int) crc.getValue());
    out.write((int) crc.getValue() >> 8);
    out.write(plain, 10, plain.length - 10);
    assertThat(readAll(out.toByteArray(), 3)).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesAFileThatEndsAnywhereTooEarly() {
    byte[] whole = Gzips.joined(Gzips.of(content(300)), Gzips.of(content(40)));
    int firstMember = Gzips.of(content(300)).length;
    for (int length = 0; length < whole.length; length++) {
      if (length != firstMember) {
        refused(Arrays.copyOf(whole, length));
      }
    }
  }

  @Test
  void refusesWhatFollowsAndIsNotGzip() {
    refused(Gzips.joined(Gzips.of(content(40)), new byte[] {0}));
    refused(Gzips.joined(Gzips.of(content(40)), "more".getBytes(StandardCharsets.UTF_8)));
    refused("event_id,event_time".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noticesEveryFlippedBitThatChangesTheContent() {
    byte[] content = content(200);
    byte[] whole = Gzips.of(content);
    int noticed = 0;
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        assertThat(readAll(flipped, 100)).as("bit %d", bit).isEqualTo(content);
      } catch (org.wanfen.fund.failure.WanfenException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.INPUT_DAMAGED);
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan((whole.length - 10) * 8);
  }

  private static void refused(byte[] stored) {
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> readAll(stored, 1000), "a.csv.gz", "damaged gzip");
  }

  /** Lines of letters, so that reading lines gives back every byte. */
  private static byte[] content(int length) {
    SplittableRandom random = new SplittableRandom(length);
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) (i % 50 == 49 ? '\n' : 'a' + random.nextInt(26));
    }
    return content;
  }

  private static byte[] readAll(byte[] stored, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[777];
    StoredBytes bytes =
        new StoredBytes(
            new Trickle(stored, most), java.io.OutputStream.nullOutputStream(), GZIP.name());
    try (Gunzip gunzip = new Gunzip(bytes)) {
      for (int n = gunzip.read(buffer, 0, 777); n >= 0; n = gunzip.read(buffer, 0, 777)) {
        out.write(buffer, 0, n);
      }
    } catch (DamagedGzipException e) {
      throw GZIP.refused(e.getMessage(), e);
    }
    return out.toByteArray();
  }
}
