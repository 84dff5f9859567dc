package org.wanfen.server.datasets;

import java.io.IOException;
import java.util.Optional;

/**
 * Starts a replay in a process of its own: there is one Spark in a process, and in this one a night
 * may be at work on it.
 */
@FunctionalInterface
public interface ReplayProgram {

  /**
   * Starts it.
   *
   * @param dataset the dataset's folder
   * @param nights how many nights at most
   * @param by who asks
   * @return the process, which prints to its standard output what there is to tell, and ends with 0
   *     if all is as expected
   */
  Process start(String dataset, Optional<Integer> nights, String by) throws IOException;

  /** For a server that cannot start any. */
  static ReplayProgram none() {
    return (dataset, nights, by) -> {
      throw new IOException("this server was started without a program to replay with");
    };
  }
}
