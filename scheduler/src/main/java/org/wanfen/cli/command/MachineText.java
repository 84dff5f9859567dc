package org.wanfen.cli.command;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --json} prints. */
final class MachineText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private MachineText() {}

  static String of(Object answer) {
    return JSON.writeValueAsString(answer);
  }
}
