package org.wanfen.settlement.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree against one that is written from its description alone, in lists, without buffers. */
class RegisterTreeTest {

  private static final int CELLS = 4096;
  private static final String FUND = "000198";
  private static final LocalDate DATE = LocalDate.of(2013, 11, 11);

  /** An account with its columns, closing units and income first. */
  private record Row(int cell, long account, List<Long> values) {}

  // ---- the description, once more

  private static byte[] sha256(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(new DataOutputStream(bytes));
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Message {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] leaf(Row row) {
    return sha256(
        out -> {
          out.writeByte(0);
          int columns = 0;
          for (int i = 0; i < row.values().size(); i++) {
            columns += row.values().get(i) == 0 ? 0 : Math.toIntExact(1L << i);
          }
          out.writeShort(columns);
          out.writeLong(row.account());
          for (long value : row.values()) {
            if (value != 0) {
              out.writeLong(value);
            }
          }
        });
  }

  private static byte[] top(int kind, int height, List<byte[]> nodes) {
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    List<byte[]> above = new ArrayList<>();
    for (int from = 0; from < nodes.size(); from += 16) {
      List<byte[]> children = nodes.subList(from, Math.min(from + 16, nodes.size()));
      above.add(
          sha256(
              out -> {
                out.writeByte(kind);
                out.writeByte(height + 1);
                out.writeByte(children.size());
                for (byte[] child : children) {
                  out.write(child);
                }
              }));
    }
    return top(kind, height + 1, above);
  }

  private static String naiveRoot(List<Row> rows) {
    List<byte[]> cells = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      int number = cell;
      TreeMap<Long, byte[]> leaves = new TreeMap<>();
      rows.stream()
          .filter(row -> row.cell() == number)
          .forEach(row -> leaves.put(row.account(), leaf(row)));
      cells.add(
          sha256(
              out -> {
                out.writeByte(2);
                out.writeShort(number);
                out.writeLong(leaves.size());
                if (!leaves.isEmpty()) {
                  out.write(top(1, 0, new ArrayList<>(leaves.values())));
                }
              }));
    }
    byte[] root =
        sha256(
            out -> {
              out.writeByte(4);
              out.write("wanfen-register-1".getBytes(StandardCharsets.US_ASCII));
              out.writeByte(FUND.length());
              out.writeBytes(FUND);
              out.writeBytes("2013-11-11");
              out.writeLong(rows.size());
              out.write(top(3, 0, cells));
            });
    return HexFormat.of().formatHex(root);
  }

  // ---- ours

