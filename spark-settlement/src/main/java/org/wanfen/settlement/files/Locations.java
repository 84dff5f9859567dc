package org.wanfen.settlement.files;

import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** What people write to name a file or folder, as Hadoop's {@link Path}. */
public final class Locations {

  private Locations() {}

  /**
   * The path that a text names.
   *
   * @param location {@code hdfs://…}, {@code file:/…} or any other that begins with a scheme; else
   *     a path of the local disk, taken from the working directory if it is relative
   * @throws WanfenException with {@link ErrorCode#NO_SUCH_FILE} if the text can name nothing
   */
  public static Path path(String location) {
    try {
      return hasScheme(location) ? new Path(location) : local(java.nio.file.Path.of(location));
    } catch (IllegalArgumentException e) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_FILE,
          "not a path: " + location,
          "Nothing was settled, published or changed.",
          "Check the path, then give the command again.",
          e);
    }
  }

  /** A path as people write it: one of the local disk without its scheme. */
  public static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** The path of a file or folder of the local disk. */
  public static Path local(java.nio.file.Path path) {
    return new Path("file", null, path.toAbsolutePath().normalize().toString());
  }

  /** What is called {@code name} in a folder; the name may hold a colon, unlike a path's text. */
  public static Path child(Path folder, String name) {
    return new Path(folder, new Path(null, null, name));
  }

  private static boolean hasScheme(String location) {
    int colon = location.indexOf(":/");
    if (colon < 1 || !isLetter(location.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = location.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
