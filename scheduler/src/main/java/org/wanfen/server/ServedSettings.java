package org.wanfen.server;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.wanfen.batch.home.AlarmSettings;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.batch.home.ServerSettings;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What only a server needs of the settings of a home: checked before it starts. */
final class ServedSettings {

  private ServedSettings() {}

  /**
   * Refuses settings that a server cannot keep to.
   *
   * @throws WanfenException SETTINGS_INVALID
   */
  static void check(HomeSettings settings) {
    if (settings.alarms().webhook().isPresent() && settings.alarms().secret().isBlank()) {
      throw refused(
          "alarms.webhook needs a secret to sign with",
          "Set " + AlarmSettings.SECRET_VARIABLE + " in the environment of the server.",
          null);
    }
    settings.server().tls().ifPresent(ServedSettings::open);
  }

  private static void open(ServerSettings.Tls tls) {
    try {
      KeyStore keys = KeyStore.getInstance(new File(tls.keyStore()), tls.password().toCharArray());
      if (keys.size() == 0) {
        throw refused("server.keyStore " + tls.keyStore() + " has no key", next(), null);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw refused(
          "server.keyStore " + tls.keyStore() + " cannot be opened: " + e.getMessage(), next(), e);
    }
  }

  private static String next() {
    return "Name a PKCS#12 file that is there, and set its password in the environment as "
        + ServerSettings.PASSWORD_VARIABLE
        + ".";
  }

  private static WanfenException refused(String what, String next, Throwable cause) {
    return new WanfenException(
        ErrorCode.SETTINGS_INVALID, what, "Nothing was started.", next, cause);
  }
}