  /** Accounts by bucket and within it in their order: each bucket by itself, as a task would. */
  private static RegisterTree ours(List<Row> rows, int buckets) {
    List<CellRoot> roots = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      CellTrees trees = new CellTrees(CELLS);
      AccountLeaf leaf = new AccountLeaf();
      for (Row row : rows) {
        if (row.cell() * buckets / CELLS == bucket) {
          leaf.begin(row.account());
          for (int column = 0; column < row.values().size(); column++) {
            leaf.add(column, row.values().get(column));
          }
          trees.add(row.cell(), row.account(), leaf);
        }
      }
      roots.addAll(trees.roots());
    }
    Collections.shuffle(roots, new Random(1));
    return RegisterTree.of(CELLS, roots);
  }

  private static String root(List<Row> rows, int buckets) {
    return ours(rows, buckets).root(FUND, DATE).toString();
  }

  /** In the order of their accounts; few cells, so that there are trees of several heights. */
  private static List<Row> rows(long seed, int accounts, int cells) {
    Random random = new Random(seed);
    Set<Long> numbers = new HashSet<>();
    while (numbers.size() < accounts) {
      numbers.add(random.nextLong() >>> (1 + random.nextInt(50)));
    }
    List<Row> rows = new ArrayList<>();
    for (long account : numbers.stream().sorted().toList()) {
      List<Long> values = new ArrayList<>();
      for (int column = 0; column < 11; column++) {
        values.add(random.nextInt(3) == 0 ? random.nextLong() >> random.nextInt(64) : 0);
      }
      rows.add(new Row((int) (random.nextInt(cells) * (long) CELLS / cells), account, values));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 4095, 4096, 4097, 5000})
  void isAsDescribedForAnyNumberOfAccountsInACell(int accounts) {
    List<Row> rows = rows(accounts, accounts, 1);
    assertThat(root(rows, 1)).isEqualTo(naiveRoot(rows));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isTheSameHoweverCellsAreDividedIntoBuckets(long seed) {
    List<Row> rows = rows(seed, 700, seed % 2 == 0 ? CELLS : 7);
    String expected = naiveRoot(rows);
    for (int buckets : new int[] {1, 7, 64, 4096}) {
      assertThat(root(rows, buckets)).as("%d buckets", buckets).isEqualTo(expected);
    }
  }

  @Test
  void everyFigureOfEveryRowCounts() {
    List<Row> rows = rows(9, 60, 3);
    Set<String> roots = new HashSet<>();
    roots.add(root(rows, 1));
    int changes = 0;
    for (int at = 0; at < rows.size(); at++) {
      for (int column = 0; column < 11; column++) {
        Row row = rows.get(at);
        List<Long> values = new ArrayList<>(row.values());
        values.set(column, values.get(column) + 1);
        List<Row> changed = new ArrayList<>(rows);
        changed.set(at, new Row(row.cell(), row.account(), values));
        roots.add(root(changed, 1));
        changes++;
      }
      List<Row> fewer = new ArrayList<>(rows);
      fewer.remove(at);
      roots.add(root(fewer, 1));
      changes++;
    }
    assertThat(roots).hasSize(changes + 1);
  }

  @Test
  void fundAndDateCount() {
    RegisterTree tree = ours(rows(1, 40, 5), 1);
    assertThat(
            Set.of(
                tree.root(FUND, DATE),
                tree.root(FUND, DATE.plusDays(1)),
                tree.root("000199", DATE),
                tree.root("00019", DATE)))
        .hasSize(4);
  }

  @Test
  void theSameValueInAnotherColumnIsAnotherRow() {
    Row one = new Row(0, 5, List.of(7L, 0L, 0L));
    Row other = new Row(0, 5, List.of(0L, 7L, 0L));
    assertThat(root(List.of(one), 1)).isNotEqualTo(root(List.of(other), 1));
    Row longer = new Row(0, 5, List.of(7L, 0L, 0L, 0L, 0L));
    assertThat(root(List.of(longer), 1))
        .as("zeros count as absent")
        .isEqualTo(root(List.of(one), 1));
  }

  @Test
  void rowsOutOfOrderAreRefused() {
    CellTrees trees = new CellTrees(CELLS);
    AccountLeaf leaf = new AccountLeaf();
    leaf.begin(5);
    trees.add(3, 5, leaf);
    trees.add(4, 5, leaf);
    assertThatIllegalStateException()
        .isThrownBy(() -> trees.add(3, 5, leaf))
        .withMessageContaining("account 5");
    assertThatIllegalStateException().isThrownBy(() -> trees.add(3, 4, leaf));
    List<CellRoot> twice = new ArrayList<>(trees.roots());
    twice.addAll(trees.roots());
    assertThatIllegalStateException()
        .isThrownBy(() -> RegisterTree.of(CELLS, twice))
        .withMessageContaining("cell 3");
  }

  @Test
  void columnsOutOfOrderAreRefused() {
    AccountLeaf leaf = new AccountLeaf();
    leaf.begin(1);
    leaf.add(2, 7);
    assertThatIllegalArgumentException().isThrownBy(() -> leaf.add(2, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> leaf.add(1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> leaf.add(16, 7));
  }

  @Test
  void theFileOfTheCellsIsTheTree() {
    RegisterTree tree = ours(rows(4, 500, 100), 1);
    byte[] file = CellsFile.bytes(tree);
    RegisterTree read = CellsFile.read(CELLS, file);
    assertThat(read.root(FUND, DATE)).isEqualTo(tree.root(FUND, DATE));
    assertThat(read.accounts()).isEqualTo(500);
    assertThat(read.differing(tree)).isEmpty();
    RegisterTree fewer = ours(rows(4, 500, 100).subList(0, 499), 1);
    assertThat(fewer.differing(tree)).hasSize(1);
  }

  /** Any byte that is changed gives another root, or is refused. */
  @Test
  void aChangedByteInTheFileOfTheCellsIsSeen() {
    RegisterTree tree = ours(rows(4, 20, 5), 1);
    byte[] file = CellsFile.bytes(tree);
    for (int at = 0; at < file.length; at++) {
      byte[] changed = Arrays.copyOf(file, file.length);
      changed[at] ^= 1;
      assertThat(isSeen(tree, changed)).as("byte " + at).isTrue();
    }
  }

  private static boolean isSeen(RegisterTree tree, byte[] changed) {
    try {
      return !CellsFile.read(CELLS, changed).root(FUND, DATE).equals(tree.root(FUND, DATE));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return true;
    }
  }
}
