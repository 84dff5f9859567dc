package org.wanfen.batch.proof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.digest.RowColumns;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.FewValues;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a proof by what is in it alone. */
public final class ProofCheck {

  private static final JsonMapper JSON = FewValues.mapper();

  private ProofCheck() {}

  /**
   * What a proof shows.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param account the account
   * @param rowFen the columns of its row that are not zero, in fen
   * @param register the digest of the register that the row is in
   * @param accounts how many accounts that register has
   * @param certificate the digest of the certificate that says so: to be compared with the one that
   *     is known from elsewhere
   */
  public record Shown(
      String fund,
      LocalDate date,
      long account,
      Map<String, Long> rowFen,
      String register,
      long accounts,
      String certificate) {}

  /**
   * Checks.
   *
   * @param name what messages call the file
   * @param bytes its content
   * @throws WanfenException PROOF_INVALID if it is no proof, or the row does not lead to what the
   *     certificate in it says
   */
  public static Shown of(String name, byte[] bytes) {
    ProofDocument document = ProofDocument.parse(name, bytes);
    RowProof proof = document.proof();
    if (proof.cells() != RegisterTree.CELLS) {
      throw wrong(name, "it has " + proof.cells() + " cells, a register " + RegisterTree.CELLS);
    }
    String root = root(name, proof);
    JsonNode certificate = certificate(name, document.certificate());
    requireSame(name, "fund", proof.fund(), certificate.path("fund"));
    requireSame(name, "date", proof.date().toString(), certificate.path("date"));
    requireSame(name, "digest of the register", root, certificate.path("register").path("sha256"));
    return new Shown(
        proof.fund(),
        proof.date(),
        proof.account(),
        row(proof),
        root,
        proof.accounts(),
        Sha256.of(document.certificate()));
  }

  private static String root(String name, RowProof proof) {
    try {
      return proof.root().toString();
    } catch (IllegalArgumentException e) {
      throw wrong(name, e.getMessage());
    }
  }

  private static JsonNode certificate(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw wrong(name, "the certificate in it is not JSON");
    }
  }

  private static void requireSame(String name, String what, String mine, JsonNode theirs) {
    if (!theirs.isString() || !theirs.stringValue().equals(mine)) {
      throw wrong(
          name,
          "the "
              + what
              + " that it leads to is "
              + mine
              + ", the certificate in it says "
              + theirs);
    }
  }

  private static Map<String, Long> row(RowProof proof) {
    Map<String, Long> row = new LinkedHashMap<>();
    for (int column = 0; column < RowColumns.NAMES.size(); column++) {
      long value = proof.place().values().get(column);
      if (value != 0) {
        row.put(RowColumns.NAMES.get(column), value);
      }
    }
    return row;
  }

  private static WanfenException wrong(String name, String why) {
    return new WanfenException(
        ErrorCode.PROOF_INVALID,
        InputFile.oneLine(name + " proves nothing: " + why),
        "Nothing was read but this file.",
        "Ask for the file anew from whoever gave it; if it is the same again, it was not made from"
            + " what was published.");
  }
}
