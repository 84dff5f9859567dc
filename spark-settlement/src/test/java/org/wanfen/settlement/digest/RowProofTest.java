package org.wanfen.settlement.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of a register leads to the register's digest, and nothing else does. */
class RowProofTest {

  private static final int CELLS = 40;
  private static final String FUND = "000198";
  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);

  private final Random random = new Random(3);
  private final TreeMap<Long, List<Long>> rows = new TreeMap<>();

  private static int cellOf(long account) {
    return (int) (account % CELLS);
  }

  private void register(int accounts) {
    for (int i = 0; i < accounts; i++) {
      List<Long> values = new ArrayList<>();
      for (int column = 0; column < 5; column++) {
        values.add(random.nextInt(3) == 0 ? random.nextLong() : 0);
      }
      rows.put(1 + random.nextLong(1L << 59), values);
    }
  }

  private static AccountLeaf leaf(long account, List<Long> values) {
    AccountLeaf leaf = new AccountLeaf();
    leaf.begin(account);
    for (int column = 0; column < values.size(); column++) {
      leaf.add(column, values.get(column));
    }
    return leaf;
  }

  private RegisterTree tree() {
    CellTrees trees = new CellTrees(CELLS);
    rows.forEach((account, row) -> trees.add(cellOf(account), account, leaf(account, row)));
    return RegisterTree.of(CELLS, trees.roots());
  }

  private RowProof proof(RegisterTree tree, long account) {
    CellLeaves leaves = new CellLeaves(cellOf(account), account);
    rows.forEach(
        (number, row) -> {
          if (cellOf(number) == cellOf(account)) {
            leaves.add(number, leaf(number, row));
          }
        });
    return tree.proof(FUND, DATE, account, leaves.place().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 40, 640, 641, 700, 12_000})
  void everyRowLeadsToTheDigest(int accounts) {
    register(accounts);
    RegisterTree tree = tree();
    Digest root = tree.root(FUND, DATE);
    int step = Math.max(1, accounts / 50);
    int i = 0;
    for (Map.Entry<Long, List<Long>> row : rows.entrySet()) {
      if (i++ % step == 0) {
        RowProof proof = proof(tree, row.getKey());
        assertThat(proof.root()).isEqualTo(root);
        assertThat(proof.accounts()).isEqualTo(accounts);
        assertThat(significant(proof.place().values())).isEqualTo(significant(row.getValue()));
      }
    }
  }

  private static Map<Integer, Long> significant(List<Long> values) {
    Map<Integer, Long> significant = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != 0) {
        significant.put(i, values.get(i));
      }
    }
    return significant;
  }

  @Test
  void anAccountThatIsNotThereHasNoPlace() {
    register(100);
    CellLeaves leaves = new CellLeaves(0, 5);
    rows.forEach((number, row) -> leaves.add(number, leaf(number, row)));
    assertThat(leaves.place()).isEmpty();
  }

  /** Whatever is changed in a proof, it leads elsewhere or nowhere. */
  @Test
  void nothingElseLeadsThere() {
    register(2000);
    RegisterTree tree = tree();
    Digest root = tree.root(FUND, DATE);
    long account = new ArrayList<>(rows.keySet()).get(777);
    RowProof proof = proof(tree, account);
    CellLeaves.Place place = proof.place();
    List<Long> richer = new ArrayList<>(rows.get(account));
    richer.set(0, richer.get(0) + 1);
    List<RowProof> others = new ArrayList<>();
    others.add(with(proof, place.cell(), place.position(), place.accounts(), richer, place.path()));
    for (List<Digest> ignored : place.path().siblings()) {
      MerklePath bent = bent(place.path(), others.size() - 1);
      others.add(
          with(proof, place.cell(), place.position(), place.accounts(), place.values(), bent));
    }
    others.add(new RowProof("000199", DATE, account, place, CELLS, 2000, proof.path()));
    others.add(new RowProof(FUND, DATE.plusDays(1), account, place, CELLS, 2000, proof.path()));
    others.add(new RowProof(FUND, DATE, account + 1, place, CELLS, 2000, proof.path()));
    others.add(new RowProof(FUND, DATE, account, place, CELLS, 2001, proof.path()));
    others.add(new RowProof(FUND, DATE, account, place, CELLS, 2000, bent(proof.path(), 0)));
    assertThat(others.stream().map(RowProof::root).collect(Collectors.toSet()))
        .hasSize(others.size())
        .doesNotContain(root);
  }

  @Test
  void aPlaceThatCannotBeIsRefused() {
    register(2000);
    long account = rows.firstKey();
    RowProof proof = proof(tree(), account);
    CellLeaves.Place place = proof.place();
    long most = place.accounts();
    for (long position : new long[] {-1, most, Long.MAX_VALUE}) {
      refuses(with(proof, place.cell(), position, most, place.values(), place.path()));
    }
    for (long accounts : new long[] {0, 1, most * 16, Long.MAX_VALUE - 16}) {
      refuses(with(proof, place.cell(), 0, accounts, place.values(), place.path()));
    }
    List<List<Digest>> longer = new ArrayList<>(place.path().siblings());
    longer.add(longer.get(0));
    refuses(with(proof, place.cell(), 0, most, place.values(), new MerklePath(longer)));
    refuses(with(proof, CELLS, 0, most, place.values(), place.path()));
  }

  private static void refuses(RowProof proof) {
    assertThatIllegalArgumentException().isThrownBy(proof::root);
  }

  private static RowProof with(
      RowProof proof, int cell, long position, long accounts, List<Long> values, MerklePath path) {
    return new RowProof(
        proof.fund(),
        proof.date(),
        proof.account(),
        new CellLeaves.Place(cell, position, accounts, values, path),
        proof.cells(),
        proof.accounts(),
        proof.path());
  }

  /** The same way with one digest of a height changed. */
  private static MerklePath bent(MerklePath path, int height) {
    List<List<Digest>> siblings = new ArrayList<>(path.siblings());
    List<Digest> some = new ArrayList<>(siblings.get(height));
    String hex = some.get(0).toString();
    some.set(0, Digest.parse((hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1)));
    siblings.set(height, some);
    return new MerklePath(siblings);
  }
}
