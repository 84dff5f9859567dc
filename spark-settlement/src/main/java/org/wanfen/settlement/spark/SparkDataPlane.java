package org.wanfen.settlement.spark;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.Table;
import org.apache.logging.log4j.ThreadContext;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.events.SeenIds;
import org.wanfen.settlement.export.AccountProof;
import org.wanfen.settlement.export.AccountStatement;
import org.wanfen.settlement.export.AccountsCsv;
import org.wanfen.settlement.export.AccountsOnSpark;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.PlainLocalFileSystem;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.opening.OpeningLoad;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.PlaneSettings;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterTable;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;
import org.wanfen.settlement.verify.sql.SqlMethod;

/** The data plane on Spark and Iceberg. */
public final class SparkDataPlane implements DataPlane {

  /** Users' files are read as they are, and ours written likewise: without files of checksums. */
  private static final Map<String, String> PLAIN_LOCAL_FILES =
      Map.of("fs.file.impl", PlainLocalFileSystem.class.getName());

  private static final String LOCAL_FOLDER = "spark.local.dir";

  /** What tells of a line in the log which night it is about. */
  private static final List<String> LOGGED = List.of("fund", "date");

  private final PlaneSettings settings;
  private final FileStore store;
  private final RegisterCatalog catalog;
  private SparkSession session;
  private Scratch scratch;

  /** Opens the data plane; Spark starts when it is first needed. */
  public SparkDataPlane(PlaneSettings settings) {
    this.settings = settings;
    this.store = FileStore.of(settings.hadoop());
    this.catalog = new RegisterCatalog(catalogProperties(), store.configuration());
  }

  private Map<String, String> catalogProperties() {
    return RegisterCatalog.properties(
        settings.catalogUrl(),
        settings.user(),
        settings.password(),
        Locations.path(settings.warehouse()).toString());
  }

