package org.wanfen.batch.home;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What wanfen.yaml says under {@code alarms}: whom to call.
 *
 * @param webhook where alarms are posted; empty: nowhere but log and metrics
 * @param secret what posts are signed with
 */
public record AlarmSettings(Optional<URI> webhook, String secret) {

  /** The variable of the environment that holds the secret. */
  public static final String SECRET_VARIABLE = "WANFEN_WEBHOOK_SECRET";

  static AlarmSettings of(SettingsSection section, Map<String, String> environment) {
    section.with("webhook");
    Optional<URI> webhook = section.text("webhook").map(text -> uri(section, text));
    return new AlarmSettings(webhook, environment.getOrDefault(SECRET_VARIABLE, ""));
  }

  private static URI uri(SettingsSection section, String text) {
    try {
      URI uri = URI.create(text);
      if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw section.refusedAt("webhook", "is no address: " + e.getMessage());
    }
    throw section.refusedAt("webhook", "should begin with https:// or http://");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return webhook.map(URI::toString).orElse("nowhere");
  }
}
