package org.wanfen.settlement.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that are far larger than the memory they are read with: a gigabyte, or what 16 MiB of a
 * document can be made to cost, in a process of 192 MiB.
 */
class HostileFilesTest {

  /** Many times what it takes: what takes longer hangs, and is killed. */
  private static final int MOST_MINUTES = 8;

  private static final Map<String, String> MET = new HashMap<>();

  @BeforeAll
  static void readInLittleMemory(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeap.class.getName()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended;
    try {
      ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    } finally {
      Process unused = process.destroyForcibly();
    }
    String said = Files.readString(out);
    assertThat(ended).as("it ends within %d minutes; it said%n%s", MOST_MINUTES, said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
      String[] parts = line.split("\t", 2);
      MET.put(parts[0], parts[parts.length - 1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a line of a gigabyte              | read: 2 rows, {BAD_COLUMN_COUNT=1}",
        "a million columns                 | read: 2 rows, {BAD_COLUMN_COUNT=1}",
        "a header of a gigabyte            | INPUT_DAMAGED: orders-1.csv: line 1: the header should be",
        "line ends without end             | INPUT_DAMAGED: orders-1.csv: it has more than 10000000 rows",
        "a gzip bomb of zeros              | read: 1 rows, {BAD_COLUMN_COUNT=1}",
        "a gzip bomb of line ends          | INPUT_DAMAGED: orders-1.csv.gz: it has more than 10000000 rows",
        "a gzip name without end           | INPUT_DAMAGED: orders-1.csv.gz: damaged gzip: it ends in the middle",
        "an account of a gigabyte          | OPENING_INVALID: opening.csv: line 2: not an account",
        "a calendar of line ends           | CALENDAR_INVALID: calendar.csv: line 2: it should have 2 columns",
        "a manifest of zeros               | INPUT_DAMAGED: manifest.json: it has more than 1000000 values",
        "a manifest of one long key        | INPUT_DAMAGED: manifest.json: it has more than 1000000 values",
        "a manifest of brackets            | INPUT_DAMAGED: manifest.json: it is nested too deep",
        "a manifest of one number          | INPUT_DAMAGED: manifest.json: Number value length",
        "a manifest of one text            | INPUT_DAMAGED: manifest.json: the key businessDate is missing",
        "a ledger of one key over and over | LEDGER_DAMAGED: ledger.json: the key fund is there twice",
        "terms of flow brackets            | TERMS_INVALID: fund.yaml: ",
        "terms of short lines              | TERMS_INVALID: fund.yaml: ",
        "quotes of line ends               | QUOTES_INVALID: quotes.csv: line 2: it should have 2 columns",
        "quotes of one number              | QUOTES_INVALID: quotes.csv: line 2: not a plain decimal",
        "quotes of every day               | QUOTES_INVALID: quotes.csv: line 100002: it has more than 100000 days",
        "a history of line ends            | QUOTES_INVALID: history.csv: line 2: it should have 3 columns",
        "a history of one number           | QUOTES_INVALID: history.csv: line 2: not a plain decimal",
        "a history of every day            | QUOTES_INVALID: history.csv: line 100002: it has more than 100000 days",
      })
  void isReadOrRefusedInLittleMemory(String file, String met) {
    assertThat(MET.get(file)).startsWith(met);
  }

  @Test
  void everyCaseWasTried() {
    assertThat(MET).hasSize(23);
  }
}
