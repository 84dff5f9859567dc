package org.wanfen.settlement.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;

class CsvLinesTest {

  private static final InputFile PLAIN = new InputFile("a.csv", ErrorCode.INPUT_DAMAGED);
  private static final InputFile GZIP = new InputFile("a.csv.gz", ErrorCode.INPUT_DAMAGED);
  private static final int KEPT = 12;

  /** A line as the reader tells it: number, whether it was cut, text, columns by their ranges. */
  private record Line(long number, boolean cut, String text, int columns, List<String> fields) {}

  /** Whatever is left out between, the lines that are asked for are those that come in turn. */
  @Test
  void aLineFurtherDownIsTheOneThatComesInTurn() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 300; round++) {
      StringBuilder content = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        content.append("\n".repeat(random.nextInt(3))).append("x,\r".repeat(random.nextInt(9)));
      }
      byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
      List<Line> all = expected(bytes);
      int buffer = KEPT + 2 + random.nextInt(60);
      InputStream in = new Trickle(bytes, 1 + random.nextInt(50));
      try (CsvLines lines =
          new CsvLines(in, OutputStream.nullOutputStream(), PLAIN, KEPT, buffer)) {
        int wanted = 1 + random.nextInt(10);
        while (wanted <= all.size()) {
          assertThat(lines.next(wanted)).isTrue();
          assertThat(lines.number()).isEqualTo(wanted);
          String text = all.get(wanted - 1).text();
          assertThat(new String(lines.bytes(), lines.start(), lines.end() - lines.start(), UTF_8))
              .isEqualTo(text);
          wanted += 1 + random.nextInt(30);
        }
        assertThat(lines.next(wanted)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r\n",
        "\r",
        "a,b",
        "a,b\n",
        "a,b\r\n",
        "a,b\r\r\n",
        "a,b\r",
        "a\n\nb",
        "\n\n\n",
        ",,,\n,\n",
        "123456789012\n1234567890123\n123456789012\r\n1234567890123\r\nx",
        "12345678901\r",
        "123456789012\r",
        "1,3,5,7,9,1,3,5,7,9,1,3\n,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\nz",
        "123456789012345678901234567890123456789012345678901234567890",
        "é,ü\n\u0000\n"
      })
  void givesTheSameLinesWhateverTheBufferAndTheReads(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    List<Line> expected = expected(bytes);
    for (int buffer = KEPT + 2; buffer < KEPT + 40; buffer++) {
      for (int most : new int[] {1, 2, 3, 7, buffer, 1000}) {
        assertThat(lines(new Trickle(bytes, most), PLAIN, buffer))
            .as("buffer %d, reads of %d", buffer, most)
            .isEqualTo(expected);
      }
      assertThat(lines(new Trickle(Gzips.of(bytes), 5), GZIP, buffer)).isEqualTo(expected);
    }
  }

  @Test
  void givesTheSameLinesOfRandomBytes() {
    SplittableRandom random = new SplittableRandom(20131111);
    String alphabet = "\n\n\r,,ab";
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
      }
      int buffer = KEPT + 2 + random.nextInt(30);
      assertThat(lines(new Trickle(bytes, 1 + random.nextInt(20)), PLAIN, buffer))
          .isEqualTo(expected(bytes));
    }
  }

  @Test
  void digestsCountsAndCopiesTheFileAsStored() {
    byte[] stored = Gzips.of("header\na\nb\n".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (CsvLines lines = CsvLines.of(new Trickle(stored, 3), GZIP, copy)) {
      lines.header("header");
      while (lines.next()) {
        // to the end
      }
      assertThat(lines.rows()).isEqualTo(2);
      assertThat(lines.storedBytes()).isEqualTo(stored.length);
      assertThat(lines.sha256()).isEqualTo(Sha256.of(stored));
      assertThat(copy.toByteArray()).isEqualTo(stored);
    }
  }

  @Test
  void keepsALongLineCutAndGoesOnBehindIt() {
    byte[] bytes = ("h\n" + "x".repeat(1_000_000) + ",1\nnext\n").getBytes(StandardCharsets.UTF_8);
    try (CsvLines lines = CsvLines.of(new ByteArrayInputStream(bytes), PLAIN)) {
      lines.header("h");
      assertThat(lines.next()).isTrue();
      assertThat(lines.isCut()).isTrue();
      assertThat(lines.end() - lines.start()).isEqualTo(CsvLines.MOST_KEPT_BYTES);
      assertThat(lines.columns()).isEqualTo(2);
      assertThat(lines.next()).isTrue();
      assertThat(lines.isCut()).isFalse();
      assertThat(lines.number()).isEqualTo(3);
      assertThat(lines.next()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "hea", "header ", "Header\n", "header\r", "\r\nheader\n"})
  void refusesAnotherHeader(String content) {
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> header(content), "a.csv", "should be header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "header\n", "header\r\n", "header\nrow"})
  void takesTheHeader(String content) {
    header(content);
  }

  @Test
  void namesAByteOrderMark() {
    Refused.with(
        ErrorCode.INPUT_DAMAGED, () -> header("\uFEFFheader\n"), "a.csv", "byte order mark");
  }

  @Test
  void tellsAFaultOfTheMachineApart() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    Refused.with(
        ErrorCode.MACHINE_FAULT, () -> CsvLines.of(closed, PLAIN).next(), "a.csv", "closed");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    InputStream in = new ByteArrayInputStream(new byte[] {1});
    Refused.with(ErrorCode.NO_ROOM, () -> CsvLines.of(in, PLAIN, full).next(), "a.csv");
  }

  private static void header(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (CsvLines lines = CsvLines.of(new ByteArrayInputStream(bytes), PLAIN)) {
      lines.header("header");
    }
  }

  private static List<Line> lines(InputStream in, InputFile input, int buffer) {
    List<Line> found = new ArrayList<>();
    try (CsvLines lines = new CsvLines(in, OutputStream.nullOutputStream(), input, KEPT, buffer)) {
      while (lines.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.columns(), CsvLines.MOST_COLUMNS); i++) {
          fields.add(text(lines.bytes(), lines.columnStart(i), lines.columnEnd(i)));
        }
        found.add(
            new Line(
                lines.number(),
                lines.isCut(),
                text(lines.bytes(), lines.start(), lines.end()),
                lines.columns(),
                fields));
      }
      assertThat(lines.next()).as("the end stays the end").isFalse();
    }
    return found;
  }

  /** The same by searching a text. */
  private static List<Line> expected(byte[] bytes) {
    List<Line> expected = new ArrayList<>();
    String rest = text(bytes, 0, bytes.length);
    while (!rest.isEmpty()) {
      int feed = rest.indexOf('\n');
      String line = feed < 0 ? rest : rest.substring(0, feed);
      rest = feed < 0 ? "" : rest.substring(feed + 1);
      if (feed >= 0 && line.endsWith("\r")) {
        line = line.substring(0, line.length() - 1);
      }
      boolean cut = line.length() > KEPT;
      int columns = (int) line.chars().filter(c -> c == ',').count() + 1;
      String kept = cut ? line.substring(0, KEPT) : line;
      List<String> fields = new ArrayList<>(List.of(kept.split(",", -1)));
      while (fields.size() < columns) {
        fields.add("");
      }
      expected.add(
          new Line(
              expected.size() + 1,
              cut,
              kept,
              columns,
              fields.subList(0, Math.min(columns, CsvLines.MOST_COLUMNS))));
    }
    return expected;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
