package org.wanfen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.screen.Terminal;

class BenchmarkCommandTest {

  @TempDir private Path cache;

  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--accounts 1 | accounts are at least 2",
        "--orders -1 | orders are not negative",
        "--repeat 0 | --repeat is at least 1",
        "--earlier-nights 31 | earlier nights are 0 to 30",
        "--against postgres | 'postgres' is neither duckdb nor copy",
        "--cores 7 | there are 2 processors to use",
        "--date yesterday | Invalid value for option '--date'",
        "--account 5 | Unknown options: '--account', '5'"
      })
  void refusesWhatCannotBe(String words, String message) {
    assertThat(execute(words.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aCommandThatFailsEndsWithOneAndALine() {
    assertThat(execute("--accounts", "100")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("benchmark: ")
        .contains("generate")
        .doesNotContain("\tat");
    assertThat(Files.exists(cache.resolve("accounts-100-orders-12-nights-7-to-2013-11-19-seed-1")))
        .isTrue();
  }

  @Test
  void dataAreKeptWhereTheSystemKeepsSuch() {
    assertThat(Surroundings.cache(Map.of("XDG_CACHE_HOME", "/var/cache/me")))
        .isEqualTo(Path.of("/var/cache/me/wanfen-benchmark"));
    assertThat(Surroundings.cache(Map.of("XDG_CACHE_HOME", "")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "wanfen-benchmark"));
  }

  private int execute(String... words) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Surroundings surroundings =
        new Surroundings(Path.of("/bin/false"), "1g", 2, cache, "a machine");
    return BenchmarkProgram.commandLine(
            new BenchmarkCommand(
                Terminal.plain(nowhere, nowhere), ProgramLog.silent(), surroundings))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
