package org.wanfen.settlement.files;

import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Turns what file systems throw into what a person can act on. */
public final class FileFaults {

  private static final int DEEPEST_CAUSE = 20;

  private FileFaults() {}

  /**
   * The fault of a machine, told with the file it was met at.
   *
   * @param doing what was being done, for example {@code reading}
   * @param file the file, as a person will look for it
   * @param fault what the file system threw
   * @return {@link ErrorCode#NO_ROOM} if the disk or a quota is full, else {@link
   *     ErrorCode#MACHINE_FAULT}; a {@link WanfenException} within the fault is returned as it is
   */
  public static WanfenException of(String doing, String file, Throwable fault) {
    WanfenException told = WanfenException.within(fault);
    if (told != null) {
      return told;
    }
    if (isNoRoom(fault)) {
      return new WanfenException(
          ErrorCode.NO_ROOM,
          "no room left while " + doing + " " + file,
          "What was published before is untouched.",
          "Make room there, then give the same command again.",
          fault);
    }
    return new WanfenException(
        ErrorCode.MACHINE_FAULT,
        doing + " " + file + " failed: " + firstLine(fault),
        "What was published before is untouched.",
        "See that the disk or file system can be reached, then give the same command again.",
        fault);
  }

  private static boolean isNoRoom(Throwable fault) {
    Throwable at = fault;
    for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
      // What a Hadoop server threw comes as text, its class too, so names are compared.
      String told = at.toString();
      if (told.contains("No space left on device")
          || told.contains("Disk quota exceeded")
          || told.contains("DiskOutOfSpaceException")
          || told.contains("QuotaExceededException")
          || told.contains("QuotaByStorageTypeExceededException")) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static String firstLine(Throwable fault) {
    String text =
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return text.lines().findFirst().orElse(text);
  }
}
