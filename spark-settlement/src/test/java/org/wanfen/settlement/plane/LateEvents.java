package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.sample.reference.SetAsideRow;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.plane.PlainNights.Night;

/** What late.csv of each night of a dataset must say, night after night. */
final class LateEvents {

  private final ReferenceDataset dataset;
  private final int window;
  private final Map<String, LocalDate> lastSeen = new HashMap<>();

  LateEvents(ReferenceDataset dataset) {
    this.dataset = dataset;
    this.window = dataset.terms().duplicateWindowNights();
  }

  void assertListed(String as, PlainNights nights, Night night, ReferenceNight expected)
      throws IOException {
    String where = as + ", " + expected.date();
    List<String> late = late(expected);
    assertThat(late).as(where).hasSize((int) expected.figures().late());
    Path file = Path.of(night.opened().plan().resultsFolder(), "late.csv");
    if (late.isEmpty()) {
      assertThat(file).as(where).doesNotExist();
      return;
    }
    String lines = "file,line,outcome,row\n" + String.join("\n", late) + "\n";
    assertThat(new String(nights.report(night, "late.csv"), StandardCharsets.ISO_8859_1))
        .as(where)
        .isEqualTo(lines);
  }

  private List<String> late(ReferenceNight night) throws IOException {
    Set<String> quarantined =
        night.quarantined().stream().map(LateEvents::place).collect(Collectors.toSet());
    Map<String, String> rejected =
        night.rejected().stream().collect(Collectors.toMap(LateEvents::place, SetAsideRow::reason));
    Set<String> seenTonight = new HashSet<>();
    List<String> late = new ArrayList<>();
    for (Path file : files(night.date())) {
      List<String> lines = lines(file);
      for (int line = 2; line <= lines.size(); line++) {
        String row = lines.get(line - 1);
        String place = file.getFileName() + "," + line;
        if (!quarantined.contains(place) && isEvent(row, night.date(), seenTonight)) {
          String day = row.split(",", -1)[1].substring(0, 10);
          if (LocalDate.parse(day).isBefore(night.date())) {
            late.add(place + "," + rejected.getOrDefault(place, "ACCEPTED") + "," + row);
          }
        }
      }
    }
    seenTonight.forEach(id -> lastSeen.put(id, night.date()));
    return late;
  }

  private boolean isEvent(String row, LocalDate date, Set<String> seenTonight) {
    String id = row.substring(0, row.indexOf(','));
    LocalDate before = lastSeen.get(id);
    boolean seen = before != null && !before.isBefore(date.minusDays(window));
    return !seen && seenTonight.add(id);
  }

  private List<Path> files(LocalDate date) throws IOException {
    Path inbox = dataset.folder().resolve("inbox").resolve(FileNames.ofDay(date));
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("orders-"))
          .sorted(java.util.Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  /** A line ends in LF, one CR before it is dropped; each byte is a character. */
  private static List<String> lines(Path file) throws IOException {
    try (InputStream stored = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return Stream.of(text.split("\n", -1))
          .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
          .limit(text.endsWith("\n") ? text.split("\n", -1).length - 1L : Long.MAX_VALUE)
          .toList();
    }
  }

  private static String place(SetAsideRow row) {
    return row.file() + "," + row.line();
  }
}
