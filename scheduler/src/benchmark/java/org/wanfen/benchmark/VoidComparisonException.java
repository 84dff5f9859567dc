package org.wanfen.benchmark;

import java.time.LocalDate;
import java.util.List;

/** Both sides did not come to the same, so it does not matter which was faster. */
final class VoidComparisonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VoidComparisonException(LocalDate night, List<String> differences) {
    super(
        "the comparison is void, the night of "
            + night
            + " differs:\n  "
            + String.join("\n  ", differences));
  }
}
