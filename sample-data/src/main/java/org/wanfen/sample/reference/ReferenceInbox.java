package org.wanfen.sample.reference;

import java.nio.file.Path;
import java.time.LocalDate;

/** Where the feeds of nights are. */
@FunctionalInterface
public interface ReferenceInbox {

  /**
   * The folder of a night's feed: manifest.json, ledger.json and the orders files. It is read
   * before another night's is asked for.
   */
  Path folder(LocalDate night);
}
