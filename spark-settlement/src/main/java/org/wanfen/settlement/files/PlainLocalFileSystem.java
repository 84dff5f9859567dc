package org.wanfen.settlement.files;

import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk as it is, without Hadoop's {@code .crc} files beside the files of ours and of
 * users.
 *
 * <p>Hadoop has one, which does not tell its scheme, and Iceberg asks for that.
 */
public final class PlainLocalFileSystem extends RawLocalFileSystem {

  @Override
  public String getScheme() {
    return "file";
  }
}
