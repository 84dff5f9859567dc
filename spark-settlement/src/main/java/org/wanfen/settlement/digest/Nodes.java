package org.wanfen.settlement.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is hashed at each place of the tree above the leaves. Every kind begins with a byte of its
 * own, and says how many it holds and at which height, so that nothing can be taken for something
 * else.
 *
 * <pre>
 *   node of a cell's tree       1, height (1 byte), children (1 byte), their digests
 *   cell                        2, cell (2 bytes), accounts (8 bytes), digest of its tree's top, if any
 *   node of the register's tree 3, height (1 byte), children (1 byte), their digests
 *   register                    4, "wanfen-register-1", length of the fund's code (1 byte), the code,
 *                               date as yyyy-MM-dd, accounts (8 bytes), digest of its tree's top
 * </pre>
 *
 * <p>A node has 16 children, the last of a height has those that are left. Leaves are at height 0,
 * all at the same depth: the top is at the lowest height that has one node. Heights and numbers of
 * children of all nodes follow from the number of leaves, which the cell says.
 */
public final class Nodes {

  /** How many children a node has at most. */
  public static final int CHILDREN = 16;

  static final byte LEAF = 0;
  static final byte IN_CELL = 1;
  static final byte IN_REGISTER = 3;

  /** Bytes before the children's digests. */
  static final int HEAD_BYTES = 3;

  static final int NODE_BYTES = HEAD_BYTES + CHILDREN * Digest.BYTES;

  private static final byte CELL = 2;
  private static final byte REGISTER = 4;
  private static final byte[] FORMAT = "wanfen-register-1".getBytes(StandardCharsets.US_ASCII);

  private Nodes() {}

  /** Hashes a node whose children's digests are in place in an array of {@link #NODE_BYTES}. */
  static void hash(
      Hasher hasher, byte kind, int height, int children, byte[] node, byte[] to, int offset) {
    node[0] = kind;
    node[1] = (byte) height;
    node[2] = (byte) children;
    hasher.hash(node, HEAD_BYTES + children * Digest.BYTES, to, offset);
  }

  /**
   * The digest of a cell.
   *
   * @param cell its number
   * @param accounts how many it has
   * @param top the top of their tree; empty if there is none
   */
  public static Digest cell(int cell, long accounts, Optional<Digest> top) {
    ByteBuffer message = ByteBuffer.allocate(11 + (top.isPresent() ? Digest.BYTES : 0));
    message.put(CELL).putShort((short) cell).putLong(accounts);
    top.ifPresent(digest -> digest.copyTo(message.array(), 11));
    return new Hasher().hash(message.array());
  }

  /**
   * The digest of a register: the root.
   *
   * @param top the top of the tree of all cells
   */
  static Digest register(String fund, LocalDate date, long accounts, Digest top) {
    byte[] code = fund.getBytes(StandardCharsets.UTF_8);
    byte[] day = date.toString().getBytes(StandardCharsets.US_ASCII);
    if (code.length > Byte.MAX_VALUE || day.length != 10) {
      throw new IllegalArgumentException("fund " + fund + ", " + date);
    }
    int before = 2 + FORMAT.length + code.length + day.length + Long.BYTES;
    ByteBuffer message = ByteBuffer.allocate(before + Digest.BYTES);
    message.put(REGISTER).put(FORMAT).put((byte) code.length).put(code).put(day).putLong(accounts);
    top.copyTo(message.array(), before);
    return new Hasher().hash(message.array());
  }

  /** The top of a tree over some digests, of which there is at least one. */
  static Digest top(byte kind, List<Digest> leaves) {
    Hasher hasher = new Hasher();
    TreeTop tree = new TreeTop(kind);
    for (Digest leaf : leaves) {
      leaf.copyTo(tree.place(), tree.offset());
      tree.placed(hasher);
    }
    return tree.top(hasher);
  }
}
