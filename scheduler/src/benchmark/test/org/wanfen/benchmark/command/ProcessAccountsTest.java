package org.wanfen.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessAccountsTest {

  @TempDir private Path proc;

  private ProcessAccounts accounts;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(proc.resolve("self"));
    Files.createDirectories(proc.resolve("42"));
    accounts = new ProcessAccounts(proc);
  }

  @Test
  void takesTheTimesOfChildrenWhateverTheProgramIsCalled() throws IOException {
    // proc(5): after pid, name and state come ppid to cmajflt, then utime, stime, cutime, cstime.
    Files.writeString(
        proc.resolve("self/stat"), "7 (a) R (b) S 1 2 3 4 5 6 7 8 9 10 111 112 1234 56 20 0\n");
    assertThat(accounts.endedChildren())
        .contains(new ProcessAccounts.Cpu(Duration.ofMillis(12_340), Duration.ofMillis(560)));
  }

  @Test
  void takesThePeak() throws IOException {
    Files.writeString(
        proc.resolve("42/status"),
        "Name:\tjava\nVmPeak:\t  900 kB\nVmHWM:\t    5432 kB\nVmRSS:\t 1 kB\n");
    assertThat(accounts.peakResidentBytes(42)).hasValue(5432L * 1024);
  }

  @Test
  void aProcessThatHasEndedHasNone() {
    assertThat(accounts.peakResidentBytes(43)).isEmpty();
    assertThat(accounts.endedChildren()).isEmpty();
  }

  @Test
  void onThisSystemAProcessIsSeenIfAnyIs() {
    ProcessAccounts real = new ProcessAccounts(Path.of("/proc"));
    boolean linux = Files.exists(Path.of("/proc/self/stat"));
    assertThat(real.endedChildren().isPresent()).isEqualTo(linux);
    assertThat(real.peakResidentBytes(ProcessHandle.current().pid()).isPresent()).isEqualTo(linux);
  }
}
