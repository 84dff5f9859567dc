package org.wanfen.batch.certificate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.report.SummaryJson;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Sha256;

/** Goes through the certificates of a fund, night by night, and gathers what is wrong with each. */
final class ChainCheck {

  private static final InputFile FILE = new InputFile(Certificates.FILE, ErrorCode.MACHINE_FAULT);
  private static final int MOST_BYTES = 16 << 20;

  private final FileStore files;
  private final CertificateTable table;
  private final ActionTrail trail;
  private final Map<LocalDate, List<String>> faults = new TreeMap<>();
  private final Map<LocalDate, CertificateRow> found = new TreeMap<>();
  private CertificateRow before;

  ChainCheck(FileStore files, CertificateTable table, ActionTrail trail) {
    this.files = files;
    this.table = table;
    this.trail = trail;
  }

  /** Looks at the next published night. */
  void add(NightRow night) {
    faults.put(night.date(), new ArrayList<>());
    Optional<CertificateRow> row = table.of(night.id());
    if (row.isEmpty()) {
      if (before != null || isKnownToTheTrail(night)) {
        fault(night.date(), "its certificate is missing in the database: it was removed");
      }
      return;
    }
    found.put(night.date(), row.get());
    look(night, row.get());
    before = row.get();
  }

  private boolean isKnownToTheTrail(NightRow night) {
    return trail.details(night.fund(), night.date(), Certificates.ACTION).stream()
        .anyMatch(detail -> detail.startsWith(Certificates.mark("")));
  }

  private void look(NightRow night, CertificateRow row) {
    LocalDate date = night.date();
    if (!Sha256.of(row.document()).equals(row.sha256())) {
      fault(date, "its text in the database was changed: it has another digest than is on record");
    }
    lookAtFile(night, row);
    Optional<CertificateText> text = CertificateText.of(row);
    if (text.isEmpty()) {
      fault(date, "its text in the database is no certificate");
      return;
    }
    lookAtNight(night, text.get());
    lookAtChain(date, text.get());
    lookAtTrail(night, row, text.get());
  }

  private void lookAtFile(NightRow night, CertificateRow row) {
    Path file = Certificates.file(night);
    if (!files.exists(file)) {
      fault(night.date(), "its file is missing: " + file);
      return;
    }
    try {
      byte[] bytes = files.read(file, FILE, MOST_BYTES);
      String expected = row.sha256();
      if (!Sha256.of(bytes).equals(expected)) {
        String other =
            Sha256.of(bytes).equals(Sha256.of(row.document().getBytes(StandardCharsets.UTF_8)))
                ? "its digest in the database was changed, or text and file both"
                : "its file was changed: " + file + " has another digest than is on record";
        fault(night.date(), other);
      }
    } catch (WanfenException e) {
      fault(night.date(), "its file cannot be read: " + e.getMessage());
    }
  }

  /** One that was exchanged for that of another night says so itself. */
  private void lookAtNight(NightRow night, CertificateText text) {
    boolean same =
        text.fund().equals(night.fund())
            && text.date().equals(night.date().toString())
            && text.attempt() == night.attempt();
    if (!same) {
      String of = text.date() + ", attempt " + text.attempt() + ", of fund " + text.fund();
      fault(night.date(), "what stands in its place is the certificate of " + of);
      return;
    }
    String snapshot =
        night.auditedSnapshot().isPresent()
            ? Long.toString(night.auditedSnapshot().getAsLong())
            : "";
    if (!text.snapshot().equals(snapshot)) {
      fault(
          night.date(),
          "the records say that snapshot " + snapshot + " was published, it does not");
    }
    if (!text.input("manifest.json").equals(Optional.of(night.manifestSha256()))
        || !text.input("ledger.json").equals(Optional.of(night.ledgerSha256()))) {
      fault(night.date(), "the records name other inputs than it does");
    }
    Optional<Summary> summary = Reports.summary(night);
    List<String> differing =
        summary.map(figures -> text.differing(SummaryJson.node(figures))).orElse(List.of("all"));
    if (!differing.isEmpty()) {
      fault(
          night.date(),
          "the records have other figures than it does: " + String.join(", ", differing));
    }
  }

  private void lookAtChain(LocalDate date, CertificateText text) {
    if (text.previousDate().isEmpty()) {
      if (before != null) {
        fault(date, "it says that it is the first, but there is one of " + before.date());
      }
      return;
    }
    LocalDate previous = LocalDate.parse(text.previousDate().get());
    if (before == null || !before.date().equals(previous)) {
      String instead =
          before == null ? "there is none" : "the one before it is of " + before.date();
      fault(date, "it follows the certificate of " + previous + ", but " + instead);
      if (!found.containsKey(previous)) {
        fault(previous, "its certificate is missing: that of " + date + " follows it");
      }
    } else if (!before.sha256().equals(text.previousSha256())) {
      fault(
          date,
          "it follows another certificate of "
              + previous
              + " than the one that is there: "
              + text.previousSha256());
    }
  }

  private void lookAtTrail(NightRow night, CertificateRow row, CertificateText text) {
    if (!trail.has(text.trail())) {
      fault(
          night.date(),
          "the trail has no entry "
              + text.trail().number()
              + " as it knows it: see what is wrong with: wanfen trail verify");
    }
    if (!trail
        .details(night.fund(), night.date(), Certificates.ACTION)
        .contains(Certificates.mark(row.sha256()))) {
      fault(night.date(), "the trail knows of no publication with it");
    }
  }

  /** Adds that something is wrong with a night. */
  void fault(LocalDate date, String what) {
    faults.computeIfAbsent(date, any -> new ArrayList<>()).add(what);
  }

  /** What is wrong, by night; of every night that was looked at, and every other that was named. */
  Map<LocalDate, List<String>> faults() {
    return faults;
  }

  /** The certificate of a night, if it has one. */
  Optional<CertificateRow> certificate(LocalDate date) {
    return Optional.ofNullable(found.get(date));
  }

  /** The last one. */
  Optional<CertificateRow> last() {
    return Optional.ofNullable(before);
  }
}
