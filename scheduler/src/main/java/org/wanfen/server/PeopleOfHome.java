package org.wanfen.server;

import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.server.people.PeopleConfiguration;
import org.wanfen.server.people.PeopleDesk;

/**
 * The people of a home, for whoever can open it: the way in when no administrator has a password
 * any more.
 */
public final class PeopleOfHome implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private PeopleOfHome(ConfigurableApplicationContext context) {
    this.context = Objects.requireNonNull(context, "context");
  }

  /**
   * The people of a home.
   *
   * @param plane its control plane; stays open
   * @param clock the time
   */
  public static PeopleOfHome of(ControlPlane plane, Clock clock) {
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(PeopleConfiguration.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
    plane.becomeParentOf(builder);
    return new PeopleOfHome(builder.run());
  }

  /**
   * As {@link PeopleDesk#resetPassword}.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_PERSON
   */
  public String resetPassword(String name, String by) {
    return context.getBean(PeopleDesk.class).resetPassword(name, by);
  }

  @Override
  public void close() {
    context.close();
  }
}
