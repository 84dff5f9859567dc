package org.wanfen.sample.reference;

/** The reference calculation refuses to go on; the message says what it met, and in which file. */
public final class ReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  ReferenceException(String code, String what) {
    this(code, what, null);
  }

  ReferenceException(String code, String what, Throwable cause) {
    super(code + ": " + what, cause);
    this.code = code;
  }

  /** The name under which the fund's rules and feeds know the refusal: {@code INPUT_DAMAGED}, … */
  public String code() {
    return code;
  }
}
