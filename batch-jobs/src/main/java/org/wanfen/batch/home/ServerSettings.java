package org.wanfen.batch.home;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What wanfen.yaml says under {@code server}: where people and programs reach the console.
 *
 * @param address the address that it listens on; anything but loopback needs TLS or a proxy's word
 * @param port its port, 0 for any that is free
 * @param tls its certificate; empty: plain HTTP
 * @param behindProxy whether a proxy before it is said to do TLS
 * @param datasets whether developers may replay sample datasets on it
 * @param fundsAtOnce how many funds may have their night at once
 * @param openMetrics whether figures for monitoring are for whoever asks
 * @param leastFreeMebibytes how much room the home's disk should have, or the server is not ready
 */
public record ServerSettings(
    String address,
    int port,
    Optional<Tls> tls,
    boolean behindProxy,
    boolean datasets,
    int fundsAtOnce,
    boolean openMetrics,
    int leastFreeMebibytes) {

  /** The variable of the environment that holds the key store's password. */
  public static final String PASSWORD_VARIABLE = "WANFEN_KEY_STORE_PASSWORD";

  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  /**
   * A certificate and its key.
   *
   * @param keyStore a PKCS#12 file
   * @param password the password of the file and the key
   */
  public record Tls(String keyStore, String password) {

    /** Without the password. */
    @Override
    public String toString() {
      return keyStore;
    }
  }

  static ServerSettings of(SettingsSection section, Map<String, String> environment) {
    section.with(
        "address",
        "port",
        "keyStore",
        "behindProxy",
        "datasets",
        "fundsAtOnce",
        "openMetrics",
        "leastFreeMebibytes");
    ServerSettings settings =
        new ServerSettings(
            section.text("address").orElse("127.0.0.1"),
            (int) section.number("port", 8080, 0, 65_535),
            section
                .text("keyStore")
                .map(file -> new Tls(file, environment.getOrDefault(PASSWORD_VARIABLE, ""))),
            section.flag("behindProxy", false),
            section.flag("datasets", false),
            (int) section.number("fundsAtOnce", 2, 1, 64),
            section.flag("openMetrics", false),
            (int) section.number("leastFreeMebibytes", 1024, 0, 1 << 30));
    if (!settings.isLoopback() && settings.tls().isEmpty() && !settings.behindProxy()) {
      throw section.refusedAt(
          "address",
          "is reached from other machines: passwords would travel unencrypted; set server.keyStore,"
              + " or server.behindProxy: true if a proxy before it does TLS");
    }
    return settings;
  }

  private boolean isLoopback() {
    return address.equals("localhost")
        || address.equals("::1")
        || LOOPBACK.matcher(address).matches();
  }
}
