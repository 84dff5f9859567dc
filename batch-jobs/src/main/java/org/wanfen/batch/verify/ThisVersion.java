package org.wanfen.batch.verify;

import java.util.Optional;

/** The version of the program, as its jar says. */
final class ThisVersion {

  private ThisVersion() {}

  static String text() {
    return Optional.ofNullable(ThisVersion.class.getPackage().getImplementationVersion())
        .orElse("not packaged");
  }
}
