package org.wanfen.batch.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.DigestComparison;
import org.wanfen.settlement.plane.DataPlane.RegisterState;

/** Shows the certificates of a home, and verifies them. */
public final class RecordedCertificates implements CertificateQueries {

  private static final String CELLS = "register-cells.csv";

  private final CertificateTable table;
  private final NightRecords nights;
  private final ActionTrail trail;
  private final FileStore files;
  private final Supplier<DataPlane> plane;
  private final KeptInputsCheck kept;

  /** The certificates in a database. */
  public RecordedCertificates(
      JdbcClient jdbc,
      FundRecords funds,
      NightRecords nights,
      ActionTrail trail,
      FileStore files,
      Supplier<DataPlane> plane) {
    this.table = new CertificateTable(jdbc);
    this.nights = nights;
    this.trail = trail;
    this.files = files;
    this.plane = plane;
    this.kept = new KeptInputsCheck(files, funds, trail);
  }

  @Override
  public Certificate show(String fund, LocalDate date) {
    NightRow night = new NightLookup(nights).published(fund, date);
    CertificateRow row =
        table
            .of(night.id())
            .orElseThrow(
                () ->
                    new WanfenException(
                        ErrorCode.NO_CERTIFICATE,
                        night + " has no certificate",
                        "Nothing was changed.",
                        "Nights that an earlier version published have none; whether one was"
                            + " removed shows: wanfen certificate verify"));
    return new Certificate(row.document(), row.sha256(), Locations.shown(Certificates.file(night)));
  }

  @Override
  public CertificateVerdict verify(Which which, NightProgress progress) {
    String fund = which.fund();
    List<NightRow> published =
        nights.nights(fund).stream()
            .filter(night -> night.state() == NightState.PUBLISHED)
            .toList();
    ChainCheck chain = new ChainCheck(files, table, trail);
    published.forEach(chain::add);
    lookAtTheEnd(fund, published, chain);
    List<VerifiedNight> verified = new ArrayList<>();
    Map<LocalDate, RegisterFinding> registers = new HashMap<>();
    Map<LocalDate, InputFinding> inputs = new HashMap<>();
    for (NightRow night : published) {
      if (which.has(night.date()) && which.data()) {
        inputs.put(night.date(), inputs(night, chain));
        registers.put(night.date(), register(night, chain, progress));
      }
    }
    chain
        .faults()
        .forEach(
            (date, faults) -> {
              if (which.has(date) || !faults.isEmpty()) {
                verified.add(
                    new VerifiedNight(
                        date,
                        chain.certificate(date).map(CertificateRow::sha256),
                        registers.getOrDefault(date, RegisterFinding.NOT_COMPARED),
                        inputs.getOrDefault(date, InputFinding.NOT_COMPARED),
                        List.copyOf(faults)));
              }
            });
    return new CertificateVerdict(verified, chain.last().map(CertificateRow::sha256));
  }

  /**
   * What was cut off at the end: the trail and the register know of nights that the records do not.
   */
  private void lookAtTheEnd(String fund, List<NightRow> published, ChainCheck chain) {
    List<LocalDate> dates = published.stream().map(NightRow::date).toList();
    for (LocalDate date : trail.dates(fund, Certificates.ACTION, ActionTrail.DONE)) {
      if (!dates.contains(date)) {
        chain.fault(date, "the trail knows of its publication, the records do not");
      }
    }
    LocalDate last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
    Optional<LocalDate> register = plane.get().register(fund).map(RegisterState::date);
    if (last != null && register.filter(last::equals).isEmpty()) {
      chain.fault(last, "it is the last on record, but the register stands at " + at(register));
    }
  }

  private static String at(Optional<LocalDate> register) {
    return register.map(LocalDate::toString).orElse("no date at all");
  }

  private InputFinding inputs(NightRow night, ChainCheck chain) {
    KeptInputsCheck.Found found =
        kept.look(night, chain.certificate(night.date()).flatMap(CertificateText::of));
    found.faults().forEach(fault -> chain.fault(night.date(), "its inputs: " + fault));
    if (!found.faults().isEmpty()) {
      return InputFinding.ALTERED;
    }
    return found.gone() ? InputFinding.GONE : InputFinding.SAME;
  }

  private RegisterFinding register(NightRow night, ChainCheck chain, NightProgress progress) {
    Optional<String> root =
        chain.certificate(night.date()).flatMap(CertificateText::of).flatMap(CertificateText::root);
    if (root.isEmpty()) {
      return RegisterFinding.NO_DIGEST;
    }
    if (plane.get().upkeep(night.fund()).rowsFrom().filter(night.date()::isBefore).isPresent()) {
      return RegisterFinding.EXPIRED;
    }
    String cells =
        Locations.child(Locations.path(night.frozenPlan().resultsFolder()), CELLS).toString();
    DigestComparison comparison;
    try {
      comparison =
          plane.get().compareDigest(night.fund(), night.date(), root.get(), cells, progress);
    } catch (WanfenException e) {
      chain.fault(night.date(), "its register cannot be compared: " + e.getMessage());
      return RegisterFinding.ALTERED;
    }
    comparison.faults().forEach(fault -> chain.fault(night.date(), "its register: " + fault));
    return comparison.agrees() ? RegisterFinding.SAME : RegisterFinding.ALTERED;
  }
}
