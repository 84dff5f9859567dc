package org.wanfen.settlement.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a leaf to the top of its tree: what has to be hashed together with it.
 *
 * @param siblings for each height from 1 on, the digests of the node's other children in their
 *     order
 */
public record MerklePath(List<List<Digest>> siblings) {

  /** Copies. */
  public MerklePath {
    siblings = siblings.stream().map(List::copyOf).toList();
  }

  /**
   * The way of a leaf.
   *
   * @param leaves all leaves of the tree
   * @param position the leaf's number, from 0
   */
  static MerklePath of(byte kind, List<Digest> leaves, int position) {
    Hasher hasher = new Hasher();
    List<List<Digest>> siblings = new ArrayList<>();
    List<Digest> nodes = leaves;
    int at = position;
    for (int height = 1; nodes.size() > 1; height++) {
      int first = at - at % Nodes.CHILDREN;
      List<Digest> others = new ArrayList<>(childrenFrom(nodes, first));
      others.remove(at - first);
      siblings.add(others);
      List<Digest> above = new ArrayList<>();
      for (int from = 0; from < nodes.size(); from += Nodes.CHILDREN) {
        above.add(node(hasher, kind, height, childrenFrom(nodes, from)));
      }
      nodes = above;
      at /= Nodes.CHILDREN;
    }
    return new MerklePath(siblings);
  }

  /**
   * The top of the tree that a leaf leads to on this way.
   *
   * @param position the leaf's number, from 0
   * @param leaves how many leaves the tree has
   * @throws IllegalArgumentException if a tree of so many leaves has no such way
   */
  Digest top(byte kind, Digest leaf, long position, long leaves) {
    if (position < 0 || position >= leaves) {
      throw new IllegalArgumentException("there is no leaf " + position + " among " + leaves);
    }
    Hasher hasher = new Hasher();
    Digest digest = leaf;
    long at = position;
    long nodes = leaves;
    int height = 0;
    while (nodes > 1) {
      long first = at - at % Nodes.CHILDREN;
      int others = (int) Math.min(Nodes.CHILDREN, nodes - first) - 1;
      if (height >= siblings.size() || siblings.get(height).size() != others) {
        throw new IllegalArgumentException("at height " + (height + 1) + ", not " + others);
      }
      List<Digest> children = new ArrayList<>(siblings.get(height));
      children.add((int) (at - first), digest);
      height++;
      digest = node(hasher, kind, height, children);
      at /= Nodes.CHILDREN;
      nodes = (nodes + Nodes.CHILDREN - 1) / Nodes.CHILDREN;
    }
    if (height != siblings.size()) {
      throw new IllegalArgumentException("there is nothing above height " + height);
    }
    return digest;
  }

  private static List<Digest> childrenFrom(List<Digest> nodes, int first) {
    return nodes.subList(first, Math.min(first + Nodes.CHILDREN, nodes.size()));
  }

  private static Digest node(Hasher hasher, byte kind, int height, List<Digest> children) {
    byte[] message = new byte[Nodes.NODE_BYTES];
    for (int i = 0; i < children.size(); i++) {
      children.get(i).copyTo(message, Nodes.HEAD_BYTES + i * Digest.BYTES);
    }
    byte[] digest = new byte[Digest.BYTES];
    Nodes.hash(hasher, kind, height, children.size(), message, digest, 0);
    return Digest.at(digest, 0);
  }
}
