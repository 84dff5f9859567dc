package org.wanfen.sample.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.terms.Fee;
import org.wanfen.sample.reference.Screening.Event;
import org.wanfen.sample.reference.Screening.Screened;

/** Puts together what a computed night came to. */
final class Results {

  private Results() {}

  static ReferenceNight of(
      ReferenceCalculation after,
      LocalDate night,
      Screened screened,
      Settlement settlement,
      Map<Fee, Long> fees,
      long poolFen,
      long entitledFen,
      long lapsedFen) {
    long events = screened.events().size();
    long rejected = settlement.rejections().size();
    long quarantined = screened.quarantined().size();
    NightFigures figures =
        new NightFigures(
            events + screened.duplicates() + quarantined,
            events - rejected,
            rejected,
            screened.duplicates(),
            quarantined,
            screened.events().stream().filter(Event::late).count(),
            rejects(settlement),
            quarantine(screened),
            poolFen,
            fees,
            entitledFen,
            after.total(a -> a.openingUnits),
            after.total(a -> a.units),
            after.total(a -> a.subscribed),
            after.total(a -> a.redeemed),
            lapsedFen,
            settlement.fastRedeemedFen(),
            settlement.fastRejectedFen(),
            after.accountDays().size(),
            after.incomePer10k(night),
            after.sevenDayYield(night));
    return new ReferenceNight(
        after.fund(),
        night,
        after.accountDays(),
        figures,
        screened.quarantined(),
        rejectedRows(screened, settlement));
  }

  private static Map<RejectReason, Long> rejects(Settlement settlement) {
    Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
    settlement.rejections().values().forEach(reason -> counts.merge(reason, 1L, Long::sum));
    return counts;
  }

  private static Map<QuarantineReason, Long> quarantine(Screened screened) {
    Map<QuarantineReason, Long> counts = new EnumMap<>(QuarantineReason.class);
    for (SetAsideRow row : screened.quarantined()) {
      counts.merge(QuarantineReason.valueOf(row.reason()), 1L, Long::sum);
    }
    return counts;
  }

  private static List<SetAsideRow> rejectedRows(Screened screened, Settlement settlement) {
    List<SetAsideRow> rows = new ArrayList<>();
    for (Event event : screened.events()) {
      RejectReason reason = settlement.rejections().get(event);
      if (reason != null) {
        rows.add(event.row().setAside(reason));
      }
    }
    return rows;
  }
}
