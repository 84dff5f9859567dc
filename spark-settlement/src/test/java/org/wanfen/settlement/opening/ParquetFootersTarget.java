package org.wanfen.settlement.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** The footer of a Parquet file of an opening register. */
public final class ParquetFootersTarget {

  private static final Path FOLDER = folder();
  private static final FileStore STORE = FileStore.of(Map.of());

  private ParquetFootersTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    try {
      Files.write(FOLDER.resolve("part-0.parquet"), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OnlyRefusals.of(
        "part-0.parquet",
        () -> new ParquetFooters(STORE, Locations.local(FOLDER)).rows(),
        ErrorCode.OPENING_INVALID);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("wanfen-fuzz").resolve("opening.parquet");
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
