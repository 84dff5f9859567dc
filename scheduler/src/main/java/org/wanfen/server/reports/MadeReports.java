package org.wanfen.server.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightFiles.NightFile;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/**
 * The reports that people had made, in a folder beside the results of the nights, so that every
 * server on the same files has them. Each is of something as it stood then; made again, it is
 * replaced.
 */
public final class MadeReports {

  private static final String UNFINISHED = ".making-";

  private final FileStore files;
  private final Path root;

  /**
   * Reports in a folder.
   *
   * @param folder made if it is not there
   */
  public MadeReports(FileStore files, Path folder) {
    this.files = files;
    this.root = folder;
  }

  /**
   * What a report is about.
   *
   * @param fund the fund's code
   * @param about a date with attempt and state, or a period
   */
  public record Subject(String fund, String about) {

    /** A night as it stands: a report of one that was held is none of it once it is published. */
    public static Subject of(NightLine night) {
      String state = night.state().name().toLowerCase(Locale.ROOT);
      return new Subject(night.fund(), night.date() + "-" + night.attempt() + "-" + state);
    }
  }

  /** What has been made. */
  public List<NightFile> files(Subject subject, Language language) {
    Path folder = folder(subject, language);
    if (!files.isFolder(folder)) {
      return List.of();
    }
    return files.list(folder).stream()
        .filter(entry -> entry.visible() && !entry.folder())
        .map(MadeReports::file)
        .toList();
  }

  private static NightFile file(FileEntry entry) {
    return new NightFile(entry.name(), entry.lengthBytes());
  }

  /**
   * Makes a report; what is there stays until the new one is whole.
   *
   * @param maker writes it into the folder of this location
   */
  public void make(Subject subject, Language language, Consumer<String> maker) {
    Path folder = folder(subject, language);
    Path unfinished = Locations.child(root, UNFINISHED + UUID.randomUUID());
    try {
      files.createFolder(unfinished);
      maker.accept(Locations.shown(unfinished));
      files.createFolder(folder);
      for (FileEntry entry : files.list(unfinished)) {
        Path to = Locations.child(folder, entry.name());
        files.delete(to);
        files.move(Locations.child(unfinished, entry.name()), to);
      }
    } finally {
      files.delete(unfinished);
    }
  }

  /**
   * Copies a file.
   *
   * @throws WanfenException NO_SUCH_FILE
   */
  public void copy(Subject subject, Language language, String name, OutputStream out) {
    // Only what is listed, so that no name leads elsewhere.
    if (files(subject, language).stream().noneMatch(file -> file.name().equals(name))) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_FILE,
          "There is no " + name + " of " + subject.about() + " of fund " + subject.fund(),
          "Nothing was changed.",
          "Make the report first.");
    }
    Path path = Locations.child(folder(subject, language), name);
    try (InputStream in = files.open(path)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw FileFaults.of("copying", path.toString(), e);
    }
  }

  private Path folder(Subject subject, Language language) {
    Path ofFund = Locations.child(root, subject.fund());
    Path ofSubject = Locations.child(ofFund, subject.about());
    return Locations.child(ofSubject, language.name().toLowerCase(Locale.ROOT));
  }
}
