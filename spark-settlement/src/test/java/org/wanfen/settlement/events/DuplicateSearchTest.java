package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a map of all that was seen, asked row by row in the order of the feed. */
class DuplicateSearchTest {

  private record Id(long high, long low) {}

  private record Row(int file, int line, Id id, long content, short kind) {
    long position() {
      return RowPosition.of(file, line);
    }
  }

  private static final Comparator<Row> FEED_ORDER = Comparator.comparingLong(Row::position);

  private final List<Row> rows = new ArrayList<>();
  private final List<Map<Id, Long>> window = new ArrayList<>();

  private DuplicateFindings search() {
    return run().findings();
  }

  private DuplicateSearch run() {
    Map<Integer, IdBlock.Builder> builders = new HashMap<>();
    for (Row row : rows.stream().sorted(FEED_ORDER).toList()) {
      builders
          .computeIfAbsent(row.file(), file -> new IdBlock.Builder(file, 1))
          .add(row.line(), row.id().high(), row.id().low(), row.content(), row.kind());
    }
    List<IdBlock> blocks =
        new ArrayList<>(builders.values().stream().map(IdBlock.Builder::build).toList());
    Collections.shuffle(blocks, new Random(1));
    return DuplicateSearch.of(blocks, window.stream().map(DuplicateSearchTest::digests).toList());
  }

  private static SeenRange digests(Map<Id, Long> night) {
    IdDigests.Builder digests = new IdDigests.Builder(night.size());
    night.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> entry.getKey().high()))
        .forEach(
            entry -> digests.add(entry.getKey().high(), entry.getKey().low(), entry.getValue()));
    IdDigests all = digests.build();
    return new SeenRange(all.idHigh(), all::idLow, all::content);
  }

  private void row(int file, int line, long high, long low, long content) {
    rows.add(new Row(file, line, new Id(high, low), content, EventKind.of(0, 0, false, false)));
  }

  @Test
  void theFirstIsAnEventAndOthersRepeatItOrConflict() {
    row(1, 2, 5, 5, 100);
    row(0, 9, 5, 5, 200);
    row(0, 10, 5, 5, 100);
    row(1, 3, 5, 5, 200);
    row(1, 4, 5, 5, 300);
    DuplicateFindings found = search();
    assertThat(found.events()).isOne();
    assertThat(found.duplicates()).containsExactly(RowPosition.of(1, 3));
    assertThat(found.conflicts())
        .containsExactly(RowPosition.of(0, 10), RowPosition.of(1, 2), RowPosition.of(1, 4));
  }

  @Test
  void idsThatShareHalfADigestAreDifferent() {
    row(0, 2, 5, 1, 100);
    row(0, 3, 5, 2, 100);
    row(0, 4, 6, 1, 100);
    row(0, 5, 5, 2, 100);
    window.add(Map.of(new Id(6, 2), 100L, new Id(5, 3), 100L));
    DuplicateFindings found = search();
    assertThat(found.events()).isEqualTo(3);
    assertThat(found.duplicates()).containsExactly(RowPosition.of(0, 5));
    assertThat(found.conflicts()).isEmpty();
  }

  @Test
  void whatTheWindowHasIsNoEventHoweverOftenItComes() {
    row(0, 2, -5, 1, 100);
    row(0, 3, -5, 1, 200);
    row(0, 4, -5, 1, 200);
    window.add(Map.of());
    window.add(Map.of(new Id(-5, 1), 200L));
    DuplicateSearch search = run();
    assertThat(search.findings().events()).isZero();
    assertThat(search.findings().duplicates())
        .containsExactly(RowPosition.of(0, 3), RowPosition.of(0, 4));
    assertThat(search.findings().conflicts()).containsExactly(RowPosition.of(0, 2));
    assertThat(search.seen().size()).isZero();
  }

  @Test
  void nothingIsFoundInNothing() {
    window.add(Map.of(new Id(1, 1), 1L));
    DuplicateFindings found = search();
    assertThat(found.events()).isZero();
    assertThat(found.duplicates()).isEmpty();
    assertThat(found.byTypeAndHour()).hasSize(72).containsOnly(0);
  }

  @Test
  void countsEventsByKind() {
    rows.add(new Row(0, 2, new Id(1, 1), 1, EventKind.of(1, 0, true, false)));
    rows.add(new Row(0, 3, new Id(2, 1), 1, EventKind.of(2, 15 * 3_600_000, false, true)));
    rows.add(new Row(0, 4, new Id(2, 1), 1, EventKind.of(2, 15 * 3_600_000, true, true)));
    rows.add(new Row(0, 5, new Id(3, 1), 1, EventKind.of(0, 86_399_999, false, true)));
    DuplicateFindings found = search();
    assertThat(found.events()).isEqualTo(3);
    assertThat(found.late()).isOne();
    assertThat(found.forNextTradingDay()).isEqualTo(2);
    long[] expected = new long[72];
    expected[24] = 1;
    expected[48 + 15] = 1;
    expected[23] = 1;
    assertThat(found.byTypeAndHour()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 50, 3, 2",
    "2, 500, 20, 1",
    "3, 500, 200, 3",
    "4, 5000, 1000, 2",
    "5, 5000, 4, 4",
    "6, 20000, 30000, 1",
  })
  void findsWhatAMapFinds(long seed, int count, int highs, int lows) {
    Random random = new Random(seed);
    long[] highIds = random.longs(highs).toArray();
    Map<Id, Long> seenBefore = new HashMap<>();
    for (int night = 0; night < 4; night++) {
      Map<Id, Long> seen = new HashMap<>();
      for (int i = 0; i < count / 8; i++) {
        Id id = new Id(highIds[random.nextInt(highs)], random.nextInt(lows));
        if (!seenBefore.containsKey(id)) {
          long content = random.nextInt(2);
          seen.put(id, content);
          seenBefore.put(id, content);
        }
      }
      window.add(seen);
    }
    for (int i = 0; i < count; i++) {
      Id id = new Id(highIds[random.nextInt(highs)], random.nextInt(lows));
      short kind = EventKind.of(random.nextInt(3), random.nextInt(86_400_000), false, false);
      rows.add(new Row(random.nextInt(7), i + 2, id, random.nextInt(2), kind));
    }
    assertAsMapped(run(), seenBefore);
  }

  private void assertAsMapped(DuplicateSearch search, Map<Id, Long> seenBefore) {
    Map<Id, Long> seen = new HashMap<>(seenBefore);
    List<Long> duplicates = new ArrayList<>();
    List<Long> conflicts = new ArrayList<>();
    Map<Id, Long> events = new HashMap<>();
    for (Row row : rows.stream().sorted(FEED_ORDER).toList()) {
      Long before = seen.putIfAbsent(row.id(), row.content());
      if (before == null) {
        events.put(row.id(), row.content());
      } else {
        (before == row.content() ? duplicates : conflicts).add(row.position());
      }
    }
    DuplicateFindings found = search.findings();
    assertThat(found.events()).isEqualTo(events.size());
    assertThat(found.duplicates()).hasSameSizeAs(duplicates);
    assertThat(boxed(found.duplicates())).containsExactlyInAnyOrderElementsOf(duplicates);
    assertThat(boxed(found.conflicts())).containsExactlyInAnyOrderElementsOf(conflicts);
    Map<Id, Long> kept = new HashMap<>();
    for (int i = 0; i < search.seen().size(); i++) {
      kept.put(
          new Id(search.seen().idHigh()[i], search.seen().idLow()[i]), search.seen().content()[i]);
    }
    assertThat(search.seen().idHigh()).isSorted();
    assertThat(kept).isEqualTo(events);
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
