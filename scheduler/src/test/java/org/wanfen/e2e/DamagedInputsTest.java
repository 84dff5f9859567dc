package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.cli.CommandLines;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.home.SparkPlanes;
import org.wanfen.cli.home.StartedHome;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.server.TestDatabase;

/** Whatever is wrong with what comes in is refused by name, and nothing is published. */
@Tag("database")
class DamagedInputsTest {

  private static final Path DATASET = Samples.dataset("loss-day");
  private static final String DATE = "2013-12-17";
  private static final String ORDERS = "orders-0001.csv";

  @TempDir private static Path shared;
  private static Home home;
  private static ControlPlane plane;

  @TempDir private Path folder;

  @BeforeAll
  static void openTheFund() {
    home = TestDatabase.home(shared.resolve("home"));
    plane = ControlPlane.start(home, new SparkPlanes());
    var open = lines().give("open", DATASET.toString());
    assertThat(open.status()).as(open.err()).isZero();
  }

  @AfterAll
  static void closeTheHome() {
    plane.close();
  }

  /** Something done to a night's folder. */
  @FunctionalInterface
  interface Damage {
    void to(Path night) throws IOException;
  }

  /**
   * One way in which a night's feed is wrong.
   *
   * @param what what is done
   * @param code the code that it is refused with
   * @param named what the message must name
   */
  record Case(String what, Damage damage, ErrorCode code, String named) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> feeds() {
    return Stream.of(
        new Case("no manifest", remove("manifest.json"), ErrorCode.FEED_MISSING, DATE),
        new Case("no folder", DamagedInputsTest::removeAll, ErrorCode.FEED_MISSING, DATE),
        new Case("a file is missing", remove(ORDERS), ErrorCode.INPUT_DAMAGED, ORDERS),
        new Case("a file is cut", DamagedInputsTest::cut, ErrorCode.INPUT_DAMAGED, ORDERS),
        new Case("a digit is altered", replace(ORDERS, "1", "2"), ErrorCode.INPUT_DAMAGED, ORDERS),
        new Case(
            "a file is not listed",
            night -> Files.copy(night.resolve(ORDERS), night.resolve("orders-0099.csv")),
            ErrorCode.INPUT_DAMAGED,
            "orders-0099.csv"),
        new Case(
            "a header is wrong",
            replace(ORDERS, "event_id", "event"),
            ErrorCode.INPUT_DAMAGED,
            ORDERS),
        new Case(
            "the manifest is of another fund",
            replace("manifest.json", "000198", "000199"),
            ErrorCode.INPUT_DAMAGED,
            "000199"),
        new Case(
            "the manifest is of another day",
            replace("manifest.json", DATE, "2013-12-18"),
            ErrorCode.INPUT_DAMAGED,
            "2013-12-18"),
        new Case(
            "the manifest is no JSON",
            replace("manifest.json", "\\{", "["),
            ErrorCode.INPUT_DAMAGED,
            "manifest.json"),
        new Case("no ledger", remove("ledger.json"), ErrorCode.LEDGER_DAMAGED, "ledger.json"),
        new Case(
            "the ledger is of another day",
            replace("ledger.json", DATE, "2013-12-18"),
            ErrorCode.LEDGER_DAMAGED,
            "ledger.json"),
        new Case(
            "the ledger has an unknown key",
            replace("ledger.json", "income", "incomes"),
            ErrorCode.LEDGER_DAMAGED,
            "ledger.json"));
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aFeedThatIsWrongIsRefused(Case wrong) throws IOException {
    Path inbox = Samples.copy(DATASET.resolve("inbox"), folder.resolve("inbox"));
    wrong.damage().to(inbox.resolve("20131217"));

    var run = lines().give("night", "run", "--date", DATE, "--inbox", inbox.toString());

    assertRefused(run, wrong.code(), wrong.named());
    assertNothingPublished();
  }

  @Test
  void aNightOutOfSequenceIsRefused() {
    String inbox = DATASET.resolve("inbox").toString();

    var next = lines().give("night", "run", "--date", "2013-12-18", "--inbox", inbox);
    assertRefused(next, ErrorCode.OUT_OF_SEQUENCE, DATE);

    var before = lines().give("night", "run", "--date", "2013-12-16", "--inbox", inbox);
    assertRefused(before, ErrorCode.OUT_OF_SEQUENCE, DATE);
    assertNothingPublished();
  }

