package org.wanfen.settlement.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders of the local disk. */
public final class LocalFolders {

  private LocalFolders() {}

  /**
   * Brings a folder's names to the disk: a file that was moved into it is there when the machine
   * has lost its power.
   */
  public static void sync(Path folder) throws IOException {
    // Where folders cannot be opened, the file system brings names to the disk with the files.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
