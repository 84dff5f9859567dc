package org.wanfen.batch.proof;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.CertificateQueries.Certificate;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.digest.CellsFile;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.plane.DataPlane;

/** Makes proofs that accounts' rows are in published registers. */
public final class Proofs {

  private final NightLookup nights;
  private final NightResults results;
  private final CertificateQueries certificates;
  private final FileStore files;
  private final Supplier<DataPlane> plane;

  /** Proofs from certificates and a register. */
  public Proofs(
      NightLookup nights,
      NightResults results,
      CertificateQueries certificates,
      FileStore files,
      Supplier<DataPlane> plane) {
    this.nights = nights;
    this.results = results;
    this.certificates = certificates;
    this.files = files;
    this.plane = plane;
  }

  /**
   * Writes the proof of one night into a folder. It is checked before, as its receiver will.
   *
   * @return where it is
   * @throws WanfenException NO_CERTIFICATE if no digest was taken of the register; NO_SUCH_ACCOUNT;
   *     PROOF_INVALID if the row is not what was published
   */
  public String write(String fund, LocalDate date, long account, Path folder) {
    NightRow night = nights.published(fund, date);
    Optional<RegisterDigest> digest =
        results.find(night.id(), NightStep.DIGEST, RegisterDigest.class);
    if (digest.isEmpty()) {
      throw new WanfenException(
          ErrorCode.NO_CERTIFICATE,
          "No digest was taken of the register of " + night + ", so nothing can be proved of it",
          "Nothing was changed.",
          "The terms of the fund say whether digests are taken; for this night it is too late.");
    }
    Certificate certificate = certificates.show(fund, date);
    RowProof proof =
        plane
            .get()
            .prove(fund, date, account, cellsFile(night))
            .orElseThrow(
                () ->
                    new WanfenException(
                        ErrorCode.NO_SUCH_ACCOUNT,
                        "Account " + account + " is not in the register of " + night,
                        "Nothing was changed.",
                        "Check the number and the date."));
    byte[] text =
        new ProofDocument(proof, certificate.document()).text().getBytes(StandardCharsets.UTF_8);
    String name = "proof-" + account + "-" + FileNames.ofDay(date) + ".json";
    requireTrue(night, name, text);
    return WholeFiles.write(files, folder, name, out -> out.write(text));
  }

  private static String cellsFile(NightRow night) {
    return Locations.child(Locations.path(night.frozenPlan().resultsFolder()), CellsFile.NAME)
        .toString();
  }

  private static void requireTrue(NightRow night, String name, byte[] text) {
    try {
      ProofCheck.Shown unused = ProofCheck.of(name, text);
    } catch (WanfenException e) {
      throw new WanfenException(
          ErrorCode.PROOF_INVALID,
          "The row is not what was published in " + night,
          "Nothing was changed, and no proof was written.",
          "Register or digests of "
              + night.date()
              + " were altered after publication; what exactly says: wanfen certificate verify",
          e);
    }
  }
}
