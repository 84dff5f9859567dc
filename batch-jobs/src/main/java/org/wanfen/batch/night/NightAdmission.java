package org.wanfen.batch.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.night.Inbox.Offered;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.records.FundRecords.FundRow;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.feed.FeedFile;
import org.wanfen.settlement.feed.FeedFolder;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.Locations;

/** Decides whether a night may begin, and whether inputs that are offered are those on record. */
final class NightAdmission {

  private final NightTools tools;
  private final Duration deadline;

  NightAdmission(NightTools tools, Duration deadline) {
    this.tools = tools;
    this.deadline = deadline;
  }

  /** The folder of the day in the inbox of a request. */
  static Path folder(RunNight request) {
    return FeedFolder.of(Locations.path(request.inbox()), request.date());
  }

  /** Opens a first or further attempt, if the date is next and its inputs are there. */
  NightRow admit(RunNight request) {
    requireNext(request.fund(), request.date());
    Path folder = folder(request);
    Offered offered =
        Inbox.offered(tools.files(), folder)
            .orElseThrow(
                () ->
                    new WanfenException(
                        ErrorCode.FEED_MISSING,
                        "The feed of fund "
                            + request.fund()
                            + " for "
                            + request.date()
                            + " is not there: no manifest.json in "
                            + folder,
                        "Nothing was settled, published or changed.",
                        "Wait for the sender to deliver it, or check the inbox; then run the night"
                            + " again."));
    if (!offered.hasLedger()) {
      throw Inbox.LEDGER.refused("it is missing in " + folder);
    }
    Instant now = tools.clock().instant();
    return tools
        .nights()
        .open(
            request.fund(),
            request.date(),
            request.mock(),
            folder.toString(),
            offered.manifestSha256(),
            offered.ledgerSha256(),
            request.by(),
            now,
            now.plus(deadline));
  }

  private static WanfenException noSuchFund(String fund) {
    return new WanfenException(
        ErrorCode.NO_SUCH_FUND,
        "There is no fund " + fund + " in this home",
        "Nothing was changed.",
        "Choose one that is there, or open it first, with: wanfen open DATASET");
  }

  /** The calendar first: about a date outside it nothing else can be said. */
  private void requireNext(String fund, LocalDate date) {
    FundRow opened = tools.funds().fund(fund).orElseThrow(() -> noSuchFund(fund));
    TradingCalendar calendar =
        CalendarCsv.parse(
            tools.funds().calendar(fund).orElseThrow().text().getBytes(StandardCharsets.UTF_8),
            "calendar.csv");
    NightCalendar.requireCovered(calendar, date);
    if (date.isBefore(opened.firstDate())) {
      throw outOfSequence(
          date + " is before the first date of fund " + fund + ", " + opened.firstDate());
    }
    boolean next =
        date.equals(opened.firstDate())
            || tools.nights().published(fund, date.minusDays(1)).isPresent();
    if (!next) {
      throw outOfSequence(
          "The night of "
              + date.minusDays(1)
              + " of fund "
              + fund
              + " is not published, so that of "
              + date
              + " cannot begin");
    }
    NightCalendar.requireCovered(calendar, date.plusDays(1));
  }

  private WanfenException outOfSequence(String what) {
    return new WanfenException(
        ErrorCode.OUT_OF_SEQUENCE,
        what,
        "Nothing was settled, published or changed.",
        "See which night is next, with: wanfen night list; run that one first.");
  }

  /**
   * Makes sure that the inputs offered for a published night, if there are any, are those that it
   * was published with, down to the bytes of every file.
   */
  void requireSameAsPublished(RunNight request, NightRow night) {
    Path folder = folder(request);
    Optional<Offered> offered = Inbox.offered(tools.files(), folder);
    if (offered.isPresent() && !(same(offered.get(), night) && filesAsListed(request, folder))) {
      throw new WanfenException(
          ErrorCode.PUBLISHED_WITH_OTHER_INPUTS,
          night + " was published with other inputs than those in " + folder,
          "What was published is as it was.",
          "See the digests of its inputs with: wanfen night show. A published night is never run"
              + " again.");
    }
  }

  /** Makes sure that the inputs offered for an open night, if there are any, are its own. */
  void requireSameAsOpen(RunNight request, NightRow night) {
    Path folder = folder(request);
    Optional<Offered> offered = Inbox.offered(tools.files(), folder);
    if (offered.isPresent() && !same(offered.get(), night)) {
      throw new WanfenException(
          ErrorCode.OPEN_WITH_OTHER_INPUTS,
          night
              + " was begun with other inputs than those in "
              + folder
              + "; it is "
              + night.state(),
          "The night and its inputs are as they were; nothing was published.",
          "Put the inputs back that it was begun with; or stop it, give it up with: wanfen night"
              + " discard, and run it again with the new ones.");
    }
  }

  private static boolean same(Offered offered, NightRow night) {
    return offered.manifestSha256().equals(night.manifestSha256())
        && offered.ledgerSha256().equals(night.ledgerSha256());
  }

  private boolean filesAsListed(RunNight request, Path folder) {
    FeedFolder feed;
    try {
      feed = FeedFolder.read(tools.files(), folder, request.fund(), request.date());
    } catch (WanfenException e) {
      if (e.code() == ErrorCode.INPUT_DAMAGED) {
        return false;
      }
      throw e;
    }
    for (FeedFile file : feed.files()) {
      if (!sha256(file.path()).equals(file.listed().sha256())) {
        return false;
      }
    }
    return true;
  }

  private String sha256(Path path) {
    try (InputStream stream = tools.files().open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long unused =
          new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }
}
