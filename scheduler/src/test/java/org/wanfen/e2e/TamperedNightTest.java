package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.Verdict;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.batch.operations.VerificationOperations.Method;
import org.wanfen.batch.operations.VerificationOperations.VerifyNight;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.cli.CommandLines;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.verify.ReferenceMethod;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.verify.AccountDifference;

/** What was done to a home after its nights were published is found, and named. */
@Tag("database")
class TamperedNightTest {

  private static final LocalDate FIRST = LocalDate.of(2013, 12, 17);
  private static final LocalDate SECOND = LocalDate.of(2013, 12, 18);
  private static final String FUND = "000198";

  @TempDir private Path folder;
  private Path home;
  private ControlPlane plane;

  @BeforeEach
  void runTwoNights() {
    home = folder.resolve("home");
    CommandLines.Ended replay =
        InProcess.give(
            "replay",
            Samples.dataset("loss-day").toString(),
            "--nights",
            "2",
            "--home",
            home.toString());
    assertThat(replay.status()).as(replay.err()).isZero();
    plane = ControlPlane.start(Home.at(home), new SparkPlanes(), new ReferenceMethod());
  }

  @AfterEach
  void close() {
    plane.close();
  }

  @Test
  void anAccountThatWasChangedByAFenIsFoundByBothMethods() throws IOException {
    assertThat(verify(SECOND, Method.SQL).verdict()).isEqualTo(Verdict.AGREES);
    assertThat(verify(SECOND, Method.REFERENCE).verdict()).isEqualTo(Verdict.AGREES);
    long account = 125_907_696;
    inSql(
        "UPDATE wanfen.fund_000198.register SET closing_units = closing_units + 1 WHERE"
            + " business_date = DATE '2013-12-18' AND account_id = "
            + account);

    for (Method method : Method.values()) {
      Finding found = verify(SECOND, method);

      assertThat(found.verdict()).isEqualTo(Verdict.DIFFERS);
      assertThat(found.accounts().orElseThrow().differing()).isEqualTo(1);
      AccountDifference difference = found.accounts().orElseThrow().first().get(0);
      assertThat(difference.account()).isEqualTo(account);
      assertThat(difference.published().orElseThrow().closingUnits())
          .isEqualTo(difference.computed().orElseThrow().closingUnits() + 1);
      assertThat(found.differingFigures()).isEmpty();
      assertThat(Files.readString(Path.of(found.files().get(0)))).contains("DIFFERS");
      assertThat(verify(FIRST, method).verdict()).isEqualTo(Verdict.AGREES);
    }
    assertThat(plane.queries().show(FUND, SECOND).actions())
        .extracting(action -> action.action() + " " + action.outcome())
        .endsWith(
            "verify done",
            "verify done",
            "verify VERIFICATION_DIFFERS",
            "verify VERIFICATION_DIFFERS");
  }

  @Test
  @Tag("full")
  void anAccountThatIsThereTwiceOrMissingIsFoundByBothMethods() {
    assertThat(verify(FIRST, Method.SQL).verdict()).isEqualTo(Verdict.AGREES);
    inSql(
        "INSERT INTO wanfen.fund_000198.register SELECT * FROM wanfen.fund_000198.register WHERE"
            + " business_date = DATE '2013-12-18' AND account_id = 125907696");
    inSql(
        "DELETE FROM wanfen.fund_000198.register WHERE business_date = DATE '2013-12-18' AND"
            + " account_id = 110915204");

    for (Method method : Method.values()) {
      Finding found = verify(SECOND, method);

      assertThat(found.verdict()).isEqualTo(Verdict.DIFFERS);
      assertThat(found.accounts().orElseThrow().differing()).isEqualTo(2);
      assertThat(found.accounts().orElseThrow().first())
          .anySatisfy(
              difference -> {
                assertThat(difference.account()).isEqualTo(110_915_204);
                assertThat(difference.published()).isEmpty();
              });
    }
  }

