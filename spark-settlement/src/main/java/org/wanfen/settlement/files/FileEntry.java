package org.wanfen.settlement.files;

import java.util.Objects;

/**
 * One entry of a folder.
 *
 * @param name the last part of its path
 * @param folder whether it is a folder
 * @param lengthBytes its length in bytes; of no meaning for a folder
 */
public record FileEntry(String name, boolean folder, long lengthBytes) {

  /** Makes the entry. */
  public FileEntry {
    Objects.requireNonNull(name, "name");
  }

  /** Whether people count it as content: its name starts with neither a point nor an underscore. */
  public boolean visible() {
    return !name.startsWith(".") && !name.startsWith("_");
  }
}
