package org.wanfen.server.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.batch.home.ServerSettings;

/** The settings of a home as they may be seen: of secrets, only whether there is one. */
final class SettingsView {

  /** What the keys of secrets have in them, in Spark's settings and Hadoop's. */
  private static final Set<String> SECRETS =
      Set.of("password", "secret", "token", "credential", "key", "auth", "signature");

  private static final Pattern QUERY = Pattern.compile("[?;]");

  private SettingsView() {}

  /**
   * Settings that belong together.
   *
   * @param key the key of their heading
   * @param lines the settings
   */
  record Group(String key, List<Line> lines) {}

  /**
   * One setting.
   *
   * @param key its key in wanfen.yaml
   * @param value what is in force; empty: nothing
   * @param secret whether the value is not for showing
   */
  record Line(String key, String value, boolean secret) {

    private static Line of(String key, Object value) {
      return new Line(key, String.valueOf(value), false);
    }

    private static Line secret(String key, boolean set) {
      return new Line(key, set ? "set" : "", true);
    }
  }

  static List<Group> of(Home home) {
    HomeSettings settings = home.settings();
    return List.of(
        new Group("home", home(home, settings)),
        new Group("night", night(settings)),
        new Group("server", server(settings.server())),
        new Group("schedule", schedule(settings.schedule())),
        new Group("alarms", alarms(settings)),
        new Group("spark", texts("spark", settings.spark())),
        new Group("hadoop", texts("hadoop", settings.hadoop())));
  }

  private static List<Line> home(Home home, HomeSettings settings) {
    return List.of(
        Line.of("home", home.folder()),
        Line.of("database.url", withoutQuery(home.databaseUrl())),
        Line.of("database.user", settings.database().user()),
        Line.secret("database.password", !settings.database().password().isEmpty()),
        Line.of("warehouse", withoutUser(home.warehouse())),
        Line.of("inputs", withoutUser(home.inputs())),
        Line.of("results", withoutUser(home.results())),
        Line.of("metrics.folder", home.metrics()),
        Line.of("log.format", settings.logFormat()),
        Line.of("buckets.accountsPerBucket", settings.accountsPerBucket()));
  }

  private static List<Line> night(HomeSettings settings) {
    return List.of(
        Line.of("night.deadlineMinutes", settings.deadlineMinutes()),
        Line.of("lease.seconds", settings.leaseSeconds()));
  }

  private static List<Line> server(ServerSettings server) {
    return List.of(
        Line.of("server.address", server.address()),
        Line.of("server.port", server.port()),
        Line.of("server.keyStore", server.tls().map(ServerSettings.Tls::keyStore).orElse("")),
        Line.secret(ServerSettings.PASSWORD_VARIABLE, server.tls().isPresent()),
        Line.of("server.behindProxy", server.behindProxy()),
        Line.of("server.datasets", server.datasets()),
        Line.of("server.fundsAtOnce", server.fundsAtOnce()),
        Line.of("server.openMetrics", server.openMetrics()),
        Line.of("server.leastFreeMebibytes", server.leastFreeMebibytes()));
  }

  private static List<Line> schedule(Map<String, FundSchedule> schedules) {
    List<Line> lines = new ArrayList<>();
    schedules.forEach(
        (fund, schedule) -> {
          String at = "schedule." + fund + ".";
          lines.add(Line.of(at + "inbox", withoutUser(schedule.inbox())));
          lines.add(Line.of(at + "cron", schedule.cron()));
          lines.add(Line.of(at + "waitForFeedMinutes", schedule.waitForFeed().toMinutes()));
          lines.add(
              Line.of(
                  at + "onMissed",
                  schedule.onMissed().name().toLowerCase(Locale.ROOT).replace('_', '-')));
          lines.add(Line.of(at + "paused", schedule.paused()));
        });
    return lines;
  }

  private static List<Line> alarms(HomeSettings settings) {
    Optional<URI> webhook = settings.alarms().webhook();
    // Whoever has the whole address of a webhook may often post to it.
    String host =
        webhook.map(uri -> uri.getScheme() + "://" + uri.getAuthority() + "/…").orElse("");
    return List.of(
        Line.of("alarms.webhook", withoutUser(host)),
        Line.secret("WANFEN_WEBHOOK_SECRET", !settings.alarms().secret().isBlank()));
  }

  private static List<Line> texts(String group, Map<String, String> texts) {
    List<Line> lines = new ArrayList<>();
    texts.forEach(
        (key, value) -> {
          String small = key.toLowerCase(Locale.ROOT);
          boolean secret = SECRETS.stream().anyMatch(small::contains);
          lines.add(
              secret
                  ? Line.secret(group + "." + key, !value.isEmpty())
                  : Line.of(group + "." + key, withoutUser(value)));
        });
    return lines;
  }

  /**
   * A JDBC address may carry a password in what follows its path, which H2 sets off by {@code ;}.
   */
  static String withoutQuery(String url) {
    String plain = withoutUser(url);
    Matcher query = QUERY.matcher(plain);
    return query.find() ? plain.substring(0, query.end()) + "…" : plain;
  }

  /** An address without who it is asked as. */
  private static String withoutUser(String address) {
    return address.replaceAll("//[^/@\\s]*@", "//…@");
  }
}
