package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.cli.CommandLines;
import org.wanfen.server.TestDatabase;

/** Homes that were lost after a second night, and put back as they were after the first. */
@Tag("full")
@Tag("database")
final class BackupTest {

  private static final Path DATASET = Samples.dataset("loss-day");
  private static final String FIRST = "2013-12-17";
  private static final String SECOND = "2013-12-18";
  private static final String THIRD = "2013-12-19";

  @TempDir private Path temp;
  private Path home;
  private Map<String, String> secondNight;

  @BeforeEach
  void twoNightsAndABackupBetween() {
    home = temp.resolve("home");
    done("open", DATASET.toString(), "--by", "lin");
    night(FIRST);
    Samples.copy(home, backup());
    TestDatabase.backUp(home);
    night(SECOND);
    secondNight = exported(SECOND);
  }

  /** All of it was put back: the night that was lost is run again, and comes to the same. */
  @Test
  void aHomeThatWasPutBackGoesOn() throws IOException {
    remove(home);
    assertThat(home).doesNotExist();
    Samples.copy(backup(), home);
    TestDatabase.restore(home);

    assertThat(published()).containsExactly(FIRST);
    assertSound();
    night(SECOND);
    assertThat(exported(SECOND)).isEqualTo(secondNight);
    night(THIRD);
    assertThat(published()).containsExactly(FIRST, SECOND, THIRD);
    assertSound();
  }

  /** Only the database was put back: what it does not know of is said, and not done over. */
  @Test
  void aDatabaseOlderThanTheFilesIsFoundOut() throws IOException {
    restoreDatabase();

    assertThat(published()).containsExactly(FIRST);
    Map<String, String> before = Samples.contents(results(SECOND));
    for (int time = 0; time < 2; time++) {
      var refused = run(SECOND);
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains("RESTORED_APART", SECOND, "certificate.json");
    }
    assertThat(Samples.contents(results(SECOND))).isEqualTo(before);

    moveOut("nights");
    moveOut("inputs");
    night(SECOND);
    assertThat(exported(SECOND)).isEqualTo(secondNight);
    night(THIRD);
    assertSound();
  }

  /** Only the files were put back: nothing goes on until the database is of the same moment. */
  @Test
  void filesOlderThanTheDatabaseAreFoundOut() throws IOException {
    Path database = temp.resolve("later");
    Samples.copy(home.resolve("db"), database);
    remove(home);
    Samples.copy(backup(), home);
    remove(home.resolve("db"));
    Samples.copy(database, home.resolve("db"));

    var refused = run(THIRD);
    assertThat(refused.status()).isEqualTo(1);
    // The database names a state of the register that is not there.
    assertThat(refused.err()).contains("MACHINE_FAULT", "/warehouse/", ".metadata.json");

    restoreDatabase();
    night(SECOND);
    assertThat(exported(SECOND)).isEqualTo(secondNight);
    assertSound();
  }

  private Path backup() {
    return temp.resolve("backup");
  }

  private void restoreDatabase() throws IOException {
    remove(home.resolve("db"));
    Samples.copy(backup().resolve("db"), home.resolve("db"));
    TestDatabase.restore(home);
  }

  private Path results(String date) {
    return home.resolve("nights/000198").resolve(date.replace("-", "")).resolve("1");
  }

  private void moveOut(String kind) throws IOException {
    Path night = home.resolve(kind).resolve("000198").resolve(SECOND.replace("-", ""));
    Files.move(night, temp.resolve("moved-" + kind));
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private CommandLines.Ended give(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    return InProcess.give(all.toArray(String[]::new));
  }

  private CommandLines.Ended done(String... arguments) {
    CommandLines.Ended ended = give(arguments);
    assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
    return ended;
  }

  private CommandLines.Ended run(String date) {
    return give(
        "night",
        "run",
        "--date",
        date,
        "--inbox",
        DATASET.resolve("inbox").toString(),
        "--by",
        "lin");
  }

  private void night(String date) {
    CommandLines.Ended ended = run(date);
    assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
  }

  private Map<String, String> exported(String date) {
    Path out = temp.resolve("out" + System.nanoTime());
    CommandLines.Ended unused = done("export", "--date", date, "--out", out.toString());
    return Samples.contents(out);
  }

  private List<String> published() {
    return done("night", "list")
        .out()
        .lines()
        .filter(line -> line.contains("published"))
        .map(line -> line.substring(0, 10))
        .toList();
  }

  private void assertSound() {
    CommandLines.Ended trail = done("trail", "verify");
    CommandLines.Ended certificates = done("certificate", "verify");
    assertThat(trail.err() + certificates.err()).isEmpty();
  }
}
