package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Refused;

class SeenIdsTest {

  private static final LocalDate NIGHT = LocalDate.of(2013, 11, 11);

  @TempDir Path folder;
  private SeenIds ids;

  @BeforeEach
  void makeIds() {
    ids = new SeenIds(FileStore.of(Map.of()), Locations.local(folder));
  }

  /** Kept in so many ranges, read in so many. */
  static Stream<int[]> divisions() {
    return IntStream.rangeClosed(0, 4)
        .boxed()
        .flatMap(kept -> IntStream.rangeClosed(0, 4).mapToObj(read -> new int[] {kept, read}));
  }

  @ParameterizedTest
  @MethodSource("divisions")
  void anyDivisionReadsWhatAnyOtherKept(int[] bits) {
    long[] all = new Random(9).longs(3000).toArray();
    Arrays.sort(all);
    IdRanges kept = new IdRanges(bits[0]);
    write(1, kept, all);
    IdRanges wanted = new IdRanges(bits[1]);
    for (int range = 0; range < wanted.count(); range++) {
      int mine = range;
      long[] expected = Arrays.stream(all).filter(id -> wanted.rangeOf(id) == mine).toArray();
      SeenRange found = ids.range(NIGHT, 1, wanted, range);
      assertThat(found.idHigh()).isEqualTo(expected);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found.idLow(i)).isEqualTo(expected[i] * 3);
        assertThat(found.content(i)).isEqualTo(expected[i] * 5);
      }
    }
  }

  @Test
  void leavesNothingBesideTheFiles() throws IOException {
    write(1, new IdRanges(1), 1, 2, Long.MIN_VALUE);
    write(1, new IdRanges(1), 1, 2, Long.MIN_VALUE);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("ids-0-of-2.parquet", "ids-1-of-2.parquet");
    }
  }

  private void write(int attempt, IdRanges ranges, long... all) {
    for (int range = 0; range < ranges.count(); range++) {
      IdDigests.Builder digests = new IdDigests.Builder(all.length);
      for (long id : all) {
        if (ranges.rangeOf(id) == range) {
          digests.add(id, id * 3, id * 5);
        }
      }
      ids.write(NIGHT, attempt, ranges, range, digests.build());
    }
  }

  @Test
  void attemptsAreApart() {
    IdRanges one = new IdRanges(0);
    write(1, one, 1, 2, 3);
    write(2, one, 4);
    assertThat(ids.range(NIGHT, 1, one, 0).idHigh()).containsExactly(1, 2, 3);
    assertThat(ids.range(NIGHT, 2, one, 0).idHigh()).containsExactly(4);
    Refused.with(
        ErrorCode.MACHINE_FAULT, () -> ids.range(NIGHT, 3, one, 0), NIGHT.toString(), "ids");
  }

  /** A run that was overtaken may be late by a night: what it has to say is there. */
  @Test
  void whatIsThereStays() throws IOException {
    IdRanges one = new IdRanges(0);
    write(1, one, 1, 2, 3);
    Map<Path, Object> before = files();
    write(1, one, 1, 2, 3);
    assertThat(files()).isEqualTo(before);
    assertThat(ids.range(NIGHT, 1, one, 0).idHigh()).containsExactly(1, 2, 3);
  }

  /**
   * Each file but Hadoop's sums, and which it is for the file system: one that was written anew is
   * another.
   */
  private Map<Path, Object> files() throws IOException {
    Map<Path, Object> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(file -> file.toString().endsWith(".parquet")).toList()) {
        found.put(file, Files.getAttribute(file, "unix:ino"));
      }
    }
    return found;
  }

  @Test
  void aNightWithoutEventsHasNoIds() {
    IdRanges four = new IdRanges(2);
    write(1, four);
    assertThat(ids.range(NIGHT, 1, new IdRanges(0), 0).idHigh()).isEmpty();
  }

  /** Half of the ids are not as good as none: a repeat would pass for an event. */
  @Test
  void aRangeThatIsMissingIsNamed() throws IOException {
    write(1, new IdRanges(2), 1, -1, Long.MAX_VALUE, Long.MIN_VALUE);
    Path missing;
    try (Stream<Path> files = Files.walk(folder)) {
      missing = files.filter(file -> file.endsWith("ids-2-of-4.parquet")).findFirst().orElseThrow();
    }
    Files.delete(missing);
    for (IdRanges ranges : List.of(new IdRanges(0), new IdRanges(1))) {
      Refused.with(
          ErrorCode.MACHINE_FAULT,
          () -> ids.range(NIGHT, 1, ranges, ranges.count() - 1),
          "ids-2-of-4.parquet",
          NIGHT.toString());
    }
  }
}
