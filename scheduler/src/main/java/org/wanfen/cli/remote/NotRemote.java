package org.wanfen.cli.remote;

import java.lang.reflect.Proxy;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Refuses what a server is not asked for. */
final class NotRemote {

  private NotRemote() {}

  /** Operations that are all refused. */
  static <T> T all(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw refused();
            }));
  }

  static WanfenException refused() {
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        "This cannot be asked of a server",
        "Nothing was changed.",
        "Give the command on the server's machine, with --home, while the server does not run.");
  }
}
