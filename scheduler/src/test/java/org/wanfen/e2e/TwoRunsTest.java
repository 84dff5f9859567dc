package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.server.TestDatabase;

@Tag("database")
class TwoRunsTest {

  @TempDir private Path folder;

  @Test
  void ofTwoRunsOfOneNightOneIsDoneAndTheOtherBusy() {
    Path dataset = Samples.dataset("loss-day");
    String home = folder.resolve("home").toString();
    String inbox = dataset.resolve("inbox").toString();
    String[] run = {"night", "run", "--date", "2013-12-17", "--home", home, "--inbox", inbox};
    assertThat(InProcess.give("open", dataset.toString(), "--home", home).status()).isZero();

    ProgramProcess one = ProgramProcess.start(run);
    assertThat(one.says(line -> line.equals("step freeze begins"))).isTrue();
    ProgramProcess.Ended other = ProgramProcess.run(run);
    ProgramProcess.Ended first = one.end();

    assertThat(first.status()).as(first.err()).isZero();
    if (other.status() == 0) {
      // It came so late that the first had ended: then there was nothing left to do.
      assertThat(other.out()).contains("published before, nothing changed");
    } else {
      assertThat(other.status()).isEqualTo(Outcome.BUSY.exitStatus());
      assertThat(other.err()).contains(TestDatabase.isPostgres() ? "NIGHT_RUNNING" : "HOME_IN_USE");
    }
  }

  @Test
  void aPublishedNightIsLeftAloneAndOtherInputsAreBusy() throws IOException {
    Path dataset = Samples.copy(Samples.dataset("loss-day"), folder.resolve("dataset"));
    String home = folder.resolve("home").toString();
    String inbox = dataset.resolve("inbox").toString();
    String[] run = {"night", "run", "--date", "2013-12-17", "--home", home, "--inbox", inbox};
    var replay = InProcess.give("replay", dataset.toString(), "--nights", "1", "--home", home);
    assertThat(replay.status()).as(replay.err()).isZero();

    var again = InProcess.give(run);
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(again.out()).contains("published before, nothing changed");

    Path ledger = dataset.resolve("inbox/20131217/ledger.json");
    Files.writeString(ledger, Files.readString(ledger) + "\n");
    var changed = InProcess.give(run);
    assertThat(changed.status()).isEqualTo(Outcome.BUSY.exitStatus());
    assertThat(changed.err()).contains("WF-5001 PUBLISHED_WITH_OTHER_INPUTS", "2013-12-17");
  }
}
