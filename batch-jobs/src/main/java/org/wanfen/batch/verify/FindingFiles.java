package org.wanfen.batch.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;

/**
 * Findings as files of the night's folder: one pair for each verification, under a name that was
 * free, and never touched again.
 */
final class FindingFiles {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FileStore store;

  FindingFiles(FileStore store) {
    this.store = store;
  }

  /**
   * A finding that was written.
   *
   * @param finding the finding, with where it was written
   * @param sha256 the digest of its JSON
   */
  record Written(Finding finding, String sha256) {

    /** For the trail, which makes it known if the finding is changed later. */
    String inWords() {
      return finding.verdict().name().toLowerCase(Locale.ROOT)
          + finding.trouble().map(why -> ": " + why.message()).orElse("")
          + "; finding "
          + finding.files().get(0)
          + " with SHA-256 "
          + sha256;
    }
  }

  /** Writes a finding. */
  Written write(NightRow night, Finding finding, Language language) {
    Path folder = Locations.child(Locations.path(night.frozenPlan().resultsFolder()), "findings");
    store.createFolder(folder);
    String name = freeName(folder, "verify-" + TIME.format(finding.at()));
    byte[] json = FindingJson.bytes(finding);
    String jsonFile = write(folder, name + ".json", json);
    String textFile = write(folder, name + ".txt", FindingText.bytes(finding, language));
    return new Written(finding.writtenTo(List.of(jsonFile, textFile)), Sha256.of(json));
  }

  private String freeName(Path folder, String name) {
    String free = name;
    for (int again = 2; store.exists(Locations.child(folder, free + ".json")); again++) {
      free = name + "-" + again;
    }
    return free;
  }

  /** There as a whole or not at all; moving refuses a name that is taken. */
  private String write(Path folder, String name, byte[] content) {
    Path partial = Locations.child(folder, "." + name + ".partial");
    try (OutputStream out = store.create(partial)) {
      out.write(content);
    } catch (IOException e) {
      throw FileFaults.of("writing", partial.toString(), e);
    }
    Path path = Locations.child(folder, name);
    store.move(partial, path);
    return Locations.shown(path);
  }
}
