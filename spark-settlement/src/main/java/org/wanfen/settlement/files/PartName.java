package org.wanfen.settlement.files;

/**
 * The dotted name of a part of a document, such as {@code files[0].totals.REDEEM}, put together
 * only when somebody asks: long keys above many parts would not fit into memory otherwise.
 */
final class PartName {

  /** The whole document, which has no name. */
  static final PartName WHOLE = new PartName(null, "", -1);

  private final PartName above;
  private final String key;
  private final int index;

  private PartName(PartName above, String key, int index) {
    this.above = above;
    this.key = key;
    this.index = index;
  }

  /** The part under a key of this. */
  PartName child(String under) {
    return new PartName(this, under, -1);
  }

  /** An item of this, the first is 0. */
  PartName item(int number) {
    return new PartName(this, "", number);
  }

  /** The name for a message, of the document as a whole too. */
  String shown() {
    return above == null ? "the document" : toString();
  }

  @Override
  public String toString() {
    if (above == null) {
      return "";
    }
    String before = above.toString();
    if (index >= 0) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? key : before + "." + key;
  }
}
