package org.wanfen.batch.night;

import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.certificate.Certificates;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;

/**
 * Finds published nights that the records do not know of, or not as published, for the database was
 * put back to an earlier state and the files were not: they have certificates that nobody here made
 * out. A certificate is on record before it is in a file.
 */
final class LostNights {

  private static final int MOST_BYTES = 16 << 20;

  private final NightTools tools;
  private final Certificates certificates;

  LostNights(NightTools tools, Certificates certificates) {
    this.tools = tools;
    this.certificates = certificates;
  }

  /**
   * Goes through the results of all attempts at a date.
   *
   * @param row an attempt that a run is to work on
   * @throws WanfenException RESTORED_APART if one was published once and that is not on record
   */
  void requireNone(NightRow row) {
    Path results = tools.resultsOf(row).getParent();
    if (!tools.files().isFolder(results)) {
      return;
    }
    Map<String, String> known = new HashMap<>();
    for (NightRow attempt : tools.nights().attempts(row.fund(), row.date())) {
      certificates
          .sha256(attempt.id())
          .ifPresent(sha256 -> known.put(Integer.toString(attempt.attempt()), sha256));
    }
    for (FileEntry attempt : tools.files().list(results)) {
      Path certificate =
          Locations.child(Locations.child(results, attempt.name()), Certificates.FILE);
      if (tools.files().exists(certificate)
          && !digest(certificate).equals(known.get(attempt.name()))) {
        throw lost(row, certificate);
      }
    }
  }

  private String digest(Path certificate) {
    return Sha256.of(
        tools
            .files()
            .read(
                certificate,
                new InputFile(certificate.toString(), ErrorCode.MACHINE_FAULT),
                MOST_BYTES));
  }

  private WanfenException lost(NightRow row, Path certificate) {
    return new WanfenException(
        ErrorCode.RESTORED_APART,
        "The night of "
            + row.date()
            + " of fund "
            + row.fund()
            + " was published once, as "
            + certificate
            + " certifies, and the records do not know of that: the database was put back to an"
            + " earlier state than the files",
        "Nothing was settled, published or changed; the files of that night are as they were.",
        "Restore the later database. If it is lost, move the folders "
            + certificate.getParent().getParent()
            + " and "
            + tools.inputsOf(row).getParent()
            + " out of the home, give the command again with the same feed, and compare what comes"
            + " of it with what they hold.");
  }
}
