package org.wanfen.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Which names can be one. */
final class PersonRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chen",
        "王芳",
        "王芳2",
        "zhang.san-2_x",
        "Łukasz",
        "Nguyễn",
        "Анна",
        "o",
        "7",
        "a@b.example"
      })
  void theseCanBeNames(String name) {
    assertThat(PersonRules.name(name)).isEqualTo(name);
  }

  /** They would look like others, or like the trail's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0430dmin", // Cyrillic a
        "adm\u0456n", // Cyrillic i
        "ch\u0435n", // Cyrillic e
        "\u03bfliver", // Greek omicron
        "\u0251dmin", // Latin alpha
        "adm\u0131n", // dotless i
        "\uff43hen", // fullwidth c
        "\u738b\u30ad", // a Chinese and a Japanese script
        "chen\u738b",
        "che\u0301n", // an accent by itself
        "chen\u0661", // an Arabic figure
        "chen\u200b", // no width at all
        "chen  li",
        "-chen",
        "nobody",
        "Scheduler"
      })
  void theseCannot(String name) {
    assertThat(catchThrowableOfType(WanfenException.class, () -> PersonRules.name(name)).code())
        .isEqualTo(ErrorCode.PERSON_INVALID);
  }
}
