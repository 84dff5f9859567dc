package org.wanfen.settlement.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk as it is, without Hadoop's {@code .crc} files beside the files of ours and of
 * users.
 *
 * <p>Hadoop's own, with its checksums switched off: parts of Hadoop insist that the file system of
 * the local disk is of that class.
 */
public final class PlainLocalFileSystem extends LocalFileSystem {

  /** Made by Hadoop, by its name. */
  public PlainLocalFileSystem() {
    super(new Disk());
  }

  @Override
  public void initialize(URI name, Configuration settings) throws IOException {
    super.initialize(name, settings);
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  /** The disk below; without Hadoop's native library it would start a chmod for every new file. */
  private static final class Disk extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView file =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (file == null) {
        super.setPermission(path, permission);
        return;
      }
      file.setPermissions(
          PosixFilePermissions.fromString(
              permission.getUserAction().SYMBOL
                  + permission.getGroupAction().SYMBOL
                  + permission.getOtherAction().SYMBOL));
    }
  }
}
