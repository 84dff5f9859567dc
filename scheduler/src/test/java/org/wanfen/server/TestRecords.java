package org.wanfen.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.records.BatchSchema;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.ChainedTrail;

/** The records of a home with one fund, in a database of their own. */
public final class TestRecords {

  /** The fund. */
  public static final String FUND = "000198";

  /** Its first night. */
  public static final LocalDate FIRST = LocalDate.of(2013, 11, 7);

  public final MovableClock clock;
  public final JdbcClient jdbc;
  public final TransactionTemplate transactions;
  public final FundRecords funds;
  public final NightRecords nights;
  public final NightResults results;
  public final ActionTrail trail;

  private TestRecords(DataSource database, MovableClock clock) {
    this.clock = clock;
    this.jdbc = JdbcClient.create(database);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    this.funds = new FundRecords(jdbc);
    this.nights = new NightRecords(jdbc);
    this.results = new NightResults(jdbc);
    this.trail = new ActionTrail(jdbc, transactions, clock);
  }

  /** Records of a fund that was opened and has no night yet. */
  public static TestRecords of(MovableClock clock) {
    return of(TestDatabase.empty(), clock);
  }

  /** As above, in a database that has nothing in it. */
  public static TestRecords of(DataSource database, MovableClock clock) {
    var unused =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:org/wanfen/batch/records")
            .javaMigrations(new BatchSchema(), new ChainedTrail())
            .load()
            .migrate();
    TestRecords records = new TestRecords(database, clock);
    records.open(FUND);
    return records;
  }

  /** Opens another fund. */
  public void open(String code) {
    String yaml =
        """
        code: "%s"
        name: A fund of tests
        zone: Asia/Shanghai
        cutoff: "15:00"
        firstDate: 2013-11-07
        advancer: 900000000000000001
        fees:
          management: "0.0030"
          custody: "0.0008"
          salesService: "0.0025"
        limits:
          minimumSubscription: "1.00"
          fastRedemptionPerDay: null
        quarantineLimit: 0
        duplicateWindow: 2
        """
            .formatted(code);
    funds.addTerms(code, new Version(1, FIRST, yaml, "0".repeat(64)), "opener", clock.instant());
    funds.add(
        new FundRow(code, FIRST, 2, yaml.getBytes(StandardCharsets.UTF_8).length),
        "dataset",
        "opener",
        clock.instant());
  }

  /** The leases as a process sees them; where it would wait, time passes. */
  public Leases leases(String holder) {
    return new Leases(jdbc, clock, clock::pass, Duration.ofSeconds(30), holder);
  }
}
