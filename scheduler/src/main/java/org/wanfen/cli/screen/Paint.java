package org.wanfen.cli.screen;

/** Colours of a terminal, or none. */
public enum Paint {
  /** Something that went wrong, or differs. */
  BAD("31;1"),
  /** Something to look at. */
  CAUTION("33"),
  /** Something that is as it should be. */
  GOOD("32"),
  /** A label. */
  LABEL("1"),
  /** Something of less weight. */
  FAINT("2");

  private final String codes;

  Paint(String codes) {
    this.codes = codes;
  }

  /** The text in this colour, or as it is. */
  public String on(String text, boolean coloured) {
    return coloured ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
  }
}
