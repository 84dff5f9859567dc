package org.wanfen.benchmark.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
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

  /** The files of a night's event ids, for a home that has its warehouse in it. */
  static List<File> eventIds(Home home, String fund, LocalDate date) {
    Path folder =
        Path.of(home.warehouse())
            .resolve("fund_" + fund)
            .resolve("seen_event_ids")
            .resolve(date.toString().replace("-", ""));
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .sorted()
          .map(RegisterFiles::withFooter)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static File withFooter(Path file) {
    Configuration hadoop = FileStore.of(Map.of()).configuration();
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(Locations.local(file), hadoop))) {
      return new File(file, Files.size(file), reader.getRecordCount());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

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
