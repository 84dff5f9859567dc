package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.server.console.Visitor.Answer;

/** Replays by developers, in a process that only says what it was asked. */
class DatasetsTest {

  private static final int MOST_LOOKS = 10_000;

  @TempDir private Path folder;

  /** Says what it was asked; ends well if the dataset is called so, and never if it is endless. */
  private static Process say(String dataset, Optional<Integer> nights, String by)
      throws IOException {
    String script =
        "echo \"replays $0 for $1, nights $2\"; test \"$0\" != endless || exec sleep 600;"
            + " test \"$0\" = good";
    return new ProcessBuilder("sh", "-c", script, dataset, by, nights.toString())
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void aReplayIsBegunWatchedAndStopped() {
    try (TinyHome home = TinyHome.in(folder, true, DatasetsTest::say)) {
      Visitor developer = home.visitor("developer");
      assertThat(developer.get("/datasets").body()).contains("Nothing was replayed");
      Answer begun = developer.post("/datasets/replay", Map.of("dataset", "good", "nights", "2"));
      assertThat(begun.from()).hasPath("/datasets");
      assertThat(ended(developer)).contains("replays good for developer, nights Optional[2]");
      assertThat(ended(developer)).contains("as expected").doesNotContain("not as expected");

      Answer unused = developer.post("/datasets/replay", Map.of("dataset", "bad", "nights", ""));
      assertThat(ended(developer)).contains("not as expected");

      unused = developer.post("/datasets/replay", Map.of("dataset", "endless"));
      Answer second = developer.post("/datasets/replay", Map.of("dataset", "good"));
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.body()).contains("WF-9002");
      unused = developer.post("/datasets/stop", Map.of());
      assertThat(ended(developer)).contains("endless");

      assertThat(developer.post("/datasets/replay", Map.of("dataset", " ")).status())
          .isEqualTo(400);
      assertThat(home.visitor("auditor").get("/trail?action=dataset").body())
          .contains("<td>developer</td>", "dataset replay", "dataset stop");
    }
  }

  @Test
  void whereTheyAreSwitchedOffThereIsNoSuchPage() {
    try (TinyHome home = TinyHome.in(folder, false, DatasetsTest::say)) {
      Visitor developer = home.visitor("developer");
      assertThat(developer.get("/datasets").status()).isEqualTo(404);
      assertThat(developer.post("/datasets/replay", Map.of("dataset", "good")).status())
          .isEqualTo(404);
      assertThat(developer.get("/").body()).doesNotContain("href=\"/datasets\"");
    }
  }

  /** The page once nothing is at work any more. */
  private static String ended(Visitor developer) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      String page = developer.get("/datasets").body();
      if (!page.contains("id=\"stop\"")) {
        return page;
      }
    }
    throw new AssertionError("the replay does not end");
  }
}
