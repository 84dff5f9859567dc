package org.wanfen.settlement.digest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digests of a register's cells as a file, so that one cell can be compared, or a row be shown
 * to be in the register, without reading the others: {@code cell,accounts,sha256}, a line for each
 * cell that has accounts. It need not be believed: with it the root can be computed.
 */
public final class CellsFile {

  /** Its name, beside the other results of a night. */
  public static final String NAME = "register-cells.csv";

  private static final String HEADER = "cell,accounts,sha256";
  private static final Pattern LINE = Pattern.compile("(\\d{1,4}),(\\d{1,18}),([0-9a-f]{64})");

  private CellsFile() {}

  /** The file of a register. */
  public static byte[] bytes(RegisterTree tree) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (CellRoot root : tree.cells()) {
      text.append(root.cell()).append(',').append(root.accounts());
      text.append(',').append(root.digest()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads one.
   *
   * @param cells how many cells there may be
   * @throws IllegalArgumentException if it is not of this format
   */
  public static RegisterTree read(int cells, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("the first line is not " + HEADER);
    }
    List<CellRoot> roots = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || Integer.parseInt(parts.group(1)) >= cells) {
        throw new IllegalArgumentException("line " + (roots.size() + 2) + " is no cell");
      }
      roots.add(
          new CellRoot(
              Integer.parseInt(parts.group(1)),
              Long.parseLong(parts.group(2)),
              Digest.parse(parts.group(3))));
    }
    return RegisterTree.of(cells, roots);
  }
}
