package org.wanfen.settlement.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;

/**
 * Where the files of a dataset are.
 *
 * @param folder the dataset
 * @param fundYaml the fund's terms
 * @param calendar the trading days
 * @param opening the register at the opening of the first night
 * @param openingForm how it is written
 * @param quotes the quotes before the first night, if there are any
 * @param inbox the feeds; whether there are any is not looked at
 * @param expected what a replay must produce, if it is there
 */
public record Dataset(
    Path folder,
    Path fundYaml,
    Path calendar,
    Path opening,
    OpeningForm openingForm,
    Optional<Path> quotes,
    Path inbox,
    Optional<Path> expected) {

  private static final int DAY_LENGTH = 8;

  /** How an opening register is written. */
  public enum OpeningForm {
    /** {@code opening.csv}. */
    CSV("opening.csv"),
    /** {@code opening.csv.gz}. */
    CSV_GZ("opening.csv.gz"),
    /** The folder {@code opening.parquet}: account_id and units in fen, two longs. */
    PARQUET("opening.parquet");

    private final String fileName;

    OpeningForm(String fileName) {
      this.fileName = fileName;
    }

    /** The name of its file or folder. */
    public String fileName() {
      return fileName;
    }
  }

  /** Makes the dataset. */
  public Dataset {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(openingForm, "openingForm");
  }

  /**
   * Looks for the files of a dataset.
   *
   * @throws WanfenException with {@link ErrorCode#NO_SUCH_FILE} if there is no such folder; {@link
   *     ErrorCode#TERMS_INVALID}, {@link ErrorCode#CALENDAR_INVALID} or {@link
   *     ErrorCode#OPENING_INVALID} if that file is missing, or the opening there more than once
   */
  public static Dataset at(FileStore store, Path folder) {
    if (!store.isFolder(folder)) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_FILE,
          "there is no dataset " + folder,
          "Nothing was settled, published or changed.",
          "Give the folder that holds fund.yaml, calendar.csv and the opening register.");
    }
    OpeningForm form = openingForm(store, folder);
    return new Dataset(
        folder,
        required(store, folder, "fund.yaml", ErrorCode.TERMS_INVALID),
        required(store, folder, "calendar.csv", ErrorCode.CALENDAR_INVALID),
        Locations.child(folder, form.fileName()),
        form,
        optional(store, folder, "quotes.csv"),
        Locations.child(folder, "inbox"),
        optional(store, folder, "expected"));
  }

  /**
   * The days of which the inbox has a folder {@code yyyymmdd}, in order. Other files and folders
   * there are passed over.
   */
  public List<LocalDate> days(FileStore store) {
    List<LocalDate> days = new ArrayList<>();
    if (store.isFolder(inbox)) {
      for (FileEntry entry : store.list(inbox)) {
        if (entry.folder()) {
          day(entry.name()).ifPresent(days::add);
        }
      }
    }
    days.sort(null);
    return days;
  }

  private static Optional<LocalDate> day(String name) {
    if (name.length() != DAY_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(name, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OpeningForm openingForm(FileStore store, Path folder) {
    InputFile input = new InputFile("the opening register of " + folder, ErrorCode.OPENING_INVALID);
    List<OpeningForm> found = new ArrayList<>();
    for (OpeningForm form : OpeningForm.values()) {
      if (store.exists(Locations.child(folder, form.fileName()))) {
        found.add(form);
      }
    }
    if (found.size() != 1) {
      throw input.refused(
          "exactly one of opening.csv, opening.csv.gz and opening.parquet should be there, not "
              + found.size());
    }
    return found.get(0);
  }

  private static Path required(FileStore store, Path folder, String name, ErrorCode code) {
    return optional(store, folder, name)
        .orElseThrow(() -> new InputFile(name, code).refused("it is missing in " + folder));
  }

  private static Optional<Path> optional(FileStore store, Path folder, String name) {
    return Optional.of(Locations.child(folder, name)).filter(store::exists);
  }
}
