package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an address may be seen. */
final class SettingsViewTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:/home/db/wanfen;PASSWORD=abc;CIPHER=AES, jdbc:h2:/home/db/wanfen;…",
    "jdbc:h2:/home/db/wanfen, jdbc:h2:/home/db/wanfen",
    "jdbc:postgresql://db/wanfen?user=u&password=abc, jdbc:postgresql://db/wanfen?…",
    "jdbc:postgresql://u:abc@db/wanfen, jdbc:postgresql://…@db/wanfen"
  })
  void noSecretIsShown(String url, String shown) {
    assertThat(SettingsView.withoutQuery(url)).isEqualTo(shown);
  }
}
