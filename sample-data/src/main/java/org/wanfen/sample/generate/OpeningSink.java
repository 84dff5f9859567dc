package org.wanfen.sample.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes accounts of an opening register one by one and writes them in some format: all of them, or
 * those of one file of several.
 *
 * <p>One thread has a sink; several files are written side by side.
 */
public interface OpeningSink extends Closeable {

  /**
   * Takes one account.
   *
   * @param account the account number, 1 to 18 digits; every one comes once, in no order
   * @param unitsFen units in fen, not negative
   */
  void account(long account, long unitsFen) throws IOException;

  /** Opens sinks. */
  @FunctionalInterface
  interface Factory {

    /**
     * Opens the sink of a file.
     *
     * @param dataset the dataset's folder, which exists
     * @param file which of the files, from 0
     */
    OpeningSink open(Path dataset, int file) throws IOException;

    /**
     * In how many files a register is written, at least 1.
     *
     * @param accounts its accounts
     */
    default int files(long accounts) {
      return 1;
    }
  }
}
