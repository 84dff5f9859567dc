package org.wanfen.benchmark.copy;

import java.nio.file.Path;
import java.util.List;
import org.wanfen.benchmark.running.RegisterFiles;

/**
 * The files of a night.
 *
 * @param feed the orders files
 * @param before the register's files of the day before
 * @param register the register's files of the night
 * @param windowIds the event ids of the window
 * @param ids the event ids of the night
 */
public record CopiedNight(
    List<Path> feed,
    List<RegisterFiles.File> before,
    List<RegisterFiles.File> register,
    List<RegisterFiles.File> windowIds,
    List<RegisterFiles.File> ids) {

  /** Makes the night. */
  public CopiedNight {
    feed = List.copyOf(feed);
    before = List.copyOf(before);
    register = List.copyOf(register);
    windowIds = List.copyOf(windowIds);
    ids = List.copyOf(ids);
  }
}
