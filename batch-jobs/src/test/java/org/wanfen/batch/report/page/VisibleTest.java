package org.wanfen.batch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "999, 999",
    "1000, '1,000'",
    "-1000, '-1,000'",
    "-100.00, -100.00",
    "1234567.89, '1,234,567.89'",
    "92233720368547758.07, '92,233,720,368,547,758.07'"
  })
  void figures_are_grouped(String figure, String shown) {
    assertThat(Visible.grouped(new BigDecimal(figure))).isEqualTo(shown);
  }

  @Test
  void what_would_not_be_seen_is_spelt_out() {
    assertThat(Visible.text("a\tb")).isEqualTo("a\\u{9}b");
    assertThat(Visible.text("\u202Etxt.exe")).isEqualTo("\\u{202E}txt.exe");
    assertThat(Visible.text("\u0000\uFFFF\uD800")).isEqualTo("\\u{0}\\u{FFFF}\\u{D800}");
    assertThat(Visible.text("万份 “Income” <b> 😀")).isEqualTo("万份 “Income” <b> 😀");
  }

  /** What XML 1.0 allows: whatever a text holds, a page that has it can be parsed. */
  @Test
  void every_text_may_stand_in_a_page() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 20; at++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      assertThat(
              Visible.text(text.toString())
                  .codePoints()
                  .allMatch(
                      point ->
                          (point >= 0x20 && point < 0xD800)
                              || (point >= 0xE000 && point <= 0xFFFD)
                              || point >= 0x10000))
          .isTrue();
    }
  }

  @Test
  void a_cut_text_tells_how_much_is_left_out() {
    assertThat(Visible.cut("abc", 3, 0)).isEqualTo("abc");
    assertThat(Visible.cut("abcd", 3, 0)).isEqualTo("abc … +1 B");
    assertThat(Visible.cut("abc", 3, 10)).isEqualTo("abc … +10 B");
    assertThat(Visible.cut("万份收", 2, 4)).isEqualTo("万份 … +7 B");
  }
}
