package org.wanfen.server.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.feed.FeedFolder;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** Looks whether feeds are there: when their manifest is, which is written last. */
final class Feeds {

  private final FileStore files;

  Feeds(FileStore files) {
    this.files = files;
  }

  /** Why the feed of a day is not there, as far as can be told; empty if it is. */
  Optional<String> absent(String inbox, LocalDate day) {
    try {
      Path folder = FeedFolder.of(Locations.path(inbox), day);
      Path manifest = Locations.child(folder, Manifest.FILE_NAME);
      return files.exists(manifest)
          ? Optional.empty()
          : Optional.of("there is no " + Locations.shown(manifest));
    } catch (WanfenException e) {
      return Optional.of("the inbox cannot be looked at: " + e.getMessage());
    }
  }
}
