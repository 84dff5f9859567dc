package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.Figure;
import org.wanfen.batch.operations.Finding.Trouble;
import org.wanfen.batch.operations.Finding.Verdict;
import org.wanfen.batch.operations.VerificationOperations.Method;
import org.wanfen.batch.operations.VerificationOperations.VerifyNight;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.verify.AccountsCompared;

/** What {@code verify} asks for, and what it makes of the findings. */
class VerifyCommandTest {

  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void makeHome() {
    home = Home.createAt(folder.resolve("home"));
  }

  @Test
  void aNightThatAgreesIsSaidToInAFewLines() {
    FakeHome fake = new FakeHome((method, given) -> found(Verdict.AGREES, Optional.empty(), 0));

    CommandLines.Ended ended =
        give(fake, "verify --date 2013-11-11 --by zhao --by-sql --lang zh --reason yearly");

    assertThat(ended.status()).isZero();
    assertThat(fake.asked().get(0))
        .contains("method=Optional[SQL]", "language=ZH", "by=zhao", "Optional[yearly]");
    assertThat(ended.out().lines())
        .containsExactly(
            "000198 2013-11-11: agrees, on the reference calculation, 3.2 seconds",
            "  accounts 102 published, 102 computed, 0 differ",
            "  totals   1 compared, 0 differ",
            "  /home/findings/verify.json");
  }

  @Test
  void aDifferenceEndsInOneAndLaterNightsAreVerifiedAllTheSame() {
    FakeHome fake =
        new FakeHome(
            (method, given) ->
                ((VerifyNight) given.get(0)).date().equals(DATE)
                    ? found(Verdict.DIFFERS, Optional.empty(), 1)
                    : found(Verdict.AGREES, Optional.empty(), 0));

    CommandLines.Ended ended = give(fake, "verify --from 2013-11-11 --to 2013-11-13");

    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
    assertThat(fake.asked()).hasSize(3);
    assertThat(ended.out()).contains("DIFFERS", "1 differ", "pool  published 1.00  computed 0.99");
  }

  @Test
  void whatCouldNotBeDoneAgainEndsWithItsOwnStatus() {
    Trouble expired = new Trouble(ErrorCode.DATE_EXPIRED, "the rows have expired");
    FakeHome fake =
        new FakeHome((method, given) -> found(Verdict.NOT_VERIFIED, Optional.of(expired), 0));

    CommandLines.Ended ended = give(fake, "verify --date 2013-11-11");

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.out()).contains("NOT VERIFIED", "WF-8007 DATE_EXPIRED  the rows have expired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify",
        "verify --from 2013-11-11",
        "verify --date 2013-11-11 --to 2013-11-12",
        "verify --from 2013-11-12 --to 2013-11-11",
        "verify --date 2013-11-11 --by-sql --by-reference"
      })
  void whatCannotBeMeantIsWrongUsage(String words) {
    FakeHome fake = new FakeHome((method, given) -> null);

    assertThat(give(fake, words).status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(fake.asked()).isEmpty();
  }

  private static Finding found(Verdict verdict, Optional<Trouble> trouble, long differing) {
    boolean done = trouble.isEmpty();
    Figure pool =
        new Figure("pool", Optional.of("1.00"), Optional.of(differing == 0 ? "1.00" : "0.99"));
    return new Finding(
        "000198",
        DATE,
        1,
        verdict,
        Instant.EPOCH,
        Duration.ofMillis(3210),
        "zhao",
        Optional.empty(),
        "1",
        done ? Optional.of(Method.REFERENCE) : Optional.empty(),
        trouble,
        done ? List.of(pool) : List.of(),
        done ? Optional.of(new AccountsCompared(102, 102, differing, List.of())) : Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of("/home/findings/verify.json"));
  }

  private CommandLines.Ended give(FakeHome fake, String words) {
    return new CommandLines(Map.of("WANFEN_HOME", home.toString()), at -> fake)
        .give(words.split(" "));
  }
}
