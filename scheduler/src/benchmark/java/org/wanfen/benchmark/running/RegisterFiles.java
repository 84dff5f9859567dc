package org.wanfen.benchmark.running;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.RegisterCatalog;
import org.wanfen.settlement.register.RegisterTable;

/** Finds the files of a published register, as its catalog lists them. */
public final class RegisterFiles {

  private RegisterFiles() {}

  /**
   * A file of a register.
   *
   * @param path where it is, on this machine
   * @param lengthBytes its size
   * @param rows accounts in it
   */
  public record File(Path path, long lengthBytes, long rows) {}

  /** The files of a date; the home may be open in this process. */
  public static List<File> of(Home home, String fund, LocalDate date) {
    HomeSettings.Database database = home.settings().database();
    Configuration hadoop = FileStore.of(Map.of()).configuration();
    Map<String, String> properties =
        RegisterCatalog.properties(
            home.databaseUrl(), database.user(), database.password(), home.warehouse());
    try (RegisterCatalog catalog = new RegisterCatalog(properties, hadoop)) {
      RegisterTable table = catalog.find(fund).orElseThrow();
      return table.files(table.published().snapshot(), date).values().stream()
          .map(
              file ->
                  new File(
                      Path.of(new org.apache.hadoop.fs.Path(file.path()).toUri().getPath()),
                      file.lengthBytes(),
                      file.rows()))
          .sorted(Comparator.comparing(File::path))
          .toList();
    }
  }
}
