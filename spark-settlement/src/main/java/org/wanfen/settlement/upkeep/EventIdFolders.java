package org.wanfen.settlement.upkeep;

import java.time.LocalDate;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.register.RegisterCleaning.Found;

/** The folders of event ids: of every date, and in it of every attempt. */
public final class EventIdFolders {

  private final FileStore store;
  private final Path root;

  /** The folders of a fund. */
  public EventIdFolders(FileStore store, Path root) {
    this.store = store;
    this.root = root;
  }

  /**
   * Deletes the ids of all attempts but some, and what is unfinished of those, at nights up to a
   * date. Those of later nights are left alone, whoever made them: one may be at work by now.
   *
   * @param last the date
   * @param dryRun whether only to look
   */
  public Found deleteAllBut(Set<SeenNight> kept, LocalDate last, boolean dryRun) {
    Found found = Found.NONE;
    if (!store.isFolder(root)) {
      return found;
    }
    for (FileEntry day : store.list(root)) {
      if (day.name().compareTo(FileNames.ofDay(last)) > 0) {
        continue;
      }
      Path ofDay = Locations.child(root, day.name());
      int left = 0;
      for (FileEntry attempt : store.list(ofDay)) {
        if (kept.stream().anyMatch(night -> is(night, day.name(), attempt.name()))) {
          left++;
          found = found.plus(unfinished(Locations.child(ofDay, attempt.name()), dryRun));
        } else {
          found = found.plus(delete(Locations.child(ofDay, attempt.name()), dryRun));
        }
      }
      if (left == 0 && !dryRun) {
        store.delete(ofDay);
      }
    }
    return found;
  }

  private static boolean is(SeenNight night, String day, String attempt) {
    return FileNames.ofDay(night.date()).equals(day)
        && Integer.toString(night.attempt()).equals(attempt);
  }

  /** What runs have left in the folder that were cut off before a file had its name. */
  private Found unfinished(Path folder, boolean dryRun) {
    Found found = Found.NONE;
    for (FileEntry file : store.list(folder)) {
      if (file.name().startsWith(".")) {
        found = found.plus(new Found(1, file.lengthBytes()));
        if (!dryRun) {
          store.delete(Locations.child(folder, file.name()));
        }
      }
    }
    return found;
  }

  private Found delete(Path folder, boolean dryRun) {
    long bytes = store.list(folder).stream().mapToLong(FileEntry::lengthBytes).sum();
    if (!dryRun) {
      store.delete(folder);
    }
    return new Found(1, bytes);
  }
}
