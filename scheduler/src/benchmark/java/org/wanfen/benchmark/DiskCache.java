package org.wanfen.benchmark;

import java.io.IOException;

/** The system's memory of what is still to be written to the disk. */
final class DiskCache {

  private DiskCache() {}

  /** Has it written, so that no side pays for what the other one wrote. */
  static void flush() {
    try {
      int unused = new ProcessBuilder("sync").inheritIO().start().waitFor();
    } catch (IOException e) {
      // A system without it: both sides run as they are.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
