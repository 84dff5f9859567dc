package org.wanfen.batch.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowsCsvTest {

  private static final String HEADER = "file,line,reason,row\n";

  /** Reads CSV as RFC 4180 has it. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(row).isEmpty();
    return rows;
  }

  private static List<String> copied(String row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String csv = HEADER + "orders-0001.csv,7,BAD_TIME," + row + "\n";
    RowsCsv.copy(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), out, "reason");
    List<List<String>> rows = parse(out.toString(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).containsExactly("file", "line", "reason", "row");
    assertThat(rows.get(1).subList(0, 3)).containsExactly("orders-0001.csv", "7", "BAD_TIME");
    assertThat(rows.get(1)).hasSize(4);
    return rows.get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "=cmd|' /C calc'!A0",
        "\"=1"
      })
  void nothing_starts_a_formula(String row) throws IOException {
    String field = copied(row).get(3);
    assertThat("=+-@\t\r＝＋－＠").doesNotContain(field.substring(0, 1));
    assertThat(field).endsWith(row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b,c", "a\"b", ",,,,", "万份,\"收益\""})
  void what_starts_none_stays_as_it_came(String row) throws IOException {
    assertThat(copied(row).get(3)).isEqualTo(row);
  }

  @Test
  void whatever_came_can_be_read_back_and_starts_no_formula() throws IOException {
    Random random = new Random(42);
    String alphabet = "=+-@\t\r,\"'ab1 万＝";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder row = new StringBuilder();
      int length = random.nextInt(12);
      for (int at = 0; at < length; at++) {
        row.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String field = copied(row.toString()).get(3);
      assertThat(field.isEmpty() || "=+-@\t\r＝".indexOf(field.charAt(0)) < 0).as(field).isTrue();
      assertThat(field.equals(row.toString()) || field.equals("'" + row)).as(field).isTrue();
    }
  }

  /** A row of a gigabyte, and so many that a list of them would not fit, need no memory. */
  @Test
  void long_rows_pass_through() throws IOException {
    long size = 1L << 28;
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            throw new AssertionError("read by block");
          }

          @Override
          public int read(byte[] block, int from, int length) {
            if (at >= size) {
              return -1;
            }
            for (int i = 0; i < length; i++) {
              block[from + i] =
                  (byte) (at + i < HEADER.length() ? HEADER.charAt((int) at + i) : '=');
            }
            at += length;
            return length;
          }
        };
    long[] written = new long[1];
    RowsCsv.copy(
        endless,
        new OutputStream() {
          @Override
          public void write(int octet) {
            written[0]++;
          }

          @Override
          public void write(byte[] block, int from, int length) {
            written[0] += length;
          }
        },
        "reason");
    assertThat(written[0]).isGreaterThan(size);
  }
}
