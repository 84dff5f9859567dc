package org.wanfen.batch.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * Removes copies of orders files that are of no use any more. Manifest and ledger are small and
 * stay, as what says by digest what the files were.
 */
final class InputCopies {

  private static final String UNFINISHED = ".partial";

  private final FileStore files;
  private final boolean dryRun;
  private long count;
  private long bytes;

  InputCopies(FileStore files, boolean dryRun) {
    this.files = files;
    this.dryRun = dryRun;
  }

  /**
   * Removes those of an attempt: all if it was given up or is of a date that has expired, else
   * those that were never finished.
   */
  void remove(NightRow night, Optional<LocalDate> expiredBefore) {
    boolean givenUp = night.publishedAt().isEmpty();
    boolean useless = givenUp || expiredBefore.map(night.date()::isBefore).orElse(false);
    Optional<Path> folder = night.plan().map(plan -> Locations.path(plan.inputsFolder()));
    if (folder.filter(files::isFolder).isPresent()) {
      for (FileEntry copy : files.list(folder.get())) {
        if (useless ? isCopy(copy) : isUnfinished(copy)) {
          remove(folder.get(), copy);
        }
      }
    }
  }

  private static boolean isCopy(FileEntry file) {
    return !file.folder()
        && !file.name().equals(Manifest.FILE_NAME)
        && !file.name().equals(Ledger.FILE_NAME);
  }

  private static boolean isUnfinished(FileEntry file) {
    return isCopy(file) && !file.visible() && file.name().endsWith(UNFINISHED);
  }

  private void remove(Path folder, FileEntry copy) {
    count++;
    bytes += copy.lengthBytes();
    if (!dryRun) {
      files.delete(Locations.child(folder, copy.name()));
    }
  }

  /** How many files were removed, or would be. */
  long count() {
    return count;
  }

  /** Their size. */
  long bytes() {
    return bytes;
  }
}
