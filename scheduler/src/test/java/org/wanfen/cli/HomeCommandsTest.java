package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.CertificateQueries.Certificate;
import org.wanfen.batch.operations.CertificateQueries.CertificateVerdict;
import org.wanfen.batch.operations.CertificateQueries.InputFinding;
import org.wanfen.batch.operations.CertificateQueries.RegisterFinding;
import org.wanfen.batch.operations.CertificateQueries.VerifiedNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.TrailQueries.TrailFault;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.TrailVerdict;
import org.wanfen.batch.operations.UpkeepOperations.Maintained;
import org.wanfen.batch.operations.UpkeepOperations.RebucketResult;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.plane.RegisterUpkeep.Removed;
import org.wanfen.settlement.plane.RegisterUpkeep.Waste;
import tools.jackson.databind.json.JsonMapper;

/** What commands ask a home for, and what they make of its answers. */
class HomeCommandsTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);

  private static final TrailLine ENTRY =
      new TrailLine(
          3,
          Instant.parse("2013-11-11T16:00:00.5Z"),
          "chen",
          "night discard",
          Optional.of("000198"),
          Optional.of(DATE),
          Optional.of(1),
          Optional.of("a\nb"),
          "done",
          Optional.empty(),
          "d3");

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void makeHome() {
    home = Home.createAt(folder.resolve("home"));
  }

  @Test
  void nightRunAsksForTheNightAndPrintsItsLine() {
    FakeHome fake = new FakeHome((method, given) -> night(NightState.PUBLISHED, Optional.empty()));

    CommandLines.Ended ended = give(fake, "night run --date 2013-11-11 --inbox /inbox --by chen");

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("2013-11-11", "000198 2013-11-11: published");
    assertThat(fake.asked()).singleElement().asString().contains("run", "by=chen", "mock=false");
    assertThat(fake.asked().get(0)).contains("inbox=file:/inbox");
    assertThat(fake.closed()).isTrue();
  }

  @Test
  void theSystemsUserAsksUnlessANameIsGiven() {
    FakeHome fake = new FakeHome((method, given) -> night(NightState.MOCKED, Optional.empty()));

    CommandLines.Ended ended = give(fake, "night run --date 2013-11-11 --inbox /inbox --mock");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("mock run, nothing published");
    assertThat(fake.asked().get(0)).contains("by=operator", "mock=true");
  }

  @Test
  void acceptingAQuarantineHandsOnTheReason() {
    FakeHome fake = new FakeHome((method, given) -> night(NightState.PUBLISHED, Optional.empty()));

    give(
        fake,
        "night run --date 2013-11-11 --inbox /inbox --accept-quarantine --reason known --by chen");

    assertThat(fake.asked().get(0)).contains("acceptQuarantine=true, reason=Optional[known]");
  }

  @Test
  void rebucketingSaysWhatItCameTo() {
    FakeHome fake =
        new FakeHome((method, given) -> new RebucketResult("000198", DATE, 80_000_000, 160, 320));

    CommandLines.Ended ended = give(fake, "rebucket --buckets 320 --by chen --reason grown");

    assertThat(ended.status()).isZero();
    assertThat(fake.asked().get(0)).contains("buckets=320", "by=chen", "reason=grown");
    assertThat(ended.out())
        .isEqualTo("000198 2013-11-11: 80,000,000 accounts in 320 buckets, before in 160\n");
  }

  @Test
  void maintenanceSaysWhatItRemoved() {
    List<Removed> removed =
        List.of(
            new Removed(Waste.BRANCHES, 2, 0), new Removed(Waste.SNAPSHOTS, 1234, 1_500_000_000));
    FakeHome fake =
        new FakeHome(
            (method, given) ->
                new Maintained("000198", true, removed, Optional.of(DATE), Optional.empty()));

    CommandLines.Ended ended = give(fake, "maintain --expire-register 400 --dry-run --by chen");

    assertThat(ended.status()).isZero();
    assertThat(fake.asked().get(0))
        .contains("expireRegisterDays=Optional[400]", "expireInputsDays=Optional.empty")
        .contains("dryRun=true", "by=chen");
    assertThat(ended.out().lines())
        .containsExactly(
            "000198: would be removed",
            "  count         MB  what",
            "      2          -  branches of what was given up",
            "  1,234      1,500  snapshots that nobody needs",
            "rows are kept from 2013-11-11 on");
  }

  @Test
  void theTrailIsThatOfTheHomeUnlessAFundIsNamed() {
    FakeHome fake = new FakeHome((method, given) -> List.of(ENTRY));

    CommandLines.Ended ended = give(fake, "trail --date 2013-11-11 --last 7");

    assertThat(fake.asked().get(0))
        .contains("fund=Optional.empty", "date=Optional[2013-11-11]", "most=7");
    assertThat(ended.out().lines().toList().get(1))
        .isEqualTo(
            "    3  2013-11-11T16:00:00Z  chen         000198  2013-11-11  night discard  done    "
                + " a b     -");
    assertThat(give(fake, "trail --fund 000198 --json").out()).contains("\"digest\" : \"d3\"");
    assertThat(fake.asked().get(1)).contains("fund=Optional[000198]", "most=50");
  }

  @Test
  void aTrailThatIsRightSaysWhereItStands() {
    TrailVerdict verdict = new TrailVerdict(1234, "d1234", 7, Optional.empty());

    CommandLines.Ended ended = give(new FakeHome((method, given) -> verdict), "trail verify");

    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .isEqualTo(
            "1,234 entries are as they were written; 7 certificates know of them\nhead: d1234\n");
  }

  @Test
  void aTrailThatIsWrongNamesTheEntryAndFails() {
    TrailFault fault = new TrailFault(3, "it was changed", Optional.of(ENTRY));
    TrailVerdict verdict = new TrailVerdict(9, "d9", 0, Optional.of(fault));

    CommandLines.Ended ended = give(new FakeHome((method, given) -> verdict), "trail verify");

    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
    assertThat(ended.out()).startsWith("entry 3 is wrong: it was changed\n").contains("chen");
  }

  @Test
  void aCertificateIsPrintedByteForByteForMachines() {
    FakeHome fake =
        new FakeHome((method, given) -> new Certificate("{}\n", "s1", "/n/certificate.json"));

    assertThat(give(fake, "certificate show --date 2013-11-11 --json").out()).isEqualTo("{}\n");
    assertThat(give(fake, "certificate show --date 2013-11-11").out())
        .isEqualTo("{}\n\nsha256  s1\nfile    /n/certificate.json\n");
    assertThat(fake.asked().get(0)).isEqualTo("show [000198, 2013-11-11]");
  }

  @Test
  void certificatesThatAreRightEndWithTheDigestToCompare() {
    VerifiedNight night =
        new VerifiedNight(
            DATE,
            Optional.of("0123456789abcdef"),
            RegisterFinding.SAME,
            InputFinding.GONE,
            List.of());
    FakeHome fake =
        new FakeHome(
            (method, given) -> new CertificateVerdict(List.of(night), Optional.of("0123")));

    CommandLines.Ended ended = give(fake, "certificate verify --date 2013-11-11");

    assertThat(ended.status()).isZero();
    assertThat(fake.asked().get(0))
        .contains("from=Optional[2013-11-11]", "to=Optional[2013-11-11]", "data=true");
    assertThat(ended.out().lines())
        .containsExactly(
            "date        certificate   register      inputs   result",
            "2013-11-11  0123456789ab  same          gone     right",
            "nights as they were published: 1",
            "last certificate: 0123");
  }

  @Test
  void certificatesOfNightsThatThereAreNotAreNotRight() {
    FakeHome fake =
        new FakeHome((method, given) -> new CertificateVerdict(List.of(), Optional.of("0123")));

    CommandLines.Ended ended = give(fake, "certificate verify --date 2013-11-11");

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("NO_SUCH_NIGHT");
    assertThat(give(fake, "certificate verify").status()).isZero();
  }

  @Test
  void aNightWhoseCertificateIsWrongIsNamedAndFails() {
    VerifiedNight night =
        new VerifiedNight(
            DATE,
            Optional.empty(),
            RegisterFinding.NOT_COMPARED,
            InputFinding.NOT_COMPARED,
            List.of("gone"));
    FakeHome fake =
        new FakeHome((method, given) -> new CertificateVerdict(List.of(night), Optional.empty()));

    CommandLines.Ended ended =
        give(fake, "certificate verify --from 2013-11-01 --certificates-only");

    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
    assertThat(fake.asked().get(0)).contains("to=Optional.empty", "data=false");
    assertThat(ended.out()).contains("2013-11-11: gone\n", "nights WRONG: 1 of 1\n");
    assertThat(give(fake, "certificate verify --date 2013-11-01 --to 2013-11-02").status())
        .isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(give(fake, "certificate verify --from 2013-11-03 --to 2013-11-02").status())
        .isEqualTo(Outcome.USAGE.exitStatus());
  }

  @Test
  void maintenanceMayFindNothing() {
    FakeHome fake =
        new FakeHome(
            (method, given) ->
                new Maintained("000198", false, List.of(), Optional.empty(), Optional.empty()));

    assertThat(give(fake, "maintain").out()).isEqualTo("000198: nothing to remove\n");
    assertThat(fake.asked().get(0)).contains("dryRun=false");
  }

  @Test
  void aHeldNightPrintsItsLineAndWhatToDo() {
    WanfenException why = told(ErrorCode.RECONCILIATION_DIFFERS);
    FakeHome fake = new FakeHome((method, given) -> night(NightState.HELD, Optional.of(why)));

    CommandLines.Ended ended = give(fake, "night run --date 2013-11-11 --inbox /inbox");

    assertThat(ended.status()).isEqualTo(Outcome.HELD.exitStatus());
    assertThat(ended.out()).contains("held, nothing published");
    assertToldInFull(ended, why);
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyRefusalIsToldInFullWithItsExitStatus(ErrorCode code) {
    WanfenException why = told(code);
    FakeHome fake =
        new FakeHome(
            (method, given) -> {
              throw why;
            });

    CommandLines.Ended ended = give(fake, "night discard --date 2013-11-11 --reason r");

    assertThat(ended.status()).isEqualTo(code.outcome().exitStatus());
    assertThat(ended.out()).isEmpty();
    assertToldInFull(ended, why);
    assertThat(fake.closed()).isTrue();
  }

  @Test
  void theUnexpectedIsOneLineAndALog() throws Exception {
    FakeHome fake =
        new FakeHome(
            (method, given) -> {
              throw new IllegalStateException("boom\nand more");
            });

    CommandLines.Ended ended = give(fake, "export --date 2013-11-11 --out /tmp/x");

    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
    List<String> lines = ended.err().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("Failed unexpectedly: IllegalStateException: boom");
    assertThat(lines.get(1)).startsWith("  Log: ");
    Path log = Path.of(lines.get(1).substring("  Log: ".length()));
    assertThat(Files.readString(log)).contains("boom", "\tat ");
    Files.delete(log);
  }

  @Test
  void aNightOfAHomeInUseIsStoppedThroughItsControlFolder() {
    home.control().begin("000198", DATE);
    CommandLines lines =
        new CommandLines(
            Map.of("WANFEN_HOME", home.toString()),
            at -> {
              throw told(ErrorCode.HOME_IN_USE);
            });

    CommandLines.Ended ended =
        lines.give("night", "stop", "--date", "2013-11-11", "--by", "chen", "--reason", "late");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("000198 2013-11-11: asked to stop");
    assertThat(home.control().stopRequested("000198", DATE))
        .hasValueSatisfying(
            request -> {
              assertThat(request.by()).isEqualTo("chen");
              assertThat(request.reason()).isEqualTo("late");
            });
  }

  @Test
  void listsAnswerMachinesInJson() {
    FakeHome fake = new FakeHome((method, given) -> List.of());

    String json = give(fake, "night list --json").out();
    assertThat(JsonMapper.shared().readTree(json).isArray()).isTrue();
    assertThat(give(fake, "night list --all").out()).contains("no night of 000198");
    assertThat(fake.asked()).containsExactly("list [000198, false]", "list [000198, true]");
  }

  @Test
  void exportPrintsTheFiles() {
    FakeHome fake = new FakeHome((method, given) -> List.of("file:/out/accounts.csv"));

    CommandLines.Ended ended = give(fake, "export --date 2013-11-11 --out /out");

    assertThat(ended.out()).isEqualTo("/out/accounts.csv\n");
    assertThat(fake.asked()).containsExactly("export [000198, 2013-11-11, file:/out]");
  }

  @Test
  void reportHandsOnFormatsAndLanguage() {
    FakeHome fake = new FakeHome((method, given) -> List.of());

    give(fake, "report --date 2013-11-11 --format html,json --lang zh --out /out");

    assertThat(fake.asked())
        .containsExactly("report [000198, 2013-11-11, [HTML, JSON], ZH, file:/out, operator]");
  }

  @Test
  void reportOfAPeriodHandsOnTheMonth() {
    FakeHome fake = new FakeHome((method, given) -> List.of("file:/out/report.html"));

    CommandLines.Ended ended =
        give(fake, "report --period 2013-11 --format html,html --by wang --out /out");

    assertThat(ended.out()).isEqualTo("/out/report.html\n");
    assertThat(fake.asked())
        .containsExactly("report [000198, 2013-11, [HTML], EN, file:/out, wang]");
  }

  private CommandLines.Ended give(FakeHome fake, String words) {
    return new CommandLines(Map.of("WANFEN_HOME", home.toString()), at -> fake)
        .give(words.split(" "));
  }

  private static void assertToldInFull(CommandLines.Ended ended, WanfenException why) {
    assertThat(ended.err())
        .isEqualTo(
            why.code()
                + "  "
                + why.getMessage()
                + "\n  Safe: "
                + why.safe()
                + "\n  Next: "
                + why.next()
                + "\n");
  }

  private static WanfenException told(ErrorCode code) {
    return new WanfenException(code, "It happened", "All is safe.", "Do something.");
  }

  private static NightResult night(NightState state, Optional<WanfenException> notice) {
    return new NightResult(
        "000198",
        DATE,
        1,
        state,
        state == NightState.MOCKED,
        true,
        Optional.empty(),
        Duration.ofMillis(1234),
        notice);
  }
}
