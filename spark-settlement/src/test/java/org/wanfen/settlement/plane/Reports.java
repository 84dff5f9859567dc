package org.wanfen.settlement.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.PlainNights.Night;

/** Compares all that a night came to with the reference. */
final class Reports {

  private Reports() {}

  static void assertAsExpected(
      String as, PlainNights nights, Night night, ReferenceNight expected) {
    String where = as + ", " + expected.date();
    assertThat(nights.accountsCsv(night))
        .as(where)
        .isEqualTo(new String(expected.accountsCsv(), StandardCharsets.UTF_8));
    assertReports(
        where,
        nights.report(night, "quarantine.csv"),
        nights.report(night, "rejected.csv"),
        expected);
    assertFeed(where, night.feed(), expected.figures());
    assertSettlement(where, night.settlement(), expected.figures());
    assertWritten(where, night.written(), expected.figures());
  }

  /** What stands in a folder of results. */
  static void assertReports(String where, Path results, ReferenceNight expected) {
    try {
      assertReports(
          where,
          Files.readAllBytes(results.resolve("quarantine.csv")),
          Files.readAllBytes(results.resolve("rejected.csv")),
          expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertReports(
      String where, byte[] quarantined, byte[] rejected, ReferenceNight expected) {
    assertThat(latin(quarantined)).as(where).isEqualTo(latin(expected.quarantineCsv()));
    assertThat(latin(rejected)).as(where).isEqualTo(latin(expected.rejectedCsv()));
  }

  private static void assertFeed(String where, FeedReading feed, NightFigures expected) {
    assertThat(feed.rows()).as(where).isEqualTo(expected.read());
    assertThat(feed.events()).as(where).isEqualTo(expected.accepted() + expected.rejected());
    assertThat(feed.duplicates()).as(where).isEqualTo(expected.duplicate());
    assertThat(feed.quarantined()).as(where).isEqualTo(expected.quarantine());
    assertThat(feed.late()).as(where).isEqualTo(expected.late());
    assertThat(hours(feed.eventsByHour())).as(where).isEqualTo(feed.events());
  }

  private static long hours(Map<OrderType, List<Long>> byHour) {
    return byHour.values().stream().flatMap(Collection::stream).mapToLong(Long::longValue).sum();
  }

  private static void assertSettlement(
      String where, SettlementTotals totals, NightFigures expected) {
    assertThat(totals.acceptedEvents()).as(where).isEqualTo(expected.accepted());
    assertThat(totals.rejectedEvents()).as(where).isEqualTo(expected.rejected());
    expected
        .rejects()
        .forEach(
            (reason, count) ->
                assertThat(totals.rejected().get(reason).events())
                    .as("%s %s", where, reason)
                    .isEqualTo(count));
    assertThat(totals.fastRejectedFen()).as(where).isEqualTo(expected.fastRejectedFen());
    assertThat(totals.fastOutFen()).as(where).isEqualTo(expected.fastRedeemedFen());
    assertThat(totals.fastInFen()).as(where).isEqualTo(expected.fastRedeemedFen());
    assertThat(totals.openingUnitsFen()).as(where).isEqualTo(expected.openingUnitsFen());
    assertThat(totals.entitledUnitsFen()).as(where).isEqualTo(expected.entitledUnitsFen());
    assertThat(totals.accountsBefore() + totals.accountsOpened())
        .as(where)
        .isEqualTo(expected.accounts());
  }

  private static void assertWritten(String where, WrittenRegister written, NightFigures expected) {
    assertThat(written.accounts()).as(where).isEqualTo(expected.accounts());
    assertThat(written.incomeFen()).as(where).isEqualTo(expected.poolFen());
    assertThat(written.closingUnitsFen()).as(where).isEqualTo(expected.closingUnitsFen());
    assertThat(written.subscribedFen()).as(where).isEqualTo(expected.subscribedFen());
    assertThat(written.redeemedFen()).as(where).isEqualTo(expected.redeemedFen());
    assertThat(written.lapsedFen()).as(where).isEqualTo(expected.lapsedFen());
  }

  /** The audit, on its own path, finds what the reference says. */
  static void assertAudit(String where, AuditFigures audit, ReferenceNight expected) {
    NightFigures figures = expected.figures();
    long pendingSubscriptions =
        expected.accounts().stream().mapToLong(day -> day.pendingSubscriptions()).sum();
    long pendingRedemptions =
        expected.accounts().stream().mapToLong(day -> day.pendingRedemptions()).sum();
    assertThat(audit)
        .as(where)
        .isEqualTo(
            new AuditFigures(
                figures.accounts(),
                0,
                figures.openingUnitsFen(),
                figures.entitledUnitsFen(),
                figures.fastRedeemedFen(),
                figures.fastRedeemedFen(),
                figures.poolFen(),
                figures.subscribedFen(),
                figures.redeemedFen(),
                figures.closingUnitsFen(),
                pendingSubscriptions,
                pendingRedemptions,
                0,
                0,
                Optional.of(shares(expected))));
  }

  /** How far the reference's accounts are from the exact share. */
  private static AuditFigures.SharesFound shares(ReferenceNight night) {
    BigInteger pool = BigInteger.valueOf(night.figures().poolFen());
    BigInteger units = BigInteger.valueOf(Math.max(1, night.figures().entitledUnitsFen()));
    long raised = 0;
    BigInteger largest = BigInteger.ZERO;
    for (AccountDay day : night.accounts()) {
      long entitled = day.openingUnits() - day.fastOut() + day.fastIn();
      BigInteger deviation =
          BigInteger.valueOf(day.income())
              .multiply(units)
              .subtract(BigInteger.valueOf(entitled).multiply(pool));
      raised += deviation.signum() != 0 && deviation.signum() == pool.signum() ? 1 : 0;
      largest = largest.max(deviation.abs());
    }
    return new AuditFigures.SharesFound(raised, largest.longValueExact());
  }

  /** Bytes as text, one to one, so that a difference can be read. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
