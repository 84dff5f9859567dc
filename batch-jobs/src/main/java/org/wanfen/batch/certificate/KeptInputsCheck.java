package org.wanfen.batch.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.upkeep.InputsExpired;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptNight;

/** Holds what is kept of a night's inputs against the digests in its certificate. */
final class KeptInputsCheck {

  private final FileStore files;
  private final FundRecords funds;
  private final ActionTrail trail;

  KeptInputsCheck(FileStore files, FundRecords funds, ActionTrail trail) {
    this.files = files;
    this.funds = funds;
    this.trail = trail;
  }

  /**
   * What came of it.
   *
   * @param gone whether no orders file is there any more, as it should be: they have expired
   * @param faults what is wrong, in words
   */
  record Found(boolean gone, List<String> faults) {}

  /** Reads every copy to its end. */
  Found look(NightRow night, Optional<CertificateText> certificate) {
    List<String> faults = new ArrayList<>();
    certificate.ifPresent(
        text -> {
          requireSame(text, "fund.yaml", terms(night), faults);
          requireSame(text, "calendar.csv", calendar(night), faults);
        });
    boolean gone = false;
    try {
      copies(night).readAll();
    } catch (WanfenException e) {
      gone = e.code() == ErrorCode.DATE_EXPIRED && hasExpired(night);
      if (!gone) {
        faults.add(e.getMessage());
      }
    }
    return new Found(gone, faults);
  }

  private static void requireSame(
      CertificateText text, String name, Optional<Version> kept, List<String> faults) {
    if (!kept.map(version -> Sha256.of(version.text())).equals(text.input(name))) {
      faults.add(name + " on record is not what the night ran with");
    }
  }

  private Optional<Version> terms(NightRow night) {
    return funds.terms(night.fund()).stream()
        .filter(version -> night.termsVersion().equals(Optional.of(version.version())))
        .findAny();
  }

  private Optional<Version> calendar(NightRow night) {
    return night.calendarVersion().flatMap(version -> funds.calendar(night.fund(), version));
  }

  private KeptCopies copies(NightRow night) {
    NightPlan plan = night.frozenPlan();
    return new KeptCopies(
        files,
        new KeptNight(
            night.date(),
            plan.inputsFolder(),
            night.manifestSha256(),
            night.ledgerSha256(),
            plan.terms().duplicateWindowNights()));
  }

  /** That they were removed by maintenance is for the trail to say. */
  private boolean hasExpired(NightRow night) {
    LocalDate date = night.date();
    return trail.details(night.fund(), InputsExpired.ACTION).stream()
        .flatMap(detail -> InputsExpired.in(detail).stream())
        .anyMatch(date::isBefore);
  }
}
