package org.wanfen.sample.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;

/** A night that is computed alone, from the register of the day before, comes to the same. */
class AnyNightAloneTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clean", "dirty", "leap", "loss"})
  void ofTheVectors(String name) {
    assertEveryNightAlone(Path.of("src/test/resources/vectors").resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"double-eleven-2013", "national-day-2013", "loss-day", "dirty-feed"})
  void ofTheSampleDatasets(String name) {
    assertEveryNightAlone(Path.of(name));
  }

  @Test
  void ofRandomDatasets() {
    for (int seed = 0; seed < 12; seed++) {
      Path dataset = folder.resolve("dataset-" + seed);
      RandomDatasets.write(seed, RandomOptions.everything(), dataset);
      assertEveryNightAlone(dataset);
    }
  }

  @Test
  void anotherRegisterComesToAnotherNight() {
    ReferenceDataset dataset =
        ReferenceDataset.read(Path.of("src/test/resources/vectors").resolve("clean"));
    ReferenceCalculation running = ReferenceCalculation.of(dataset);
    ReferenceStart start = startOf(dataset, running, false);
    List<ReferenceAccount> altered = new ArrayList<>(start.accounts());
    ReferenceAccount first = altered.get(0);
    altered.set(0, ReferenceAccount.of(first.number(), first.unitsFen() + 1));

    ReferenceNight night = ReferenceCalculation.from(with(start, altered), dataset::inbox).next();

    assertThat(night.accounts().get(0)).isNotEqualTo(running.next().accounts().get(0));
  }

  /** What was ignored as a duplicate is not seen again by that: the chain has to be followed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anIdThatComesNightAfterNight(int window) {
    TinyFund tiny = new TinyFund(folder, Map.of(1L, 100_000L), window);
    String[] lines = {"again,2013-11-11T09:00:00,1,SUBSCRIBE,5.00"};
    for (int night = 0; night < 9; night++) {
      tiny.night(100, night == 4 ? new String[0] : lines);
    }

    assertEveryNightAlone(folder);
  }

  @Test
  void moreQuarantinedRowsThanAllowedAreRefusedUnlessSomebodyAcceptedThem() {
    String[] damaged = new String[101];
    Arrays.fill(damaged, "x,y");
    new TinyFund(folder, Map.of(1L, 100_000L), 1).night(100, damaged);
    ReferenceDataset dataset = ReferenceDataset.read(folder);
    ReferenceCalculation running = ReferenceCalculation.of(dataset);

    ReferenceCalculation refused =
        ReferenceCalculation.from(startOf(dataset, running, false), dataset::inbox);
    assertThatThrownBy(refused::next)
        .isInstanceOfSatisfying(
            ReferenceException.class, e -> assertThat(e.code()).isEqualTo("QUARANTINE_LIMIT"));

    ReferenceCalculation accepted =
        ReferenceCalculation.from(startOf(dataset, running, true), dataset::inbox);
    assertThat(accepted.next().figures().quarantined()).isEqualTo(101);
  }

  private static void assertEveryNightAlone(Path folder) {
    ReferenceDataset dataset = ReferenceDataset.read(folder);
    ReferenceCalculation running = ReferenceCalculation.of(dataset);
    for (LocalDate date : dataset.nights()) {
      ReferenceCalculation alone =
          ReferenceCalculation.from(startOf(dataset, running, false), dataset::inbox);
      ReferenceNight expected = running.next();

      ReferenceNight night = alone.next();

      assertThat(night.summary()).as("%s %s", folder, date).isEqualTo(expected.summary());
      assertThat(night.accounts()).as("%s %s", folder, date).isEqualTo(expected.accounts());
      assertThat(night.quarantined().toString()).isEqualTo(expected.quarantined().toString());
      assertThat(night.rejected().toString()).isEqualTo(expected.rejected().toString());
      assertThat(alone.accounts()).isEqualTo(running.accounts());
      assertThat(alone.lapsedFenByAccount()).isEqualTo(running.lapsedFenByAccount());
    }
  }

  private static ReferenceStart startOf(
      ReferenceDataset dataset, ReferenceCalculation running, boolean quarantineAccepted) {
    NavigableMap<LocalDate, Integer> windows = new TreeMap<>();
    for (LocalDate date : dataset.nights()) {
      if (date.isBefore(running.nextDate())) {
        windows.put(date, dataset.terms().duplicateWindowNights());
      }
    }
    return new ReferenceStart(
        running.nextDate(),
        dataset.terms(),
        dataset.calendar(),
        running.accounts(),
        running.netAssetsFen(),
        running.quotes(),
        windows,
        quarantineAccepted);
  }

  private static ReferenceStart with(ReferenceStart start, List<ReferenceAccount> accounts) {
    return new ReferenceStart(
        start.night(),
        start.terms(),
        start.calendar(),
        accounts,
        start.netAssetsFen(),
        start.quotes(),
        start.windows(),
        start.quarantineAccepted());
  }
}
