package org.wanfen.batch.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.report.model.NightInputs;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.batch.trail.TrailAnchor;
import org.wanfen.batch.trail.TrailHead;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.files.WholeFiles;

/**
 * Makes certificates out and keeps them.
 *
 * <p>The text is in the database before anything is published, so whoever finishes a publication
 * that was cut off finds it as it was made out. It is in force when its night is recorded as
 * published, in that transaction; its file is written after that, from the text.
 */
public final class Certificates {

  /** The name of its file, beside the other results of a night. */
  public static final String FILE = "certificate.json";

  /** What the trail calls it. */
  static final String ACTION = "night publish";

  private final CertificateTable table;
  private final NightRecords nights;
  private final NightResults results;
  private final NightInputs inputs;
  private final ActionTrail trail;
  private final FileStore files;
  private final Supplier<ProgramIdentity> program;
  private final Clock clock;

  /** The certificates of a home. */
  public Certificates(
      JdbcClient jdbc,
      NightRecords nights,
      NightResults results,
      NightInputs inputs,
      ActionTrail trail,
      FileStore files,
      Supplier<ProgramIdentity> program,
      Clock clock) {
    this.table = new CertificateTable(jdbc);
    this.nights = nights;
    this.results = results;
    this.inputs = inputs;
    this.trail = trail;
    this.files = files;
    this.program = program;
    this.clock = clock;
  }

  /**
   * Makes out the certificate of an attempt that is about to be published, unless that was done; in
   * the transaction that begins the publication, after everything else in it.
   *
   * @param by who publishes
   */
  public void makeOut(NightRow row, String by) {
    if (table.of(row.id()).isPresent()) {
      return;
    }
    TrailHead head = trail.add(asked(row, by), ActionTrail.BEGUN, Optional.empty());
    CertificateDocument.Moment moment =
        new CertificateDocument.Moment(
            clock.instant(),
            by,
            nights.runners(row.id()),
            head,
            table.before(row.fund(), row.date()));
    String text =
        new CertificateDocument(row, Reports.summary(row).orElseThrow(), results)
            .text(program.get(), inputs.of(row), moment);
    table.add(new CertificateRow(row.id(), row.fund(), row.date(), text, Sha256.of(text)));
  }

  /** Records in the trail which certificate is in force, in the transaction that publishes. */
  public void inForce(NightRow row, String by) {
    String certificate =
        table.of(row.id()).map(made -> mark(made.sha256())).orElse("without a certificate");
    TrailHead unused = trail.add(asked(row, by), ActionTrail.DONE, Optional.of(certificate));
  }

  /** How the trail's entry of a publication names its certificate. */
  static String mark(String sha256) {
    return "certificate " + sha256;
  }

  private static Asked asked(NightRow row, String by) {
    Asked asked = Asked.about(by, ACTION, row.fund()).on(row.date()).attempt(row.attempt());
    return asked.because(row.releasedReason());
  }

  /** Whether the file is there; or nothing is to be, as of nights of an earlier version. */
  public boolean isWritten(NightRow row) {
    return table.of(row.id()).isEmpty() || files.exists(file(row));
  }

  /** Writes the file, unless it is there: as a whole or not at all. */
  public void write(NightRow row) {
    if (isWritten(row)) {
      return;
    }
    String text = table.of(row.id()).orElseThrow().document();
    WholeFiles.keep(files, file(row).getParent(), FILE, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of an attempt's certificate; empty if none was made out. */
  public Optional<String> sha256(long night) {
    return table.of(night).map(CertificateRow::sha256);
  }

  /** Where the file of an attempt is. */
  static Path file(NightRow row) {
    return Locations.child(Locations.path(row.frozenPlan().resultsFolder()), FILE);
  }

  /** What the certificates in force know of the trail. */
  public List<TrailAnchor> anchors() {
    return table.inForce().stream()
        .flatMap(row -> CertificateText.of(row).stream())
        .map(CertificateText::anchor)
        .toList();
  }
}
