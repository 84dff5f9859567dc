package org.wanfen.settlement.events;

import java.util.Arrays;

/**
 * Slots of a few hundred rows of {@link IdBlock}, by the leading bits in which their digests
 * differ; slots ascend with the digests.
 */
final class Slots {

  private static final int ROWS_OF_SLOT = 512;
  private static final int W = IdBlock.WORDS;

  private final int sameBits;
  private final int bits;

  /** Where each slot begins, and where the last one ends. */
  private final int[] start;

  private Slots(int sameBits, int bits) {
    this.sameBits = sameBits;
    this.bits = bits;
    this.start = new int[(1 << bits) + 1];
  }

  /** Slots for the rows of some blocks. */
  static Slots of(long[][] blocks) {
    int rows = 0;
    long differing = 0;
    for (long[] words : blocks) {
      rows = Math.addExact(rows, words.length / W);
      for (int at = 0; at < words.length; at += W) {
        differing |= words[at] ^ blocks[0][0];
      }
    }
    int sameBits = Long.numberOfLeadingZeros(differing);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(rows / ROWS_OF_SLOT);
    Slots slots = new Slots(sameBits, differing == 0 ? 0 : bits);
    slots.count(blocks);
    return slots;
  }

  private void count(long[][] blocks) {
    for (long[] words : blocks) {
      for (int at = 0; at < words.length; at += W) {
        start[slotOf(words[at]) + 1]++;
      }
    }
    for (int slot = 0; slot < count(); slot++) {
      start[slot + 1] += start[slot];
    }
  }

  /** All rows, slot after slot; those of one slot keep their order. */
  long[] deal(long[][] blocks) {
    long[] dealt = new long[Math.multiplyExact(start[count()], W)];
    int[] next = Arrays.copyOf(start, count());
    for (long[] words : blocks) {
      for (int at = 0; at < words.length; at += W) {
        int to = next[slotOf(words[at])]++ * W;
        dealt[to] = words[at];
        dealt[to + 1] = words[at + 1];
        dealt[to + 2] = words[at + 2];
        dealt[to + 3] = words[at + 3];
      }
    }
    return dealt;
  }

  int count() {
    return start.length - 1;
  }

  int start(int slot) {
    return start[slot];
  }

  /** The bits of a digest that its slot does not tell, from the highest on, so that they order. */
  long rest(long idHigh) {
    return unsigned(idHigh) << sameBits << bits;
  }

  private int slotOf(long idHigh) {
    return bits == 0 ? 0 : (int) (unsigned(idHigh) << sameBits >>> (Long.SIZE - bits));
  }

  /** A signed number so that its bits order as it does. */
  private static long unsigned(long idHigh) {
    return idHigh ^ Long.MIN_VALUE;
  }
}
