package org.wanfen.settlement.verify;

import java.io.Serializable;

/**
 * An orders file, as its manifest lists it.
 *
 * @param name its name
 * @param rows lines after its header
 * @param sha256 of its bytes as they came, in lower-case hexadecimal
 */
public record KeptFile(String name, long rows, String sha256) implements Serializable {

  /** Whether its content is gzip. */
  public boolean isGzip() {
    return name.endsWith(".gz");
  }
}
