package org.wanfen.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.wanfen.server.MovableClock;
import org.wanfen.settlement.files.FileStore;

class WatchedCheckTest {

  private final MovableClock clock = new MovableClock("2013-11-12T00:05:00Z");
  private Optional<String> wrong = Optional.empty();
  private final WatchedCheck check = new WatchedCheck("a thing", () -> wrong, clock);

  private static void assertWrong(Health health, String what) {
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsEntry("wrong", what);
  }

  @Test
  void whatWasNotLookedAtIsNotRight() {
    assertWrong(check.health(), "it was not looked at yet");
  }

  @Test
  void whatWasSeenLastIsTold() {
    check.look();
    assertThat(check.health().getStatus()).isEqualTo(Status.UP);
    assertThat(check.health().getDetails()).containsOnlyKeys("seenAt");

    wrong = Optional.of("the folder is not there");
    assertThat(check.health().getStatus()).isEqualTo(Status.UP);
    check.look();
    assertWrong(check.health(), "the folder is not there");

    wrong = Optional.empty();
    check.look();
    assertThat(check.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whatHangsIsNotRight() {
    check.look();
    clock.pass(WatchedCheck.HANGS_AFTER);
    assertThat(check.health().getStatus()).isEqualTo(Status.UP);
    clock.pass(Duration.ofMillis(1));
    assertWrong(check.health(), "looking at it has not come to an end");
  }

  @Test
  void whatCannotBeLookedAtIsNotRight() {
    WatchedCheck failing =
        new WatchedCheck(
            "a thing",
            () -> {
              throw new IllegalStateException("connection refused");
            },
            clock);
    failing.look();
    assertWrong(failing.health(), "IllegalStateException: connection refused");
  }

  @Test
  void foldersThatAreNotThereAreWrongWhereTheyAreNeeded(@TempDir Path folder) {
    FileStore files = FileStore.of(Map.of());
    Map<String, String> there = Map.of("the inbox of 000198", folder.toString());
    Map<String, String> absent = Map.of("the inbox of 000198", folder.resolve("x").toString());
    Map<String, String> strange = Map.of("warehouse", "nosuchscheme://host/x");

    assertThat(new FoldersCheck(files, there, true).wrong()).isEmpty();
    assertThat(new FoldersCheck(files, absent, false).wrong()).isEmpty();
    assertThat(new FoldersCheck(files, absent, true).wrong())
        .hasValue("the inbox of 000198: " + folder.resolve("x") + " is not there");
    assertThat(new FoldersCheck(files, strange, false).wrong().orElse(""))
        .startsWith("warehouse: ");
  }
}
