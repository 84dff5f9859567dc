package org.wanfen.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wanfen.sample.reference.ReferenceInbox;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.KeptNight;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.VerificationSources;

/**
 * The copies of feeds as folders that the reference calculation reads, in a folder that goes away.
 * Of the nights before, one is there at a time.
 */
final class Unpacked implements ReferenceInbox, AutoCloseable {

  private final PublishedNight night;
  private final VerificationSources sources;
  private final Path folder;

  Unpacked(PublishedNight night, VerificationSources sources) {
    this.night = night;
    this.sources = sources;
    try {
      Files.createDirectories(sources.scratch());
      this.folder = Files.createTempDirectory(sources.scratch(), "verify-");
    } catch (IOException e) {
      throw FileFaults.of("making a folder in", sources.scratch().toString(), e);
    }
  }

  /** Writes a text to a file of this name. */
  Path text(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw FileFaults.of("writing", name, e);
    }
  }

  @Override
  public Path folder(LocalDate date) {
    boolean own = date.equals(night.date());
    Path feed = folder.resolve(own ? "feed" : "feed-before");
    if (!own || !Files.exists(feed)) {
      remove(feed);
      unpack(own ? night.inputs() : night.before().get(date), feed);
    }
    return feed;
  }

  private void unpack(KeptNight kept, Path feed) {
    KeptCopies copies = sources.copies(kept);
    try {
      Files.createDirectory(feed);
      for (KeptFile file : copies.requireAll()) {
        try (InputStream in = copies.open(file)) {
          Files.copy(in, feed.resolve(file.name()));
        }
      }
      Files.write(feed.resolve("ledger.json"), copies.ledger());
      Files.write(feed.resolve("manifest.json"), copies.manifest());
    } catch (IOException e) {
      throw FileFaults.of("writing", feed.toString(), e);
    }
  }

  @Override
  public void close() {
    remove(folder);
  }

  private static void remove(Path what) {
    if (!Files.exists(what)) {
      return;
    }
    try (var files = Files.walk(what)) {
      List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inner) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw FileFaults.of("removing", what.toString(), e);
    }
  }
}
