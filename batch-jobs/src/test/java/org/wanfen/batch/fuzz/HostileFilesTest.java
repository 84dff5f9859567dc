package org.wanfen.batch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Proofs, certificates and settings of which each byte is to cost as much memory as can be, as long
 * as they may be, in a process of 192 MiB.
 */
class HostileFilesTest {

  /** Many times what it takes: what takes longer hangs, and is killed. */
  private static final int MOST_MINUTES = 8;

  private static final String GOOD_PROOF = "/fuzz/org.wanfen.batch.proof.ProofTarget/good-example";

  private static final Map<String, String> MET = new HashMap<>();

  @BeforeAll
  static void readInLittleMemory(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    Path good =
        Path.of(
            Objects.requireNonNull(HostileFilesTest.class.getResource(GOOD_PROOF), GOOD_PROOF)
                .toURI());
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeap.class.getName(),
                    Files.createDirectory(folder.resolve("home")).toString(),
                    good.toString()))
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
        "a proof of zeros                         | PROOF_INVALID: proof.json is no proof: Token count (1000001)",
        "a proof of objects                       | PROOF_INVALID: proof.json is no proof: Token count (1000001)",
        "a proof of brackets                      | PROOF_INVALID: proof.json is no proof: Document nesting depth (21)",
        "a proof of one number                    | PROOF_INVALID: proof.json is no proof: Number value length",
        "a proof of one text                      | PROOF_INVALID: proof.json is no proof: its format is ??",
        "a proof of one key over and over         | PROOF_INVALID: proof.json is no proof: Duplicate Object property",
        "a proof of siblings                      | PROOF_INVALID: proof.json is no proof: Token count (1000001)",
        "a proof whose certificate is of objects  | PROOF_INVALID: proof.json proves nothing: the certificate in it",
        "a proof whose certificate is of brackets | PROOF_INVALID: proof.json proves nothing: the certificate in it",
        "a certificate of objects                 | read: false",
        "a certificate of brackets                | read: false",
        "settings that are too long               | SETTINGS_INVALID: wanfen.yaml: is not YAML: The incoming YAML",
        "settings of flow brackets                | SETTINGS_INVALID: wanfen.yaml: is not YAML: Document nesting",
        "settings of flow values                  | SETTINGS_INVALID: wanfen.yaml: it has more than 1000000 values",
        "settings of short lines                  | SETTINGS_INVALID: wanfen.yaml: should be a map of keys",
        "settings of one text                     | read: settings",
        "settings of keys                         | read: settings",
      })
  void isReadOrRefusedInLittleMemory(String file, String met) {
    assertThat(MET.get(file)).startsWith(met);
  }

  @Test
  void everyCaseWasTried() {
    assertThat(MET).hasSize(17);
  }
}
