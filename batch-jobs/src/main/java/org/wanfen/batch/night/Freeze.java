package org.wanfen.batch.night;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.feed.FeedFolder;
import org.wanfen.settlement.feed.Ledger;
import org.wanfen.settlement.feed.Manifest;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.files.WholeFiles;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.plane.DataPlane.RegisterState;

/** Fixes what the night is computed from: copies of manifest and ledger, terms, calendar, base. */
final class Freeze implements Task {

  private final NightTools tools;

  Freeze(NightTools tools) {
    this.tools = tools;
  }

  @Override
  public NightStep step() {
    return NightStep.FREEZE;
  }

  @Override
  public boolean done(NightAtWork night) {
    return night.row().plan().isPresent();
  }

  @Override
  public void run(NightAtWork night) {
    NightRow row = night.row();
    FeedFolder feed =
        FeedFolder.read(tools.files(), Locations.path(row.inboxFolder()), row.fund(), row.date());
    requireAsOffered(row, feed);
    Path inputs = tools.inputsOf(row);
    // The manifest last, as in an inbox: inputs that have one are complete but for the order files.
    WholeFiles.keep(tools.files(), inputs, Ledger.FILE_NAME, feed.ledgerBytes());
    WholeFiles.keep(tools.files(), inputs, Manifest.FILE_NAME, feed.manifestBytes());
    Version terms = tools.funds().termsOn(row.fund(), row.date()).orElseThrow();
    Version calendar = tools.funds().calendar(row.fund()).orElseThrow();
    NightPlan plan = plan(night, row, terms, calendar);
    String digest =
        Sha256.of(feed.inputsDigest() + "\n" + terms.sha256() + "\n" + calendar.sha256() + "\n");
    tools.record(
        night,
        () -> tools.nights().freeze(row.id(), plan, terms.version(), calendar.version(), digest));
  }

  private NightPlan plan(NightAtWork night, NightRow row, Version terms, Version calendar) {
    FundTerms inForce = FundYaml.parse(bytes(terms), "fund.yaml");
    TradingCalendar days = CalendarCsv.parse(bytes(calendar), "calendar.csv");
    Optional<LocalDate> next = NightCalendar.nextTradingDay(days, row.date());
    Optional<LocalDate> carried =
        tools
            .nights()
            .published(row.fund(), row.date().minusDays(1))
            .flatMap(before -> before.frozenPlan().nextTradingDay());
    requireInOrder(carried, next, row.date());
    RegisterState register = night.plane().register(row.fund()).orElseThrow();
    if (!register.date().equals(row.date().minusDays(1))) {
      throw new WanfenException(
          ErrorCode.RESTORED_APART,
          "The register of fund "
              + row.fund()
              + " stands at "
              + register.date()
              + ", the records say "
              + row.date().minusDays(1),
          "Nothing was settled, published or changed.",
          "See that warehouse and database belong together; one of them was put back to an earlier"
              + " state.");
    }
    LocalDate windowStart = row.date().minusDays(inForce.duplicateWindowNights());
    return new NightPlan(
        inForce,
        row.date(),
        row.attempt(),
        NightCalendar.isTradingDay(days, row.date()),
        NightCalendar.isTradingDay(days, row.date().plusDays(1)),
        next,
        carried,
        row.inboxFolder(),
        tools.inputsOf(row).toString(),
        tools.resultsOf(row).toString(),
        register.snapshot(),
        window(row.fund(), windowStart, row.date().minusDays(1)));
  }

  private List<NightPlan.SeenNight> window(String fund, LocalDate from, LocalDate to) {
    return tools.nights().publishedBetween(fund, from, to).stream()
        .map(night -> new NightPlan.SeenNight(night.date(), night.attempt()))
        .toList();
  }

  /** Orders are pending for one trade date only: a calendar that now puts it later is wrong. */
  private static void requireInOrder(
      Optional<LocalDate> carried, Optional<LocalDate> next, LocalDate date) {
    if (carried.isPresent() && carried.get().isAfter(date) && next.isEmpty()) {
      throw NightCalendar.outside(
          "orders are pending for trade date "
              + carried.get()
              + ", and no trading day is known after "
              + date,
          null);
    }
    if (carried.isPresent() && next.isPresent() && carried.get().isAfter(next.get())) {
      throw new WanfenException(
          ErrorCode.CALENDAR_INVALID,
          "Orders are pending for trade date "
              + carried.get()
              + ", but by the calendar the next"
              + " trading day after "
              + date
              + " is "
              + next.get(),
          "Nothing was settled, published or changed.",
          "Correct the calendar with: wanfen calendar add");
    }
  }

  private static void requireAsOffered(NightRow row, FeedFolder feed) {
    boolean same =
        Sha256.of(feed.manifestBytes()).equals(row.manifestSha256())
            && Sha256.of(feed.ledgerBytes()).equals(row.ledgerSha256());
    if (!same) {
      throw Inbox.MANIFEST.refused(
          "it or ledger.json was changed in " + feed.folder() + " while the night was opening");
    }
  }

  private static byte[] bytes(Version version) {
    return version.text().getBytes(StandardCharsets.UTF_8);
  }
}
