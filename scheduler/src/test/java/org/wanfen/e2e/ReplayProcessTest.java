package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.cli.screen.NightTable;

class ReplayProcessTest {

  @TempDir private Path folder;

  @Tag("full")
  @ParameterizedTest
  @ValueSource(strings = {"double-eleven-2013", "national-day-2013", "loss-day", "dirty-feed"})
  void everyDatasetThatShipsComesToWhatItExpects(String name) throws IOException {
    Path dataset = Samples.dataset(name);

    var replay = ProgramProcess.run("replay", dataset.toString());

    assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
    List<String> lines = replay.out().lines().toList();
    try (var nights = Files.list(dataset.resolve("inbox"))) {
      assertThat(lines).hasSize((int) nights.count() + 2);
    }
    assertThat(lines.get(0)).isEqualTo(NightTable.header());
    assertThat(lines).last().isEqualTo("as expected");
  }

  @Tag("database")
  @Test
  void aHomeIsReplayedWhateverItsDatabase() {
    String home = folder.resolve("home").toString();
    var replay = InProcess.give("replay", Samples.dataset("loss-day").toString(), "--home", home);

    assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
    assertThat(replay.out()).endsWith("as expected\n");
  }

  /** On the terminal stands what the night says, never what libraries log. */
  @Test
  void nothingButTheNightsIsPrinted() {
    var replay =
        ProgramProcess.run("replay", Samples.dataset("dirty-feed").toString(), "--nights", "2");

    assertThat(replay.err()).isEmpty();
    assertThat(replay.out().lines()).hasSize(4).last().isEqualTo("as expected");
    assertThat(replay.status()).isZero();
  }

  @Test
  void whatDiffersIsSaidWithLineAndKeyAndTheStatusTells() throws IOException {
    Path dataset = Samples.copy(Samples.dataset("loss-day"), folder.resolve("dataset"));
    Path accounts = dataset.resolve("expected/20131217/accounts.csv");
    List<String> lines = Files.readAllLines(accounts);
    String right = lines.get(3);
    String altered = right.substring(0, right.length() - 1) + (right.endsWith("7") ? "8" : "7");
    lines.set(3, altered);
    Files.write(accounts, lines);

    var replay = InProcess.give("replay", dataset.toString(), "--nights", "1");

    assertThat(replay.status()).isEqualTo(1);
    assertThat(replay.out())
        .contains("accounts.csv line 4", "expected  " + altered, "actual    " + right)
        .endsWith("not as expected: 1 of 1 nights differ, the first is 2013-12-17\n");
  }

  @Test
  void withoutAnExpectationThereIsNothingToCompareWith() throws IOException {
    Path dataset = Samples.copy(Samples.dataset("loss-day"), folder.resolve("dataset"));
    Files.move(dataset.resolve("expected"), folder.resolve("elsewhere"));
    Path home = folder.resolve("home");
    Path out = folder.resolve("out");

    var replay =
        InProcess.give(
            "replay",
            dataset.toString(),
            "--nights",
            "1",
            "--home",
            home.toString(),
            "--out",
            out.toString());

    assertThat(replay.status()).as(replay.err()).isZero();
    assertThat(replay.out()).endsWith("nothing to compare with\n");
    assertThat(out.resolve("20131217/accounts.csv")).exists();
    assertThat(home.resolve("home.json")).exists();
  }
}
