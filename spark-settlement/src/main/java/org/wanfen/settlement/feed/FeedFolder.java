package org.wanfen.settlement.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;

/**
 * The feed of one day whose folder holds exactly what its manifest lists. Whether the files are
 * what it says of them, only reading them can tell.
 *
 * @param folder where it is
 * @param manifest the content of manifest.json
 * @param manifestBytes manifest.json as stored
 * @param ledger the content of ledger.json
 * @param ledgerBytes ledger.json as stored
 * @param files the orders files, in the order of reading
 */
@SuppressWarnings("ArrayRecordComponent") // the two are for keeping and digesting, never compared
public record FeedFolder(
    Path folder,
    Manifest manifest,
    byte[] manifestBytes,
    Ledger ledger,
    byte[] ledgerBytes,
    List<FeedFile> files) {

  /** What manifest and ledger may have, in bytes: enough for tens of thousands of files. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Makes the feed. */
  public FeedFolder {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(manifest, "manifest");
    Objects.requireNonNull(ledger, "ledger");
    files = List.copyOf(files);
  }

  /** Where an inbox has the feed of a day: its folder {@code yyyymmdd}. */
  public static Path of(Path inbox, LocalDate day) {
    return Locations.child(inbox, FileNames.ofDay(day));
  }

  /**
   * Reads a feed's manifest and ledger, and looks for its files.
   *
   * @param store the files
   * @param folder the feed's folder, usually from {@link #of}
   * @param fundCode the fund whose feed it must be
   * @param day the day of which it must be
   * @throws WanfenException with {@link ErrorCode#FEED_MISSING} if there is no manifest; {@link
   *     ErrorCode#LEDGER_DAMAGED} if there is no ledger, or one that is wrong or another's; {@link
   *     ErrorCode#INPUT_DAMAGED} if the manifest is wrong or another's, if a listed file is
   *     missing, or if anything else is in the folder that does not begin with a point or an
   *     underscore
   */
  public static FeedFolder read(FileStore store, Path folder, String fundCode, LocalDate day) {
    Path manifestPath = Locations.child(folder, Manifest.FILE_NAME);
    if (!store.exists(manifestPath)) {
      throw missing(folder, fundCode, day);
    }
    InputFile manifestFile = new InputFile(Manifest.FILE_NAME, ErrorCode.INPUT_DAMAGED);
    store.requireOrdinary(manifestPath, manifestFile);
    byte[] manifestBytes = store.read(manifestPath, manifestFile, MOST_BYTES);
    Manifest manifest = Manifest.parse(manifestBytes);
    manifest.requireOf(fundCode, day);

    List<FeedFile> files = match(store, folder, manifest);

    Path ledgerPath = Locations.child(folder, Ledger.FILE_NAME);
    InputFile ledgerFile = new InputFile(Ledger.FILE_NAME, ErrorCode.LEDGER_DAMAGED);
    if (!store.exists(ledgerPath)) {
      throw ledgerFile.refused("it is missing in " + folder);
    }
    store.requireOrdinary(ledgerPath, ledgerFile);
    byte[] ledgerBytes = store.read(ledgerPath, ledgerFile, MOST_BYTES);
    Ledger ledger = Ledger.parse(ledgerBytes);
    ledger.requireOf(fundCode, day);
    return new FeedFolder(folder, manifest, manifestBytes, ledger, ledgerBytes, files);
  }

  private static WanfenException missing(Path folder, String fundCode, LocalDate day) {
    return new WanfenException(
        ErrorCode.FEED_MISSING,
        "the feed of fund "
            + fundCode
            + " for "
            + day
            + " is not there: no manifest.json in "
            + folder,
        "Nothing was settled, published or changed.",
        "Wait for the sender to deliver it, or check the inbox; then run the night again.");
  }

  private static List<FeedFile> match(FileStore store, Path folder, Manifest manifest) {
    Map<String, FileEntry> unlisted = new HashMap<>();
    for (FileEntry entry : store.list(folder)) {
      unlisted.put(entry.name(), entry);
    }
    unlisted.remove(Manifest.FILE_NAME);
    unlisted.remove(Ledger.FILE_NAME);
    List<FeedFile> files = new ArrayList<>();
    for (Manifest.Entry listed : manifest.files()) {
      FileEntry entry = unlisted.remove(listed.name());
      InputFile file = new InputFile(listed.name(), ErrorCode.INPUT_DAMAGED);
      if (entry == null || entry.folder()) {
        throw file.refused("the manifest lists it, and it is missing in " + folder);
      }
      Path path = Locations.child(folder, listed.name());
      store.requireOrdinary(path, file);
      files.add(new FeedFile(path, entry.lengthBytes(), listed));
    }
    unlisted.values().stream()
        .filter(FileEntry::visible)
        .map(FileEntry::name)
        .min(FileNames.asBytes())
        .ifPresent(
            name -> {
              throw new InputFile(name, ErrorCode.INPUT_DAMAGED)
                  .refused("it is in " + folder + ", and the manifest does not list it");
            });
    return files;
  }

  /**
   * What identifies the inputs of a night: a digest over manifest, ledger and every file's name and
   * digest as listed, in lower-case hexadecimal.
   */
  public String inputsDigest() {
    StringBuilder text = new StringBuilder("wanfen-inputs-1\n");
    text.append(Sha256.of(manifestBytes)).append('\n');
    text.append(Sha256.of(ledgerBytes)).append('\n');
    for (FeedFile file : files) {
      text.append(file.listed().sha256()).append(' ').append(file.name()).append('\n');
    }
    return Sha256.of(text.toString());
  }
}
