package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.Outcome;

/** What is refused before a server is asked; no home of this machine is turned to instead. */
class ServedUsageTest {

  @TempDir private Path folder;

  private CommandLines.Ended give(String token, String words) {
    Home home = Home.createAt(folder);
    CommandLines lines =
        new CommandLines(
            Map.of("WANFEN_HOME", home.toString(), "WANFEN_TOKEN", token),
            opened -> {
              throw new AssertionError("opened");
            });
    return lines.give(words.strip().split(" +"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "night list --server http://duty.example:8080       | would travel to duty.example",
        "night list --server http://127.0.0.1.example:8080  | would travel to 127.0.0.1.example",
        "night list --server http://127.example:8080        | would travel to 127.example",
        "night list --server http://localhost@duty.example/ | is no address",
        "night list --server ftp://127.0.0.1/               | is no address",
        "night list --server 127.0.0.1:8080                 | is no address",
        "night list --server https://127.0.0.1/?a=b         | is no address",
        "night list --server http://127.0.0.1:1 --home x    | --home does not go with --server",
        "night discard --server http://127.0.0.1:1 --date 2013-11-11 --reason r --by chen"
            + " | --by does not go with --server",
        "export --date 2013-11-11 --out x --server http://127.0.0.1:1 | no option --server",
        "--server http://127.0.0.1:1 export --date 2013-11-11 --out x | cannot be given to a server",
        "--server http://127.0.0.1:1 serve                  | cannot be given to a server",
        "--server http://127.0.0.1:1 night list --server http://127.0.0.1:2 | is given twice",
        "trail --server http://127.0.0.1:1 verify --home x  | --home does not go with --server",
        "--server http://127.0.0.1:1 night                  | run, list, show, stop, discard",
        "night run --date 2013-11-11                        | --inbox",
      })
  void itIsToldWhy(String words, String told) {
    CommandLines.Ended ended = give("a-token", words);

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("WF-8001 WRONG_USAGE", told, "Safe: Nothing was changed.")
        .doesNotContain("a-token");
  }

  @Test
  void withoutATokenNobodyIsAsked() {
    CommandLines.Ended ended = give(" ", "--server http://127.0.0.1:1 night list");

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8001 WRONG_USAGE", "WANFEN_TOKEN");
  }

  /** Nobody listens on port 1: the server is asked for, and not the home of the environment. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--server http://127.0.0.1:1 night list",
        "night list --server http://localhost:1/",
        "trail --server http://[::1]:1 verify",
        "--server https://127.0.0.1:1 trail verify",
        "certificate verify --server http://127.0.0.1:1",
      })
  void aServerThatDoesNotAnswerIsAFaultOfTheMachine(String words) {
    CommandLines.Ended ended = give("a-token", words);

    assertThat(ended.status()).isEqualTo(Outcome.FAILED.exitStatus());
    assertThat(ended.err())
        .contains("MACHINE_FAULT", "does not answer", "A night that is at work there goes on.")
        .doesNotContain("a-token", "Log:");
  }

  @Test
  void helpIsGivenWithAServer() {
    CommandLines.Ended ended = give("", "--server http://127.0.0.1:1 export --help");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("Usage: wanfen export");
  }
}
