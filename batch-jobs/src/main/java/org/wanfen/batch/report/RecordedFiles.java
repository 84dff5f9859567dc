package org.wanfen.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.model.KeptRows;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** The files in the folders of results. */
public final class RecordedFiles implements NightFiles {

  private final NightLookup lookup;
  private final FileStore files;

  /** Files of the nights that are on record. */
  public RecordedFiles(NightLookup lookup, FileStore files) {
    this.lookup = lookup;
    this.files = files;
  }

  @Override
  public List<NightFile> files(String fund, LocalDate date) {
    return folder(fund, date).filter(files::isFolder).stream()
        .flatMap(folder -> files.list(folder).stream())
        .filter(entry -> entry.visible() && !entry.folder())
        .map(RecordedFiles::file)
        .toList();
  }

  private static NightFile file(FileEntry entry) {
    return new NightFile(entry.name(), entry.lengthBytes());
  }

  @Override
  public void copy(String fund, LocalDate date, String name, OutputStream out) {
    // Only what is listed, so that no name leads elsewhere.
    NightFile file =
        files(fund, date).stream()
            .filter(there -> there.name().equals(name))
            .findAny()
            .orElseThrow(() -> noSuchFile(fund, date, name));
    Path path = Locations.child(folder(fund, date).orElseThrow(), file.name());
    try (InputStream in = files.open(path)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw FileFaults.of("copying", path.toString(), e);
    }
  }

  @Override
  public RowPage rows(String fund, LocalDate date, RowKind kind, RowSearch search) {
    RowsFound found = new RowsFound(search);
    Optional<Path> path =
        folder(fund, date)
            .map(folder -> Locations.child(folder, kind.file()))
            .filter(files::exists);
    if (path.isPresent()) {
      try (InputStream in = files.open(path.get())) {
        KeptRows.read(in, found);
      } catch (IOException e) {
        throw FileFaults.of("reading", path.get().toString(), e);
      }
    }
    return found.page(path.isPresent());
  }

  private Optional<Path> folder(String fund, LocalDate date) {
    NightRow night = lookup.last(fund, date);
    return night.plan().map(plan -> Locations.path(plan.resultsFolder()));
  }

  private static WanfenException noSuchFile(String fund, LocalDate date, String name) {
    return new WanfenException(
        ErrorCode.NO_SUCH_FILE,
        "The night of " + date + " of fund " + fund + " has no file " + name,
        "Nothing was changed.",
        "See which files it has on its page.");
  }
}
