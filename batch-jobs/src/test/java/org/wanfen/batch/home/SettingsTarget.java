package org.wanfen.batch.home;

import java.util.Map;
import org.wanfen.batch.fuzz.OnlyRefusals;
import org.wanfen.fund.failure.ErrorCode;

/** The settings of a home. */
public final class SettingsTarget {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(AlarmSettings.SECRET_VARIABLE, "a secret to sign with");

  private SettingsTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of(
        "wanfen.yaml",
        () -> SettingsFile.parse(data, "wanfen.yaml", ENVIRONMENT),
        ErrorCode.SETTINGS_INVALID);
  }
}
