package org.wanfen.batch.program;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.certificate.Certificates;
import org.wanfen.batch.certificate.RecordedCertificates;
import org.wanfen.batch.fund.FundDesk;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.lease.Pause;
import org.wanfen.batch.log.LoggedNights;
import org.wanfen.batch.metrics.MeteredNights;
import org.wanfen.batch.metrics.NightMeters;
import org.wanfen.batch.night.LazyPlane;
import org.wanfen.batch.night.NightJobFactory;
import org.wanfen.batch.night.NightTools;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.batch.proof.Proofs;
import org.wanfen.batch.records.BatchSchema;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.Migrations;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.WatchRecords;
import org.wanfen.batch.report.Exports;
import org.wanfen.batch.report.RecordedFiles;
import org.wanfen.batch.report.RecordedNights;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.report.model.NightInputs;
import org.wanfen.batch.report.model.NightReports;
import org.wanfen.batch.report.period.PeriodReports;
import org.wanfen.batch.statement.Statements;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.ChainedTrail;
import org.wanfen.batch.trail.RecordedTrail;
import org.wanfen.batch.upkeep.UpkeepDesk;
import org.wanfen.batch.verify.VerificationDesk;
import org.wanfen.batch.window.NightWatches;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.plane.PlaneSettings;
import org.wanfen.settlement.verify.VerificationMethod;

/**
 * The beans of the control plane. Expects a {@link Home} and a {@link DataPlaneFactory} in the
 * context; a {@link Clock} and a {@link Pause} may be there in place of the real ones.
 */
@Configuration(proxyBeanMethods = false)
@Import(WatchConfiguration.class)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
public class ControlPlaneConfiguration {

  /** Spring's properties that the control plane needs. */
  public static final Map<String, Object> PROPERTIES =
      Map.of(
          "spring.batch.job.enabled", "false",
          "spring.batch.jdbc.initialize-schema", "never",
          // Nights of several funds begin at once; that one fund's do not is for the lease to see.
          "spring.batch.jdbc.isolation-level-for-create", "read_committed",
          "spring.flyway.locations", "classpath:org/wanfen/batch/records",
          "spring.main.log-startup-info", "false");

