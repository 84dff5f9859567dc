package org.wanfen.sample.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the accounts of an opening register one by one and writes them in some format. */
public interface OpeningSink extends Closeable {

  /**
   * Takes one account.
   *
   * @param account the account number, 1 to 18 digits; every one comes once, in no order
   * @param unitsFen units in fen, not negative
   */
  void account(long account, long unitsFen) throws IOException;

  /** Opens sinks. */
  interface Factory {

    /**
     * Opens the sink of a dataset.
     *
     * @param dataset the dataset's folder, which exists
     */
    OpeningSink open(Path dataset) throws IOException;
  }
}
