package org.wanfen.batch.night;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.certificate.Certificates;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileEntry;
import org.wanfen.settlement.files.Locations;

/**
 * Finds published nights that the records do not know of any more, for the database was put back to
 * an earlier state and the files were not: they have certificates that nobody here made out.
 */
final class LostNights {

  private final NightTools tools;

  LostNights(NightTools tools) {
    this.tools = tools;
  }

  /**
   * Goes through the results of all attempts at a date.
   *
   * @param row an attempt that was not begun to be computed
   * @throws WanfenException RESTORED_APART if one was published once and is not on record
   */
  void requireNone(NightRow row) {
    Path results = tools.resultsOf(row).getParent();
    if (!tools.files().isFolder(results)) {
      return;
    }
    Set<String> known = new HashSet<>();
    tools.nights().attempts(row.fund(), row.date()).stream()
        .filter(attempt -> attempt.plan().isPresent())
        .forEach(attempt -> known.add(Integer.toString(attempt.attempt())));
    List<FileEntry> attempts = tools.files().list(results);
    for (FileEntry attempt : attempts) {
      Path certificate =
          Locations.child(Locations.child(results, attempt.name()), Certificates.FILE);
      if (!known.contains(attempt.name()) && tools.files().exists(certificate)) {
        throw lost(row, certificate);
      }
    }
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
            + " certifies, and the records do not know of it: the database was put back to an"
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
