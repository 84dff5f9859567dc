package org.wanfen.settlement.opening;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import shaded.parquet.org.apache.thrift.TException;

/** What the footers of a folder's Parquet files say. */
final class ParquetFooters {

  private final FileStore store;
  private final Path folder;

  ParquetFooters(FileStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * The rows of all files.
   *
   * @throws org.wanfen.fund.failure.WanfenException OPENING_INVALID if there is none, or one that
   *     is no Parquet
   */
  long rows() {
    Configuration configuration = store.configuration();
    List<FileEntry> files =
        store.list(folder).stream().filter(file -> file.visible() && !file.folder()).toList();
    if (files.isEmpty()) {
      throw new InputFile(folder.getName(), ErrorCode.OPENING_INVALID)
          .refused("there is no file in it");
    }
    long rows = 0;
    for (FileEntry file : files) {
      rows = Math.addExact(rows, rows(file.name(), configuration));
    }
    return rows;
  }

  private long rows(String name, Configuration configuration) {
    Path path = Locations.child(folder, name);
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
      return file.getRecordCount();
    } catch (IOException e) {
      if (e.getCause() instanceof TException) { // the bytes were read, and are no footer
        throw noParquet(name, e);
      }
      throw FileFaults.of("reading", path.toString(), e);
    } catch (RuntimeException e) { // what the reader throws when the bytes are no footer
      throw noParquet(name, e);
    }
  }

  private WanfenException noParquet(String name, Exception why) {
    return new InputFile(folder.getName() + "/" + name, ErrorCode.OPENING_INVALID)
        .refused("it is no Parquet file", why);
  }
}
