package org.wanfen.settlement.dataset;

import java.util.Objects;

/**
 * What reading an opening register to its end came to.
 *
 * @param accounts the lines after the header
 * @param unitsFen the sum of the units, in fen
 * @param sha256 the digest of the file as stored, in lower-case hexadecimal
 */
public record OpeningFigures(long accounts, long unitsFen, String sha256) {

  /** Makes the figures. */
  public OpeningFigures {
    Objects.requireNonNull(sha256, "sha256");
  }
}