  @Test
  @Tag("full")
  void aCopyThatWasAlteredOrRemovedIsNamed() throws IOException {
    Path inputs = home.resolve("inputs/000198/20131218/1");
    byte[] ledger = Files.readAllBytes(inputs.resolve("ledger.json"));
    Files.writeString(inputs.resolve("ledger.json"), "{}");
    for (Method method : Method.values()) {
      assertNotVerified(
          verify(SECOND, method), ErrorCode.EVIDENCE_DAMAGED, "ledger.json", "2013-12-18");
    }
    Files.write(inputs.resolve("ledger.json"), ledger);

    // A frame of its own is well-formed zstd; only the digest tells.
    Path orders = inputs.resolve("orders-0001.csv.zst");
    byte[] copy = Files.readAllBytes(orders);
    Files.write(
        orders,
        com.github.luben.zstd.Zstd.compress(
            "event_id,event_time,account_id,type,amount\n".getBytes(StandardCharsets.UTF_8)));
    for (Method method : Method.values()) {
      assertNotVerified(
          verify(SECOND, method), ErrorCode.EVIDENCE_DAMAGED, "orders-0001.csv.zst", "2013-12-18");
    }
    Files.write(orders, java.util.Arrays.copyOf(copy, copy.length / 2));
    for (Method method : Method.values()) {
      assertNotVerified(
          verify(SECOND, method), ErrorCode.EVIDENCE_DAMAGED, "orders-0001.csv.zst", "2013-12-18");
    }
    Files.delete(orders);
    assertNotVerified(
        verify(SECOND, Method.SQL), ErrorCode.DATE_EXPIRED, "orders-0001.csv", "2013-12-18");
  }

  @Test
  @Tag("full")
  void aFileOfTheRegisterThatWasAlteredIsNamed() throws IOException {
    Path file = registerFile("2013-12-18");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertNotVerified(
        verify(SECOND, Method.SQL),
        ErrorCode.EVIDENCE_DAMAGED,
        file.getFileName().toString(),
        "2013-12-18");

    byte[] altered = bytes.clone();
    java.util.Arrays.fill(altered, altered.length - 40, altered.length - 8, (byte) 0x7f);
    Files.write(file, altered);
    for (Method method : Method.values()) {
      assertThat(verify(SECOND, method).verdict()).isNotEqualTo(Verdict.AGREES);
    }
  }

  @Test
  void whatHasExpiredIsToldAndWhatIsNotPublishedIsRefused() {
    var unused =
        plane
            .upkeep()
            .maintain(
                new Maintain(FUND, Optional.of(1), Optional.empty(), false, "chen"),
                UpkeepListener.silent());
    assertNotVerified(
        verify(FIRST, Method.REFERENCE), ErrorCode.DATE_EXPIRED, "2013-12-17", "expired");
    assertThat(verify(SECOND, Method.REFERENCE).verdict()).isEqualTo(Verdict.AGREES);

    assertThatThrownBy(() -> verify(SECOND.plusDays(1), Method.REFERENCE))
        .isInstanceOfSatisfying(
            WanfenException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_SUCH_NIGHT));
  }

  private static void assertNotVerified(Finding found, ErrorCode code, String... named) {
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    assertThat(found.trouble().orElseThrow().code()).isEqualTo(code);
    assertThat(found.trouble().orElseThrow().message()).contains(named);
    assertThat(Path.of(found.files().get(0))).exists();
  }

  private Finding verify(LocalDate date, Method method) {
    return plane
        .verification()
        .verify(
            new VerifyNight(
                FUND, date, Optional.of(method), 0, Language.EN, "zhao", Optional.of("audit")),
            NightProgress.silent());
  }

  /** Does what somebody with access to warehouse and catalog could. */
  private static void inSql(String sql) {
    // The session of the plane is there once something was verified in it.
    var unused = SparkSession.active().sql(sql);
  }

  private Path registerFile(String date) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("warehouse"))) {
      List<Path> found =
          files
              .filter(file -> file.toString().contains("business_date=" + date))
              .filter(file -> file.toString().endsWith(".parquet"))
              .toList();
      return found.get(0);
    }
  }
}
