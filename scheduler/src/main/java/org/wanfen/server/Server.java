package org.wanfen.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.ServerSettings;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.server.datasets.ReplayProgram;
import org.wanfen.server.desk.DeskClosing;
import org.wanfen.server.health.HealthConfiguration;
import org.wanfen.server.people.FirstAdministrator;
import org.wanfen.server.people.PasswordStrength;
import org.wanfen.server.people.People;
import org.wanfen.server.people.PeopleDesk;
import org.wanfen.settlement.files.FileFaults;

/** The web server of a home, at work until it is closed. */
public final class Server implements AutoCloseable {

  private final Home home;
  private final ServerSettings settings;
  private final ServletWebServerApplicationContext context;
  private final Optional<FirstAdministrator> firstAdministrator;

  private Server(Home home, ServletWebServerApplicationContext context) {
    this.home = home;
    this.settings = home.settings().server();
    this.context = context;
    this.firstAdministrator =
        FirstAdministrator.ifNobody(
            context.getBean(People.class), context.getBean(PeopleDesk.class));
  }

  /**
   * Starts serving a home.
   *
   * @param home the home
   * @param plane its control plane; stays open when the server is closed
   * @param clock the time
   * @throws org.wanfen.fund.failure.WanfenException SETTINGS_INVALID if the settings ask for what
   *     the home does not have
   */
  public static Server start(Home home, ControlPlane plane, Clock clock) {
    return start(home, plane, clock, ReplayProgram.none());
  }

  /**
   * As above, for a program that can replay datasets.
   *
   * @param replays starts replays
   */
  public static Server start(Home home, ControlPlane plane, Clock clock, ReplayProgram replays) {
    return start(home, plane, clock, replays, Optional.empty());
  }

  /** As above; tests sign in so often that hashes are less work there. */
  static Server start(
      Home home,
      ControlPlane plane,
      Clock clock,
      ReplayProgram replays,
      Optional<PasswordStrength> strength) {
    ServedSettings.check(home.settings());
    MapPropertySource ours = new MapPropertySource("wanfen", properties(home));
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(ServerConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(ours.getSource())
            .initializers(
                context -> {
                  // Before what the environment or a file in the working directory says: where the
                  // server listens is in wanfen.yaml, and was checked there.
                  context.getEnvironment().getPropertySources().addFirst(ours);
                  context.getBeanFactory().registerSingleton("clock", clock);
                  context.getBeanFactory().registerSingleton("replayProgram", replays);
                  strength.ifPresent(
                      it -> context.getBeanFactory().registerSingleton("passwordStrength", it));
                });
    plane.becomeParentOf(builder);
    // Java takes one such factory for a process, and Spark may have come first; nothing here needs
    // Tomcat's.
    boolean unused = TomcatURLStreamHandlerFactory.disable();
    try {
      return new Server(home, (ServletWebServerApplicationContext) builder.run());
    } catch (BeansException e) {
      throw FileFaults.of("starting the server of", home.toString(), e);
    }
  }

  private static Map<String, Object> properties(Home home) {
    ServerSettings settings = home.settings().server();
    Map<String, Object> properties = new TreeMap<>(ServerConfiguration.PROPERTIES);
    properties.putAll(HealthConfiguration.properties(home));
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    settings
        .tls()
        .ifPresent(
            tls -> {
              properties.put("server.ssl.key-store", tls.keyStore());
              properties.put("server.ssl.key-store-type", "PKCS12");
              properties.put("server.ssl.key-store-password", tls.password());
            });
    properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
    boolean encrypted = settings.tls().isPresent() || settings.behindProxy();
    properties.put("server.servlet.session.cookie.secure", encrypted);
    return properties;
  }

  /** Where it is reached. */
  public URI address() {
    String scheme = settings.tls().isPresent() ? "https" : "http";
    String host =
        settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
    return URI.create(scheme + "://" + host + ":" + context.getWebServer().getPort());
  }

  /** Where its log is. */
  public Path log() {
    return home.logs();
  }

  /** The administrator that was made because there was nobody; empty if there was somebody. */
  public Optional<FirstAdministrator> firstAdministrator() {
    return firstAdministrator;
  }

  /**
   * Stops serving: begins nothing any more, asks nights at work to stop at their next safe point,
   * and waits for them for a while.
   *
   * @return whether all have stopped; else the control plane must not be closed under those that
   *     have not, or they fail instead of being cut off
   */
  public boolean stop() {
    DeskClosing closing = context.getBean(DeskClosing.class);
    context.close();
    return closing.leftAtWork().isEmpty();
  }

  /** What is at work in it, for tests. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** As {@link #stop}. */
  @Override
  public void close() {
    boolean unused = stop();
  }
}
