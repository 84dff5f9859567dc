package org.wanfen.batch.home;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How a database of its own machine is reached: a network that says nothing is given up. */
final class DatabaseUrl {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * The driver waits for ever unless it is told: a night would hang where it could fail and be
   * taken over. A statement that says nothing for a minute is given up with it; who has a schema to
   * migrate that takes longer says so in the URL.
   */
  private static final Map<String, String> LIMITS =
      new TreeMap<>(Map.of("connectTimeout", "10", "socketTimeout", "60", "tcpKeepAlive", "true"));

  private DatabaseUrl() {}

  /** The URL, with limits (in seconds) where it is one of PostgreSQL and says nothing of them. */
  static String withLimits(String url) {
    if (!url.startsWith(POSTGRESQL)) {
      return url;
    }
    int question = url.indexOf('?');
    String given = question < 0 ? "" : url.substring(question + 1).toLowerCase(Locale.ROOT);
    StringBuilder limited = new StringBuilder(url);
    char next = question < 0 ? '?' : '&';
    for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
      if (!("&" + given).contains("&" + limit.getKey().toLowerCase(Locale.ROOT) + "=")) {
        limited.append(next).append(limit.getKey()).append('=').append(limit.getValue());
        next = '&';
      }
    }
    return limited.toString();
  }
}
