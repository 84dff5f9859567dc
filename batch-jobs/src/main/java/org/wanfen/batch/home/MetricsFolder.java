package org.wanfen.batch.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.wanfen.settlement.files.FileFaults;

/**
 * Where figures for a monitoring system are left: {@code wanfen_<fund>.prom} for each fund, as
 * Prometheus' node exporter collects them.
 */
public final class MetricsFolder {

  private final Path folder;

  MetricsFolder(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /** The file of a fund. */
  public Path file(String fund) {
    return folder.resolve("wanfen_" + fund + ".prom");
  }

  /**
   * Replaces the file of a fund as a whole.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_ROOM or MACHINE_FAULT
   */
  public void write(String fund, String text) {
    Path file = file(fund);
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw FileFaults.of("writing", file.toString(), e);
    }
  }

  /** The folder. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
