package org.wanfen.batch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CanonicalJsonTest {

  private static String text(CanonicalJson json) {
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }

  /** The strings of RFC 8785, and one beyond the basic plane. */
  @Test
  void there_is_one_form_whatever_the_order() {
    String awkward = "\u20ac$\u000f\nA'B\"\\\\\"/\u0001\u001f\uD83D\uDE02\u4e07";
    String expected =
        "{\"a\":-7,\"b\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\u0001\\u001f\uD83D\uDE02\u4e07\"}";
    assertThat(text(new CanonicalJson().with("a", -7).with("b", awkward))).isEqualTo(expected);
    assertThat(text(new CanonicalJson().with("b", awkward).with("a", -7))).isEqualTo(expected);
    assertThat(text(new CanonicalJson().with("gone", null))).isEqualTo("{}");
  }

  @Test
  void what_is_written_is_read_back() {
    Random random = new Random(8785);
    for (int i = 0; i < 500; i++) {
      StringBuilder any = new StringBuilder();
      random
          .ints(random.nextInt(30), 0, 0xD800)
          .map(c -> random.nextBoolean() ? c % 128 : c)
          .forEach(any::appendCodePoint);
      long number = random.nextLong() >> 12;
      JsonNode read =
          JsonMapper.shared()
              .readTree(new CanonicalJson().with("n", number).with("t", any.toString()).bytes());
      assertThat(read.path("t").asString()).isEqualTo(any.toString());
      assertThat(read.path("n").asLong()).isEqualTo(number);
    }
  }

  @Test
  void what_has_no_one_form_is_refused() {
    CanonicalJson json = new CanonicalJson().with("a", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> json.with("a", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> json.with("b", 1L << 53));
  }
}
