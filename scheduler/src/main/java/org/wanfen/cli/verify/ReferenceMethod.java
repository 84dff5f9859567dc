package org.wanfen.cli.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceException;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.sample.reference.ReferenceStart;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.verify.KeptNight;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.Recomputed;
import org.wanfen.settlement.verify.RowsCompared;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/** Does a night again on the reference calculation, all in memory. */
public final class ReferenceMethod implements VerificationMethod {

  private static final int PARTS = 3;

  @Override
  public Recomputed again(
      PublishedNight night, VerificationSources sources, NightProgress progress) {
    try (Unpacked unpacked = new Unpacked(night, sources)) {
      return again(night, sources, unpacked, progress);
    } catch (ReferenceException e) {
      throw noSuchNight(night, e.getMessage(), e);
    } catch (ArithmeticException e) {
      throw noSuchNight(night, "an amount does not fit into 64 bits of fen", e);
    }
  }

  private static WanfenException noSuchNight(PublishedNight night, String why, Throwable cause) {
    return new WanfenException(
        ErrorCode.VERIFICATION_DIFFERS,
        "From its inputs and the register of the day before there can have been no night "
            + night.date()
            + " of fund "
            + night.fund()
            + ": "
            + why,
        "Nothing was changed.",
        "Verify the night before; look for who changed the register.",
        cause);
  }

  private static Recomputed again(
      PublishedNight night,
      VerificationSources sources,
      Unpacked unpacked,
      NightProgress progress) {
    FundTerms terms = ReferenceDataset.terms(unpacked.text("fund.yaml", night.termsYaml()));
    TradingCalendar calendar =
        ReferenceDataset.calendar(unpacked.text("calendar.csv", night.calendarCsv()));
    Optional<TradingCalendar> before =
        night
            .calendarBeforeCsv()
            .map(text -> ReferenceDataset.calendar(unpacked.text("calendar-before.csv", text)));
    DayBefore opening = DayBefore.read(sources.register(night.date().minusDays(1)), before);
    progress.advanced(opening.accounts().size(), (long) PARTS * opening.accounts().size());

    ReferenceStart start =
        new ReferenceStart(
            night.date(),
            terms,
            calendar,
            opening.accounts(),
            opening.netAssetsFen(),
            night.quotes(),
            windows(night),
            night.quarantineAccepted());
    ReferenceCalculation calculation = ReferenceCalculation.from(start, unpacked);
    ReferenceNight computed = calculation.next();
    progress.advanced(2L * opening.accounts().size(), (long) PARTS * opening.accounts().size());

    ComparedRegister register = new ComparedRegister(night.date(), computed, calculation);
    sources.register(night.date()).forEach(register::add);
    SetAsideFiles setAside = new SetAsideFiles(sources.store(), night.resultsFolder());
    List<RowsCompared> rows = new ArrayList<>();
    rows.add(setAside.compared("quarantine.csv", computed.quarantined()));
    rows.add(setAside.compared("rejected.csv", computed.rejected()));
    progress.advanced(PARTS, PARTS);
    return new Recomputed(figures(computed), register.result(), rows);
  }

  private static NavigableMap<LocalDate, Integer> windows(PublishedNight night) {
    NavigableMap<LocalDate, Integer> windows = new TreeMap<>();
    for (KeptNight kept : night.before().values()) {
      windows.put(kept.date(), kept.windowNights());
    }
    return windows;
  }

  /** The summary with its parts flat, without what is the same for all nights. */
  private static Map<String, String> figures(ReferenceNight night) {
    Map<String, String> figures = new LinkedHashMap<>();
    night
        .summary()
        .forEach(
            (key, value) -> {
              if (value instanceof Map<?, ?> parts) {
                parts.forEach((part, figure) -> figures.put(key + "." + part, figure.toString()));
              } else {
                figures.put(key, value.toString());
              }
            });
    figures.keySet().removeAll(List.of("fund", "date", "state"));
    return figures;
  }
}
