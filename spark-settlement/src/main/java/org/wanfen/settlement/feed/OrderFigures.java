package org.wanfen.settlement.feed;

import java.io.Serializable;
import java.util.Objects;

/**
 * What reading an orders file to its end came to.
 *
 * @param name the file's name
 * @param rows the lines after the header
 * @param storedBytes the file's length as stored, in bytes
 * @param sha256 the digest of the file as stored, in lower-case hexadecimal
 * @param totals the sums of its well-formed rows
 */
public record OrderFigures(
    String name, long rows, long storedBytes, String sha256, OrderTotals totals)
    implements Serializable {

  /** Makes the figures. */
  public OrderFigures {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(totals, "totals");
  }
}
