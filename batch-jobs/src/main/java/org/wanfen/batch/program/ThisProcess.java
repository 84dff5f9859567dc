package org.wanfen.batch.program;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this process is named to people of other processes. */
final class ThisProcess {

  private ThisProcess() {}

  static String name() {
    return "process " + ProcessHandle.current().pid() + " on " + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host";
    }
  }
}
