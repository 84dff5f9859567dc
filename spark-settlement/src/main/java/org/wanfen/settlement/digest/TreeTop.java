package org.wanfen.settlement.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the top of a tree as its leaves come in: only the unfinished nodes are kept, one of each
 * height.
 */
final class TreeTop {

  private final byte kind;
  private final List<byte[]> nodes = new ArrayList<>(4);
  private final int[] children = new int[16];
  private long leaves;

  TreeTop(byte kind) {
    this.kind = kind;
    nodes.add(new byte[Nodes.NODE_BYTES]);
  }

  /** The array that the next leaf's digest is to be put into. */
  byte[] place() {
    return nodes.get(0);
  }

  /** Where in it. */
  int offset() {
    return offset(0);
  }

  private int offset(int height) {
    return Nodes.HEAD_BYTES + children[height] * Digest.BYTES;
  }

  /** The next leaf's digest has been put there. */
  void placed(Hasher hasher) {
    leaves++;
    children[0]++;
    for (int height = 0; children[height] == Nodes.CHILDREN; height++) {
      lift(hasher, height);
    }
  }

  /** Hashes the unfinished node above a height into the one above it. */
  private void lift(Hasher hasher, int height) {
    if (nodes.size() == height + 1) {
      nodes.add(new byte[Nodes.NODE_BYTES]);
    }
    byte[] above = nodes.get(height + 1);
    int count = children[height];
    Nodes.hash(hasher, kind, height + 1, count, nodes.get(height), above, offset(height + 1));
    children[height] = 0;
    children[height + 1]++;
  }

  long leaves() {
    return leaves;
  }

  /** The top; there is at least one leaf, and none will come any more. */
  Digest top(Hasher hasher) {
    if (leaves == 0) {
      throw new IllegalStateException("a tree without leaves has no top");
    }
    int height = 0;
    for (long ofHeight = leaves; ofHeight > 1; ofHeight = (ofHeight + 15) / Nodes.CHILDREN) {
      if (children[height] > 0) {
        lift(hasher, height);
      }
      height++;
    }
    return Digest.at(nodes.get(height), Nodes.HEAD_BYTES);
  }
}
