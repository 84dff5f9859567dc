package org.wanfen.batch.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.digest.AccountLeaf;
import org.wanfen.settlement.digest.CellLeaves;
import org.wanfen.settlement.digest.CellTrees;
import org.wanfen.settlement.digest.RegisterTree;
import org.wanfen.settlement.digest.RowColumns;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.register.Cells;

class ProofCheckTest {

  private static final String FUND = "000198";
  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);

  private final Map<Long, List<Long>> rows = new TreeMap<>();
  private RegisterTree tree;
  private long account;

  @BeforeEach
  void makeRegister() {
    Random random = new Random(8);
    while (rows.size() < 20_000) {
      List<Long> row =
          LongStream.range(0, RowColumns.NAMES.size())
              .map(column -> column < 2 || random.nextInt(8) == 0 ? random.nextLong(1L << 40) : 0)
              .boxed()
              .toList();
      rows.put(1 + random.nextLong(999_999_999_999_999_999L), row);
    }
    CellTrees trees = new CellTrees(Cells.COUNT);
    rows.forEach((number, row) -> trees.add(Cells.cellOf(number), number, leaf(number, row)));
    tree = RegisterTree.of(Cells.COUNT, trees.roots());
    account = List.copyOf(rows.keySet()).get(4321);
  }

  private static AccountLeaf leaf(long number, List<Long> row) {
    AccountLeaf leaf = new AccountLeaf();
    leaf.begin(number);
    for (int column = 0; column < row.size(); column++) {
      leaf.add(column, row.get(column));
    }
    return leaf;
  }

  private String certificate() {
    return "{\"fund\": \""
        + FUND
        + "\", \"date\": \""
        + DATE
        + "\", \"register\": {\"sha256\": \""
        + tree.root(FUND, DATE)
        + "\"}}\n";
  }

  private String proof(long of, String certificate) {
    CellLeaves leaves = new CellLeaves(Cells.cellOf(of), of);
    rows.forEach(
        (number, row) -> {
          if (Cells.cellOf(number) == Cells.cellOf(of)) {
            leaves.add(number, leaf(number, row));
          }
        });
    RowProof proof = tree.proof(FUND, DATE, of, leaves.place().orElseThrow());
    return new ProofDocument(proof, certificate).text();
  }

  private static ProofCheck.Shown check(String text) {
    return ProofCheck.of("proof.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aProofShowsItsRow() {
    for (long each : List.copyOf(rows.keySet()).subList(0, 50)) {
      ProofCheck.Shown shown = check(proof(each, certificate()));
      Map<String, Long> row = new LinkedHashMap<>();
      for (int column = 0; column < RowColumns.NAMES.size(); column++) {
        if (rows.get(each).get(column) != 0) {
          row.put(RowColumns.NAMES.get(column), rows.get(each).get(column));
        }
      }
      assertThat(shown)
          .isEqualTo(
              new ProofCheck.Shown(
                  FUND,
                  DATE,
                  each,
                  row,
                  tree.root(FUND, DATE).toString(),
                  rows.size(),
                  Sha256.of(certificate())));
    }
  }

  /** Other accounts are in a proof as digests alone. */
  @Test
  void aProofTellsNothingOfOthers() {
    String proof = proof(account, certificate());
    assertThat(rows.keySet().stream().map(String::valueOf).filter(proof::contains))
        .containsExactly(Long.toString(account));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"fund\" : \"000198\"',      '\"fund\" : \"000199\"',      leads to",
    "'\"date\" : \"2013-11-11\"',  '\"date\" : \"2013-11-12\"',  leads to",
    "'\"date\" : \"2013-11-11\"',  '\"date\" : \"2013-11-31\"',  is no proof",
    "wanfen-proof-1,               wanfen-proof-2,               format",
    "'\"cells\" : 4096',           '\"cells\" : 4095',           4095 cells",
    "'\"income\" : \"',            '\"income\" : \"1',           leads to",
    "'\"income\" : \"',            '\"bonus\" : \"',             no column bonus",
    "'\"income\" : \"',            '\"income\" : \"1,',          is no proof",
    "'\"position\" : ',            '\"position\" : 1',           proves nothing",
    "'\"position\" : ',            '\"position\" : 0.',          is no",
    "'\"accounts\" : ',            '\"accounts\" : 9',           proves nothing",
    "'\"cell\"',                   '\"row\"',                    is no proof",
  })
  void whatIsAlteredProvesNothing(String from, String to, String why) {
    String proof = proof(account, certificate());
    assertThat(proof).contains(from);
    refuses(proof.replaceFirst(java.util.regex.Pattern.quote(from), to), why);
  }

  @Test
  void aProofOfAnotherNightOrCutShortProvesNothing() {
    String proof = proof(account, certificate());
    refuses(proof(account, certificate().replace("2013-11-11", "2013-11-12")), "date");
    refuses(proof(account, certificate().replace(FUND, "000199")), "fund");
    refuses(proof(account, "not JSON"), "not JSON");
    refuses(proof(account, "{}"), "certificate in it says");
    for (int length : new int[] {0, 1, proof.length() / 2, proof.length() - 3}) {
      refuses(proof.substring(0, length), "proof.json");
    }
  }

  /** A digest on the way, or the certificate's: whichever digit is changed. */
  @Test
  void everyDigestCounts() {
    String proof = proof(account, certificate());
    int[] digests =
        java.util.regex.Pattern.compile("[0-9a-f]{64}")
            .matcher(proof)
            .results()
            .mapToInt(java.util.regex.MatchResult::start)
            .toArray();
    assertThat(digests).hasSizeGreaterThan(45);
    Arrays.stream(digests)
        .forEach(
            at -> {
              char other = proof.charAt(at + 9) == '7' ? '8' : '7';
              refuses(proof.substring(0, at + 9) + other + proof.substring(at + 10), "leads to");
            });
  }

  private static void refuses(String text, String why) {
    assertThatExceptionOfType(WanfenException.class)
        .isThrownBy(() -> check(text))
        .withMessageContaining(why)
        .matches(refusal -> refusal.code() == ErrorCode.PROOF_INVALID);
  }
}
