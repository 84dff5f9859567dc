package org.wanfen.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a dataset expects of one night. */
public final class ExpectedNight {

  /** A number of any size is a number, and not infinite. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String ACCOUNTS = "accounts.csv";
  private static final String SUMMARY = "summary.json";
  private static final int MOST_SUMMARY_BYTES = 4 << 20;

  private final FileStore store;
  private final LocalDate date;
  private final Path folder;

  private ExpectedNight(FileStore store, LocalDate date, Path folder) {
    this.store = store;
    this.date = date;
    this.folder = folder;
  }

  /**
   * What is expected of a night.
   *
   * @param expected the dataset's folder {@code expected}
   * @return empty if the dataset says nothing of this night
   * @throws WanfenException EXPECTED_INVALID if there is a folder but nothing to compare with in it
   */
  public static Optional<ExpectedNight> at(FileStore store, Path expected, LocalDate date) {
    Path folder = Locations.child(expected, FileNames.ofDay(date));
    if (!store.isFolder(folder)) {
      return Optional.empty();
    }
    if (!store.exists(Locations.child(folder, ACCOUNTS))
        && !store.exists(Locations.child(folder, SUMMARY))) {
      throw new WanfenException(
          ErrorCode.EXPECTED_INVALID,
          "There is neither " + ACCOUNTS + " nor " + SUMMARY + " in " + folder,
          "The dataset is untouched.",
          "Add what the night must come to, or remove the folder.");
    }
    return Optional.of(new ExpectedNight(store, date, folder));
  }

  /** The days that a dataset expects something of, in order. */
  static List<LocalDate> days(FileStore store, Path expected) {
    List<LocalDate> days = new ArrayList<>();
    for (FileEntry entry : store.list(expected)) {
      if (entry.folder() && entry.name().matches("[0-9]{8}")) {
        days.add(day(expected, entry.name()));
      }
    }
    return days;
  }

  private static LocalDate day(Path expected, String name) {
    try {
      return LocalDate.parse(name, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw new InputFile(expected.toString(), ErrorCode.EXPECTED_INVALID)
          .refused("the folder " + name + " is named after no day", e);
    }
  }

  /**
   * Compares a night's exports with this.
   *
   * @param exports the folder that they are in
   * @return the first line that differs in accounts.csv, and every key that differs in summary.json
   */
  public List<Difference> compare(Path exports) {
    List<Difference> differences = new ArrayList<>();
    if (store.exists(Locations.child(folder, ACCOUNTS))) {
      compareAccounts(exports).ifPresent(differences::add);
    }
    if (store.exists(Locations.child(folder, SUMMARY))) {
      for (SummaryComparison.Found found :
          SummaryComparison.compare(summary(folder), summary(exports))) {
        differences.add(
            new Difference(date, SUMMARY + " " + found.key(), found.expected(), found.actual()));
      }
    }
    return differences;
  }

  private Optional<Difference> compareAccounts(Path exports) {
    Path file = Locations.child(folder, ACCOUNTS);
    try (InputStream expected = store.open(file);
        InputStream actual = store.open(Locations.child(exports, ACCOUNTS))) {
      return LineComparison.compare(expected, actual)
          .map(
              found ->
                  new Difference(
                      date, ACCOUNTS + " line " + found.line(), found.expected(), found.actual()));
    } catch (IOException e) {
      throw FileFaults.of("comparing", file.toString(), e);
    }
  }

  private JsonNode summary(Path in) {
    Path file = Locations.child(in, SUMMARY);
    InputFile input = new InputFile(file.toString(), ErrorCode.EXPECTED_INVALID);
    try {
      return JSON.readTree(store.read(file, input, MOST_SUMMARY_BYTES));
    } catch (JacksonException e) {
      throw input.refused("not JSON: " + e.getOriginalMessage());
    }
  }
}
