package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.Outcome;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nigth list                                        | did you mean night?",
        "night lst                                         | did you mean list?",
        "server now                                        | did you mean serve?",
        "night run --dat 2013-11-11 --inbox x              | did you mean --date?",
        "night list --jsno                                 | did you mean --json?",
        "night list now                                    | a word too many: now",
        "night run --date 2013-11-11                       | --inbox",
        "night run --date 2013-13-11 --inbox x             | '2013-13-11' is not a day",
        "night run --date 11.11.2013 --inbox x             | write it as 2013-11-11",
        "night run --date 2013-11-11 --inbox x --accept-quarantine | --accept-quarantine needs --reason",
        "night stop --date 2013-11-11                      | --reason",
        "night discard --reason y                          | --date",
        "night                                             | run, list, show, stop, discard",
        "replay                                            | DATASET",
        "replay x --nights 0                               | --nights must be at least 1",
        "replay x --nights two                             | --nights",
        "report --date 2013-11-11 --out x --format doc     | --format",
        "report --out x --format pdf                       | --period",
        "report --date 2013-11-11 --period 2013-11 --out x --format pdf | mutually exclusive",
        "report --period 2013-13 --out x --format pdf      | '2013-13' is not a month or a year",
        "report --period 11/2013 --out x --format pdf      | write it as 2013-11 or 2013",
        "account 012 --from 2013-11-11 --to 2013-11-12     | '012' is not an account",
        "account 1 --from 2013-11-12 --to 2013-11-11       | is before --from",
        "account 1 --from 2013-11-11 --to 2013-11-11 --out x | and --out, go together",
        "generate --accounts 1 --orders 1 --nights 1 --seed 1 --out target/none | Accounts are 2 to",
        "fund update fund.yaml                             | --from",
      })
  void wrongUsageIsToldWithAWayOn(String words, String told, @TempDir Path folder) {
    var homes = org.wanfen.batch.home.Home.createAt(folder);
    CommandLines lines =
        new CommandLines(
            Map.of("WANFEN_HOME", homes.toString()),
            home -> {
              throw new AssertionError("opened");
            });

    CommandLines.Ended ended = lines.give(words.strip().split(" +"));

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("WF-8001 WRONG_USAGE", told, "Safe: Nothing was changed.", "--help");
  }

  @Test
  void aHomeMustBeNamed() {
    CommandLines.Ended ended = CommandLines.withoutHomes().give("night", "list");

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8002 NO_SUCH_HOME", "--home", "WANFEN_HOME");
  }

  @Test
  void aHomeMustBeThere(@TempDir Path folder) {
    CommandLines.Ended ended =
        CommandLines.withoutHomes().give("night", "list", "--home", folder.toString());

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8002 NO_SUCH_HOME", folder.toString(), "wanfen open");
  }
}