  private static final int MOST_CONNECTIONS = 8;

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Home home) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(home.databaseUrl());
    pool.setUsername(home.settings().database().user());
    pool.setPassword(home.settings().database().password());
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setPoolName("wanfen");
    return pool;
  }

  @Bean
  FlywayConfigurationCustomizer migrationsInJava() {
    return flyway -> flyway.javaMigrations(new BatchSchema(), new ChainedTrail());
  }

  @Bean
  FlywayMigrationStrategy upToDate() {
    return Migrations::migrate;
  }

  @Bean
  Supplier<Clock> clocks(ObjectProvider<Clock> clock) {
    Clock chosen = clock.getIfAvailable(Clock::systemUTC);
    return () -> chosen;
  }

  @Bean
  FileStore fileStore(Home home) {
    return FileStore.of(home.settings().hadoop());
  }

  @Bean(destroyMethod = "close")
  LazyPlane lazyPlane(Home home, DataPlaneFactory factory, DataSource database) {
    // The database is named as a dependency so that the plane, whose catalog lies in it, closes
    // first.
    return new LazyPlane(() -> factory.open(planeSettings(home)));
  }

  @Bean
  FundRecords fundRecords(JdbcClient jdbc) {
    return new FundRecords(jdbc);
  }

  @Bean
  NightRecords nightRecords(JdbcClient jdbc) {
    return new NightRecords(jdbc);
  }

  @Bean
  NightResults nightResults(JdbcClient jdbc) {
    return new NightResults(jdbc);
  }

  @Bean
  TransactionTemplate transactions(Home home, JdbcClient jdbc, PlatformTransactionManager manager) {
    return new LastingTransactions(home.databaseUrl(), jdbc, manager);
  }

  @Bean
  ActionTrail actionTrail(
      JdbcClient jdbc, TransactionTemplate transactions, Supplier<Clock> clocks) {
    return new ActionTrail(jdbc, transactions, clocks.get());
  }

  @Bean
  TrailQueries trailQueries(
      JdbcClient jdbc, TransactionTemplate transactions, Certificates certificates) {
    return new RecordedTrail(jdbc, transactions, certificates::anchors);
  }

  @Bean
  Certificates certificates(JdbcClient jdbc, NightTools tools, ActionTrail trail) {
    return new Certificates(
        jdbc,
        tools.nights(),
        tools.results(),
        new NightInputs(tools.funds(), tools.results()),
        trail,
        tools.files(),
        ThisProgram::identity,
        tools.clock());
  }

  @Bean
  CertificateQueries certificateQueries(
      JdbcClient jdbc, NightTools tools, ActionTrail trail, LazyPlane plane) {
    return new RecordedCertificates(
        jdbc, tools.funds(), tools.nights(), trail, tools.files(), plane);
  }

  @Bean
  Leases leases(
      Home home, JdbcClient jdbc, ObjectProvider<Clock> clock, ObjectProvider<Pause> pause) {
    return new Leases(
        jdbc,
        clock.getIfAvailable(() -> DatabaseClock.of(home.databaseUrl(), jdbc)),
        pause.getIfAvailable(() -> time -> Thread.sleep(time.toMillis())),
        Duration.ofSeconds(home.settings().leaseSeconds()),
        ThisProcess.name());
  }

  @Bean
  NightTools nightTools(
      Home home,
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      TransactionTemplate transactions,
      FileStore files,
      Supplier<Clock> clocks) {
    return new NightTools(
        funds,
        nights,
        results,
        transactions,
        files,
        Locations.path(home.inputs()),
        Locations.path(home.results()),
        clocks.get());
  }

  @Bean
  Reports reports(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      WatchRecords watched,
      FileStore files) {
    return new Reports(new NightReports(funds, nights, results, trail, watched, files), files);
  }

  @Bean
  NightJobFactory nightJobFactory(
      NightTools tools, Reports reports, Certificates certificates, JobRepository repository) {
    return new NightJobFactory(tools, reports, certificates, repository);
  }

  @Bean
  Job nightJob(NightJobFactory factory) {
    return factory.job();
  }

  @Bean
  NightOperations nightOperations(
      Home home,
      NightJobFactory factory,
      Job nightJob,
      JobOperator operator,
      ActionTrail trail,
      Leases leases,
      LazyPlane plane,
      NightWatches watches,
      NightMeters meters) {
    NightOperations desk =
        factory.desk(
            nightJob,
            operator,
            trail,
            leases,
            home.control(),
            plane,
            watches,
            Duration.ofMinutes(home.settings().deadlineMinutes()));
    return new LoggedNights(new MeteredNights(desk, meters, home.metrics()));
  }

  @Bean
  FundOperations fundOperations(
      NightTools tools, ActionTrail trail, Leases leases, LazyPlane plane) {
    return new FundDesk(
        tools.funds(),
        tools.nights(),
        trail,
        leases,
        tools.transactions(),
        tools.files(),
        plane,
        tools.clock());
  }

  @Bean
  NightQueries nightQueries(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      WatchRecords watched,
      Supplier<Clock> clocks) {
    return new RecordedNights(
        nights, results, trail, new NightInputs(funds, results), watched, clocks.get());
  }

  @Bean
  NightFiles nightFiles(NightRecords nights, FileStore files) {
    return new RecordedFiles(new NightLookup(nights), files);
  }

  @Bean
  PeriodReports periodReports(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      ActionTrail trail,
      Certificates certificates) {
    return new PeriodReports(funds, nights, results, trail, certificates::sha256);
  }

  @Bean
  NightExports nightExports(
      NightRecords nights,
      Reports reports,
      PeriodReports periods,
      ActionTrail trail,
      FileStore files,
      LazyPlane plane) {
    return new Exports(new NightLookup(nights), reports, periods, trail, files, plane);
  }

  @Bean
  AccountQueries accountQueries(
      FundRecords funds,
      NightRecords nights,
      NightResults results,
      CertificateQueries certificates,
      FileStore files,
      LazyPlane plane) {
    NightLookup lookup = new NightLookup(nights);
    Proofs proofs = new Proofs(lookup, results, certificates, files, plane);
    return new Statements(funds, nights, files, plane, proofs);
  }

  @Bean
  UpkeepOperations upkeepOperations(
      NightTools tools,
      ActionTrail trail,
      Leases leases,
      TransactionTemplate transactions,
      LazyPlane plane) {
    return new UpkeepDesk(
        tools.funds(),
        tools.nights(),
        trail,
        leases,
        transactions,
        tools.files(),
        plane,
        tools.clock());
  }

  @Bean
  VerificationOperations verificationOperations(
      NightTools tools,
      ActionTrail trail,
      LazyPlane plane,
      ObjectProvider<VerificationMethod> reference) {
    return new VerificationDesk(
        tools.funds(),
        tools.nights(),
        trail,
        tools.files(),
        plane,
        Optional.ofNullable(reference.getIfAvailable()),
        tools.clock());
  }

  private static PlaneSettings planeSettings(Home home) {
    HomeSettings settings = home.settings();
    return new PlaneSettings(
        home.databaseUrl(),
        settings.database().user(),
        settings.database().password(),
        home.warehouse(),
        settings.spark(),
        settings.hadoop(),
        settings.accountsPerBucket(),
        home.folder().resolve("scratch"));
  }
}
