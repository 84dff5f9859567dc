package org.wanfen.server.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * Whether folders can be looked at, here or on any Hadoop file system.
 *
 * @param files reads them
 * @param folders where they are, by what they are
 * @param needed whether they have to be there; else those that are not may still be made
 */
record FoldersCheck(FileStore files, Map<String, String> folders, boolean needed) implements Check {

  @Override
  public Optional<String> wrong() {
    for (Map.Entry<String, String> folder : new TreeMap<>(folders).entrySet()) {
      Optional<String> wrong = wrong(folder.getValue());
      if (wrong.isPresent()) {
        return Optional.of(folder.getKey() + ": " + wrong.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> wrong(String folder) {
    try {
      boolean there = files.exists(Locations.path(folder));
      return there || !needed ? Optional.empty() : Optional.of(folder + " is not there");
    } catch (WanfenException e) {
      return Optional.of(e.getMessage());
    }
  }
}
