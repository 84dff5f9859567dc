package org.wanfen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.Summary;
import org.wanfen.benchmark.data.BenchmarkData;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.benchmark.duckdb.Agreement;
import org.wanfen.benchmark.duckdb.DuckDbSide;
import org.wanfen.benchmark.running.RegisterFiles;
import org.wanfen.benchmark.running.RunningHome;
import org.wanfen.benchmark.running.SyntheticFund;
import org.wanfen.benchmark.table.Pair;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.home.SpringHomes;

/** Small nights of both sides: that they agree on every account is checked by the comparison. */
class WholeComparisonTest {

  private static final LocalDate FRIDAY = LocalDate.of(2013, 11, 15);

  @TempDir private Path cache;

  private final HomeOpener homes = new SpringHomes(ProgramLog.silent(), new SparkPlanes());
  private final InProcessOperator operator = new InProcessOperator(homes);

  /** Friday's close confirms nothing, nor does Saturday's; Saturday and Sunday do not trade. */
  @Test
  void allKindsOfNightsAgreeWithDuckDb() throws IOException {
    BenchmarkSize size = new BenchmarkSize(20_000, 6_000, FRIDAY, 2, 5);
    Workshop workshop = workshop(size);
    PreparedHome home = prepared(workshop, size);
    makeALoss(workshop.large(4).dataset().resolve("inbox/20131117/ledger.json"));
    List<Pair> pairs = new AgainstDuckDb(workshop, 2, "1GB").run(home, 4);
    assertThat(pairs).extracting(Pair::night).containsExactly(FRIDAY, day(1), day(2), day(3));
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.ours().took()).isPositive();
              assertThat(pair.theirs().took()).isPositive();
              assertThat(pair.ours().parts()).hasSize(NightStep.values().length);
              assertThat(sum(pair)).isEqualTo(pair.theirs().took());
            });
  }

  @Test
  void aNightIsCopied() {
    BenchmarkSize size = new BenchmarkSize(20_000, 6_000, FRIDAY, 1, 5);
    Workshop workshop = workshop(size);
    List<Pair> pairs = new AgainstCopy(workshop, 2).run(prepared(workshop, size), 2);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.theirs().parts().values())
                  .hasSize(5)
                  .allMatch(took -> took.toNanos() > 0);
              assertThat(pair.theirs().took()).isLessThan(sum(pair));
            });
  }

  @Test
  void oneFenInOneAccountIsADifference() throws SQLException {
    BenchmarkSize size = new BenchmarkSize(2_000, 600, FRIDAY, 1, 5);
    Workshop workshop = workshop(size);
    PreparedHome prepared = prepared(workshop, size);
    SyntheticFund fund = workshop.large(1);
    try (RunningHome home = workshop.open(prepared)) {
      DuckDbSide side = new DuckDbSide(cache.resolve("duckdb"), fund, 2, "1GB");
      side.provide(FRIDAY, files(home, fund, FRIDAY.minusDays(1)));
      Summary summary = home.run(fund, FRIDAY).summary();
      List<Path> ours = files(home, fund, FRIDAY);
      assertThat(side.run(FRIDAY, ours, summary).agreement().differences()).isEmpty();
      Agreement agreement = side.run(FRIDAY, List.of(withAFenMore(ours)), summary).agreement();
      assertThat(agreement.holds()).isFalse();
      assertThat(agreement.differences())
          .hasSize(2)
          .anyMatch(difference -> difference.startsWith("account "))
          .contains("accounts whose rows differ: ours 0, theirs 1");
    }
  }

  /** A register in which one account has a fen more of income. */
  private Path withAFenMore(List<Path> register) throws SQLException {
    Path altered = cache.resolve("altered.parquet");
    String files = String.join("', '", register.stream().map(Path::toString).toList());
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      boolean unused =
          statement.execute(
              """
              CREATE TABLE register AS
                FROM read_parquet(['%s'], union_by_name = true, hive_partitioning = false);
              UPDATE register SET income = income + 1
                WHERE account_id = (SELECT min(account_id) FROM register);
              COPY register TO '%s' (FORMAT parquet)
              """
                  .formatted(files, altered));
    }
    return altered;
  }

  private static List<Path> files(RunningHome home, SyntheticFund fund, LocalDate night) {
    return home.register(fund, night).stream().map(RegisterFiles.File::path).toList();
  }

  private static Duration sum(Pair pair) {
    return pair.theirs().parts().values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static LocalDate day(int afterFriday) {
    return FRIDAY.plusDays(afterFriday);
  }

  private Workshop workshop(BenchmarkSize size) {
    return new Workshop(
        cache.resolve("large"),
        size,
        new BenchmarkSize(1_000, 300, size.date(), 1, 9),
        operator,
        homes,
        new PrintStream(PrintStream.nullOutputStream()));
  }

  private PreparedHome prepared(Workshop workshop, BenchmarkSize size) {
    BenchmarkData data = new BenchmarkData(workshop.folder(), size);
    data.provide(operator);
    PreparedHome home = new PreparedHome(workshop.folder(), size, Optional.empty());
    home.provide(operator, data.dataset());
    return home;
  }

  private static void makeALoss(Path ledger) throws IOException {
    String text = Files.readString(ledger);
    String loss = text.replace("\"amount\" : \"", "\"amount\" : \"-");
    assertThat(loss).isNotEqualTo(text);
    Files.writeString(ledger, loss);
  }
}