  private synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      String master = settings.spark().getOrDefault("spark.master", "local[*]");
      SparkSession.Builder builder =
          SparkSession.builder()
              .appName("wanfen")
              .master(master)
              .config("spark.ui.enabled", "false")
              .config("spark.locality.wait", "0s")
              // A file of the feed sends a few hundred blocks: sorting them costs less than a file
              // for each partition.
              .config("spark.shuffle.sort.bypassMergeThreshold", "1")
              // What is sent is digests and random numbers, which do not compress.
              .config("spark.shuffle.compress", "false")
              .config("spark.shuffle.file.buffer", "1m")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.ansi.enabled", "true")
              .config("spark.sql.shuffle.partitions", "2")
              .config(
                  "spark.sql.catalog." + RegisterCatalog.NAME,
                  "org.apache.iceberg.spark.SparkCatalog")
              .config(
                  "spark.sql.catalog." + RegisterCatalog.NAME + ".catalog-impl",
                  "org.apache.iceberg.jdbc.JdbcCatalog")
              .config("spark.sql.catalog." + RegisterCatalog.NAME + ".cache-enabled", "false");
      if (master.startsWith("local[") || master.equals("local")) {
        builder
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1");
      }
      catalogProperties()
          .forEach(
              (key, value) ->
                  builder.config("spark.sql.catalog." + RegisterCatalog.NAME + "." + key, value));
      PLAIN_LOCAL_FILES.forEach((key, value) -> builder.config("spark.hadoop." + key, value));
      settings.hadoop().forEach((key, value) -> builder.config("spark.hadoop." + key, value));
      if (!settings.spark().containsKey(LOCAL_FOLDER)) {
        builder.config(LOCAL_FOLDER, scratch().toString());
      }
      settings.spark().forEach(builder::config);
      session = start(builder, master);
    }
    LOGGED.forEach(key -> takeAlong(session.sparkContext(), key));
    return session;
  }

  /** What this thread's lines in the log are about, those of Spark's tasks are about, too. */
  private static void takeAlong(SparkContext context, String key) {
    context.setLocalProperty("mdc." + key, ThreadContext.get(key));
  }

  private static SparkSession start(SparkSession.Builder builder, String master) {
    try {
      return builder.getOrCreate();
      // Scala declares no checked exceptions, and throws them.
    } catch (Exception e) {
      throw new WanfenException(
          ErrorCode.SETTINGS_INVALID,
          "Spark does not start with spark.master " + master + ": " + e.getMessage(),
          "Nothing was changed.",
          "See what stands under spark: in wanfen.yaml, then give the same command again.",
          e);
    }
  }

  private java.nio.file.Path scratch() {
    if (scratch == null) {
      scratch = Scratch.in(settings.scratch(), SparkDataPlane::freshName);
    }
    return scratch.folder();
  }

  @Override
  public RegisterState openRegister(
      FundTerms terms, String openingLocation, Consumer<Runnable> alone, NightProgress progress) {
    SparkSession spark = session();
    OpeningLoad load = new OpeningLoad(spark, store, openingLocation);
    long estimate = load.estimatedAccounts();
    return new SparkJobs(spark.sparkContext())
        .run(
            "loading the opening register",
            estimate,
            progress,
            () -> {
              Cells cells = Cells.forAccounts(estimate, settings.accountsPerBucket());
              AtomicReference<RegisterTable> made = new AtomicReference<>();
              alone.accept(() -> made.set(catalog.create(terms.code(), cells)));
              RegisterTable table = made.get();
              load.into(table, terms.firstDate().minusDays(1), alone, SparkDataPlane::freshName);
              return state(table.published());
            });
  }

  @Override
  public Optional<RegisterState> register(String fund) {
    return catalog.find(fund).map(RegisterTable::published).map(SparkDataPlane::state);
  }

  @Override
  public NightWork night(NightPlan plan, NightProgress progress) {
    String fund = plan.terms().code();
    return new SparkNight(
        session(),
        store,
        plan,
        progress,
        table(fund),
        new SeenIds(store, seenIds(fund)),
        SparkDataPlane::freshName);
  }

  @Override
  public void publish(String fund, String branch, long auditedSnapshot, long baseSnapshot) {
    table(fund).publish(branch, auditedSnapshot, baseSnapshot);
  }

  @Override
  public void dropBranches(String fund, String branch) {
    catalog.find(fund).ifPresent(table -> table.dropBranches(branch));
  }

  @Override
  public void writeAccounts(String fund, LocalDate date, long snapshot, OutputStream out) {
    RegisterTable table = table(fund);
    Collection<BucketFile> files = table.files(table.readable(snapshot), date).values();
    long accounts = files.stream().mapToLong(BucketFile::rows).sum();
    if (accounts < AccountsOnSpark.LEAST_ACCOUNTS) {
      new AccountsCsv(store).write(files, out);
      return;
    }
    SparkContext spark = session().sparkContext();
    boolean unused =
        new SparkJobs(spark)
            .run(
                "writing accounts.csv",
                accounts,
                NightProgress.silent(),
                () -> {
                  new AccountsOnSpark(JavaSparkContext.fromSparkContext(spark), store)
                      .write(files, out);
                  return true;
                });
  }

  @Override
  public DigestComparison compareDigest(
      String fund, LocalDate date, String root, String cellsLocation, NightProgress progress) {
    RegisterTable table = table(fund);
    SparkContext spark = session().sparkContext();
    DigestComparing comparing =
        new DigestComparing(JavaSparkContext.fromSparkContext(spark), store, table);
    return new SparkJobs(spark)
        .run(
            "comparing the register of " + date + " with its digest",
            table.published().accounts(),
            progress,
            () -> comparing.compare(fund, date, root, Locations.path(cellsLocation)));
  }

  @Override
  public RegisterUpkeep upkeep(String fund) {
    return new SparkUpkeep(
        this::session,
        store,
        table(fund),
        RegisterCatalog.sqlName(fund),
        seenIds(fund),
        settings.scratch(),
        SparkDataPlane::freshName);
  }

  @Override
  public VerificationSources verificationSources(String fund) {
    Table table = table(fund).table();
    // What a stranger has committed does not say of itself what ours does; only its id counts.
    table.refresh();
    return new VerificationSources(
        store, table, table.currentSnapshot().snapshotId(), settings.scratch());
  }

  @Override
  public VerificationMethod verificationInSql(String fund) {
    return new SqlMethod(this::session, RegisterCatalog.sqlName(fund));
  }

  @Override
  public Statement statement(String fund, long account, LocalDate from, LocalDate to) {
    return new AccountStatement(store, table(fund)).of(account, from, to);
  }

  @Override
  public Optional<RowProof> prove(String fund, LocalDate date, long account, String cellsLocation) {
    return new AccountProof(store, table(fund))
        .of(fund, date, account, Locations.path(cellsLocation));
  }

  private RegisterTable table(String fund) {
    return catalog
        .find(fund)
        .orElseThrow(
            () ->
                new WanfenException(
                    ErrorCode.MACHINE_FAULT,
                    "the register of fund " + fund + " is not in the catalog",
                    "Nothing was changed.",
                    "Restore the home from a backup, or open the fund anew in a fresh home."));
  }

  private Path seenIds(String fund) {
    return new Path(
        new Path(Locations.path(settings.warehouse()), "fund_" + fund), "seen_event_ids");
  }

  private static RegisterState state(RegisterTable.Contents contents) {
    return new RegisterState(
        contents.snapshot(), contents.date(), contents.accounts(), contents.closingUnitsFen());
  }

  private static String freshName() {
    return UUID.randomUUID().toString();
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
    catalog.close();
    if (scratch != null) {
      scratch.close();
      scratch = null;
    }
  }
}
