package org.wanfen.settlement.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk as it is, without Hadoop's {@code .crc} files beside the files of ours and of
 * users.
 *
 * <p>Hadoop has one, but that does not tell its scheme, which Iceberg asks for, and without
 * Hadoop's native library it starts a {@code chmod} for every file that it creates.
 */
public final class PlainLocalFileSystem extends RawLocalFileSystem {

  @Override
  public String getScheme() {
    return "file";
  }

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