  static Stream<Case> datasets() {
    return Stream.of(
        new Case(
            "an unknown key",
            replace("fund.yaml", "zone:", "zoen:"),
            ErrorCode.TERMS_INVALID,
            "zoen"),
        new Case(
            "a missing key",
            replace("fund.yaml", "zone:.*\n", ""),
            ErrorCode.TERMS_INVALID,
            "zone"),
        new Case(
            "an account twice",
            dataset -> {
              List<String> lines = Files.readAllLines(dataset.resolve("opening.csv"));
              lines.add(lines.get(1));
              Files.write(dataset.resolve("opening.csv"), lines);
            },
            ErrorCode.OPENING_INVALID,
            "opening.csv"),
        new Case(
            "a calendar without the first date",
            replace("calendar.csv", DATE + ",.*\n", ""),
            ErrorCode.OUTSIDE_CALENDAR,
            DATE));
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void aDatasetThatIsWrongIsRefused(Case wrong) throws IOException {
    Path dataset = Samples.copy(DATASET, folder.resolve("dataset"));
    replace("fund.yaml", "000198", "000300").to(dataset);
    wrong.damage().to(dataset);

    var open = lines().give("open", dataset.toString());

    assertRefused(open, wrong.code(), wrong.named());
    assertThat(plane.funds().funds()).hasSize(1);
  }

  private static void assertRefused(CommandLines.Ended ended, ErrorCode code, String named) {
    assertThat(ended.err()).contains(code.toString(), named, "Safe: ", "Next: ");
    assertThat(ended.status()).isEqualTo(code.outcome().exitStatus());
  }

  private static void assertNothingPublished() {
    assertThat(plane.funds().funds())
        .singleElement()
        .satisfies(fund -> assertThat(fund.lastPublished()).isEmpty());
  }

  private static CommandLines lines() {
    return new CommandLines(Map.of("WANFEN_HOME", home.toString()), at -> new LeftOpen());
  }

  /** The home of all tests here, which no command closes. */
  private static final class LeftOpen implements OpenHome {
    private final StartedHome started = new StartedHome(plane);

    @Override
    public org.wanfen.batch.operations.FundOperations funds() {
      return started.funds();
    }

    @Override
    public org.wanfen.batch.operations.NightOperations nights() {
      return started.nights();
    }

    @Override
    public org.wanfen.batch.operations.NightQueries queries() {
      return started.queries();
    }

    @Override
    public org.wanfen.batch.operations.CertificateQueries certificates() {
      return started.certificates();
    }

    @Override
    public org.wanfen.batch.operations.TrailQueries trail() {
      return started.trail();
    }

    @Override
    public org.wanfen.batch.operations.AccountQueries accounts() {
      return started.accounts();
    }

    @Override
    public org.wanfen.batch.operations.NightExports exports() {
      return started.exports();
    }

    @Override
    public org.wanfen.batch.operations.UpkeepOperations upkeep() {
      return started.upkeep();
    }

    @Override
    public org.wanfen.batch.operations.VerificationOperations verification() {
      return started.verification();
    }

    @Override
    public void close() {}
  }

  private static Damage remove(String name) {
    return night -> Files.delete(night.resolve(name));
  }

  private static void removeAll(Path night) throws IOException {
    for (String name : List.of("manifest.json", "ledger.json", ORDERS)) {
      Files.delete(night.resolve(name));
    }
    Files.delete(night);
  }

  private static void cut(Path night) throws IOException {
    String text = Files.readString(night.resolve(ORDERS));
    Files.writeString(night.resolve(ORDERS), text.substring(0, text.length() - 10));
  }

  private static Damage replace(String name, String pattern, String by) {
    return folder -> {
      Path file = folder.resolve(name);
      String text = Files.readString(file);
      String replaced = text.replaceFirst(pattern, by);
      assertThat(replaced).isNotEqualTo(text);
      Files.writeString(file, replaced);
    };
  }
}
