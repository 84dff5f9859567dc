package org.wanfen.settlement.files;

import java.io.IOException;

/** The bytes are not what a gzip file may hold; the message says in a few words why. */
final class DamagedGzipException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedGzipException(String why) {
    super("damaged gzip: " + why);
  }
}
