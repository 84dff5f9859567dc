package org.wanfen.batch.night;

import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.feed.FeedFolder;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;

/** A feed's folder, as far as it has to be looked at to tell which inputs are offered. */
final class Inbox {

  static final InputFile MANIFEST = new InputFile(Manifest.FILE_NAME, ErrorCode.INPUT_DAMAGED);
  static final InputFile LEDGER = new InputFile(Ledger.FILE_NAME, ErrorCode.LEDGER_DAMAGED);
  static final int MOST_BYTES = FeedFolder.MOST_BYTES;

  private Inbox() {}

  /**
   * The inputs that a folder offers.
   *
   * @param manifestSha256 the digest of its manifest
   * @param ledgerSha256 the digest of its ledger; empty text if there is none
   */
  record Offered(String manifestSha256, String ledgerSha256) {

    boolean hasLedger() {
      return !ledgerSha256.isEmpty();
    }
  }

  /** What a folder offers; nothing if there is no manifest, which is written last. */
  static Optional<Offered> offered(FileStore files, Path folder) {
    return digest(files, Locations.child(folder, Manifest.FILE_NAME), MANIFEST)
        .map(
            manifest ->
                new Offered(
                    manifest,
                    digest(files, Locations.child(folder, Ledger.FILE_NAME), LEDGER).orElse("")));
  }

  private static Optional<String> digest(FileStore files, Path path, InputFile input) {
    if (!files.exists(path)) {
      return Optional.empty();
    }
    files.requireOrdinary(path, input);
    return Optional.of(Sha256.of(files.read(path, input, MOST_BYTES)));
  }
}
