package org.wanfen.server.desk;

import org.wanfen.batch.records.NightRow;

/** How a night stands on record that a server has stopped because it was closed. */
public final class ServerStop {

  static final String BY = "server";
  static final String REASON = "the server is shutting down";

  private ServerStop() {}

  /** Whether it was a server that asked a night to stop, and no person. */
  public static boolean isOf(NightRow night) {
    return night.stopRequestedBy().filter(BY::equals).isPresent()
        && night.stopRequestedReason().filter(REASON::equals).isPresent();
  }
}
