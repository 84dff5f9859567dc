package org.wanfen.batch.program;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.verify.VerificationMethod;

/** The control plane of one home, at work in this process. */
public final class ControlPlane implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private ControlPlane(ConfigurableApplicationContext context) {
    this.context = Objects.requireNonNull(context, "context");
  }

  /**
   * Starts the control plane of a home; takes the home's database, if that is a file.
   *
   * @param home the home
   * @param plane opens the data plane when a command first needs it
   * @throws org.wanfen.fund.failure.WanfenException HOME_IN_USE if another process has the home
   *     open
   */
  public static ControlPlane start(Home home, DataPlaneFactory plane) {
    return start(home, plane, Map.of());
  }

  /**
   * As above, for a program that can also do nights again in memory.
   *
   * @param reference does that
   */
  public static ControlPlane start(
      Home home, DataPlaneFactory plane, VerificationMethod reference) {
    return start(home, plane, Map.of("referenceMethod", reference));
  }

  /** As above, with beans in place of the real ones, by name. */
  static ControlPlane start(Home home, DataPlaneFactory plane, Map<String, Object> replacements) {
    DatabaseProbe.check(home);
    try {
      return new ControlPlane(context(home, plane, replacements));
    } catch (BeansException e) {
      throw FileFaults.of("opening the home", home.toString(), e);
    }
  }

  private static ConfigurableApplicationContext context(
      Home home, DataPlaneFactory plane, Map<String, Object> replacements) {
    return new SpringApplicationBuilder(ControlPlaneConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .properties(ControlPlaneConfiguration.PROPERTIES)
        .initializers(
            context -> {
              var beans = context.getBeanFactory();
              beans.registerSingleton("home", home);
              beans.registerSingleton("dataPlaneFactory", plane);
              replacements.forEach(beans::registerSingleton);
            })
        .run();
  }

  /** Opens funds and changes them. */
  public FundOperations funds() {
    return context.getBean(FundOperations.class);
  }

  /** Runs nights and decides about them. */
  public NightOperations nights() {
    return context.getBean(NightOperations.class);
  }

  /** What happened to the nights. */
  public NightQueries queries() {
    return context.getBean(NightQueries.class);
  }

  /** The certificates of published nights. */
  public CertificateQueries certificates() {
    return context.getBean(CertificateQueries.class);
  }

  /** What is in the trail. */
  public TrailQueries trail() {
    return context.getBean(TrailQueries.class);
  }

  /** One account's statement. */
  public AccountQueries accounts() {
    return context.getBean(AccountQueries.class);
  }

  /** Exports and reports. */
  public NightExports exports() {
    return context.getBean(NightExports.class);
  }

  /** The figures of the nights, for whoever serves them. */
  public PrometheusMeterRegistry meters() {
    return context.getBean(PrometheusMeterRegistry.class);
  }

  /** What is done to registers between nights. */
  public UpkeepOperations upkeep() {
    return context.getBean(UpkeepOperations.class);
  }

  /** Does published nights again. */
  public VerificationOperations verification() {
    return context.getBean(VerificationOperations.class);
  }

  /**
   * Puts a program's own beans on top of those of the control plane, which they see, and not the
   * other way round.
   *
   * @param program builds the program; must be closed before this is
   */
  public void becomeParentOf(SpringApplicationBuilder program) {
    program.parent(context);
  }

  /** Closes the database and the data plane. */
  @Override
  public void close() {
    context.close();
  }
}
