package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a real night that the quarantine limit holds, and of the same once it went on. */
@Tag("database")
class HeldReportTest {

  private static final String DATE = "2013-11-20";

  @TempDir private Path folder;

  private JsonNode report(String out) throws IOException {
    var written =
        InProcess.give(
            "report",
            "--home",
            folder.resolve("home").toString(),
            "--date",
            DATE,
            "--format",
            "json,html",
            "--out",
            folder.resolve(out).toString());
    assertThat(written.status()).as(written.err()).isZero();
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve(out).resolve("report.json")));
  }

  private int run(String... more) {
    List<String> words = new ArrayList<>(List.of("night", "run", "--date", DATE, "--home"));
    words.add(folder.resolve("home").toString());
    words.addAll(List.of("--inbox", folder.resolve("dataset/inbox").toString()));
    words.addAll(List.of(more));
    return InProcess.give(words.toArray(new String[0])).status();
  }

  @Test
  void theQuarantinedRowsOfAHeldNightAreThoseOfTheReference() throws IOException {
    Path original = Samples.dataset("dirty-feed");
    Path dataset = folder.resolve("dataset");
    copy(original, dataset);
    Path terms = dataset.resolve("fund.yaml");
    Files.writeString(
        terms,
        Files.readString(terms).replaceAll("(?m)^quarantineLimit: .*$", "quarantineLimit: 1"));
    String home = folder.resolve("home").toString();
    assertThat(InProcess.give("open", dataset.toString(), "--home", home).status()).isZero();
    assertThat(run()).isEqualTo(4);

    ReferenceNight expected = ReferenceCalculation.of(ReferenceDataset.read(original)).next();
    assertThat(expected.date()).hasToString(DATE);
    JsonNode held = report("held");
    assertThat(held.at("/state").asString()).isEqualTo("QUARANTINED");
    assertThat(held.at("/quarantineLimit").asLong()).isOne();
    assertThat(held.at("/events/quarantined").asLong())
        .isEqualTo(expected.figures().quarantined())
        .isGreaterThan(1);
    assertThat(held.at("/events/late").asLong()).isEqualTo(expected.figures().late());
    assertThat(rows(held))
        .isEqualTo(
            expected.quarantined().stream()
                .map(row -> row.line() + new String(row.row(), StandardCharsets.UTF_8))
                .limit(100)
                .toList());
    assertThat(Files.readString(folder.resolve("held/report.html")))
        .contains("HELD, NOT PUBLISHED");

    assertThat(run("--accept-quarantine", "--by", "chief", "--reason", "looked at")).isZero();
    JsonNode published = report("published");
    assertThat(published.at("/published").asBoolean()).isTrue();
    assertThat(rows(published)).isEqualTo(rows(held));
    assertThat(published.at("/people/quarantineAccepted/by").asString()).isEqualTo("chief");
    assertThat(published.at("/lateEvents/first").size()).isEqualTo((int) expected.figures().late());
  }

  private static List<String> rows(JsonNode report) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : report.at("/quarantinedRows/first")) {
      rows.add(row.at("/line").asString() + row.at("/row").asString());
    }
    return rows;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
