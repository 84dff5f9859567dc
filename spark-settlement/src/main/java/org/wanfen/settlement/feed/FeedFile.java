package org.wanfen.settlement.feed;

import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.InputFile;

/**
 * An orders file of a feed that is there, and what the manifest says about it.
 *
 * @param path where it is
 * @param lengthBytes its length as stored, in bytes
 * @param listed its entry in the manifest
 */
public record FeedFile(Path path, long lengthBytes, Manifest.Entry listed) {

  /** Makes the file. */
  public FeedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(listed, "listed");
  }

  /** Its name. */
  public String name() {
    return listed.name();
  }

  /**
   * Demands that what was read is what the manifest lists, by rows and digest. Totals that differ
   * are for the reconciliation to find.
   *
   * @throws WanfenException with {@link ErrorCode#INPUT_DAMAGED} and both figures
   */
  public void requireAsListed(OrderFigures read) {
    InputFile input = new InputFile(name(), ErrorCode.INPUT_DAMAGED);
    if (!read.name().equals(name())) {
      throw new IllegalArgumentException(read.name() + " was read for " + name());
    }
    if (read.rows() != listed.rows()) {
      throw input.refused("it has " + read.rows() + " rows, the manifest says " + listed.rows());
    }
    if (!read.sha256().equals(listed.sha256())) {
      throw input.refused(
          "its sha256 is " + read.sha256() + ", the manifest says " + listed.sha256());
    }
  }
}
