package org.wanfen.fund.failure;

import java.util.Objects;

/**
 * Something that stops a night or refuses an action, told so that a person can act on it.
 *
 * <p>The message says what happened (with fund, date, file and line where they apply); {@link
 * #safe()} what is untouched; {@link #next()} what to do.
 */
public final class WanfenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String safe;
  private final String next;

  /**
   * Makes the exception.
   *
   * @param code the stable code
   * @param what what happened, in one sentence
   * @param safe what is safe, in one sentence
   * @param next what to do next, in one sentence
   */
  public WanfenException(ErrorCode code, String what, String safe, String next) {
    this(code, what, safe, next, null);
  }

  /** As above, with the exception that led to it. */
  public WanfenException(ErrorCode code, String what, String safe, String next, Throwable cause) {
    super(what, cause);
    this.code = Objects.requireNonNull(code, "code");
    this.safe = Objects.requireNonNull(safe, "safe");
    this.next = Objects.requireNonNull(next, "next");
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** What is safe, in one sentence. */
  public String safe() {
    return safe;
  }

  /** What to do next, in one sentence. */
  public String next() {
    return next;
  }

  /** The first exception of this kind among a failure and its causes, or null. */
  public static WanfenException within(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 100; depth++) {
      if (at instanceof WanfenException found) {
        return found;
      }
      at = at.getCause();
    }
    return null;
  }
}
