package org.wanfen.settlement.events;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The digests of rows, sorted by their first half; those that share it keep the order of the feed.
 *
 * <p>Digests are spread evenly. So the rows are dealt out by their leading bits into slots of a few
 * hundred first, which stay in the processor's caches while each is sorted: there by one word for a
 * row, the bits that follow with the row's number in place of the last ones.
 */
final class SortedIds {

  private static final int W = IdBlock.WORDS;

  private final long[] words;
  private final int[] order;

  private SortedIds(long[] words, int[] order) {
    this.words = words;
    this.order = order;
  }

  /** Sorts the rows of blocks, of which each file has at most one. */
  static SortedIds of(List<IdBlock> blocks) {
    long[][] inOrder =
        blocks.stream()
            .sorted(Comparator.comparingInt(IdBlock::file))
            .map(IdBlock::words)
            .toArray(long[][]::new);
    Slots slots = Slots.of(inOrder);
    long[] words = slots.deal(inOrder);
    int[] order = new int[words.length / W];
    for (int slot = 0; slot < slots.count(); slot++) {
      sort(words, slots, slot, order);
    }
    return new SortedIds(words, order);
  }

  /** How many rows there are. */
  int size() {
    return order.length;
  }

  /** The first half of the digest of a row's id. */
  long idHigh(int i) {
    return words[order[i] * W];
  }

  /** The second half of it. */
  long idLow(int i) {
    return words[order[i] * W + 1];
  }

  /** The digest of what a row says. */
  long content(int i) {
    return words[order[i] * W + 2];
  }

  /** Place and kind of a row, see {@link IdBlock}. */
  long place(int i) {
    return words[order[i] * W + 3];
  }

  private static void sort(long[] words, Slots slots, int slot, int[] order) {
    int from = slots.start(slot);
    int rows = slots.start(slot + 1) - from;
    int numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, rows - 1));
    long numbers = (1L << numberBits) - 1;
    long[] keys = new long[rows];
    for (int i = 0; i < rows; i++) {
      keys[i] = ((slots.rest(words[(from + i) * W]) ^ Long.MIN_VALUE) & ~numbers) | i;
    }
    Arrays.sort(keys);
    int run = 0;
    for (int i = 0; i < rows; i++) {
      order[from + i] = from + (int) (keys[i] & numbers);
      if ((keys[i] ^ keys[run]) >>> numberBits != 0) {
        run = i;
      } else if (words[order[from + i] * W] != words[order[from + run] * W]) {
        // The bits that made room for the number decide: of ids by chance, never.
        int end = i + 1;
        while (end < rows && (keys[end] ^ keys[run]) >>> numberBits == 0) {
          order[from + end] = from + (int) (keys[end] & numbers);
          end++;
        }
        sortWhole(words, order, from + run, from + end);
        i = end - 1;
      }
    }
  }

  /** Sorts rows by all bits, then as they came. */
  private static void sortWhole(long[] words, int[] order, int from, int to) {
    IntArrays.mergeSort(
        order,
        from,
        to,
        (row, other) -> {
          int byDigest = Long.compare(words[row * W], words[other * W]);
          return byDigest != 0 ? byDigest : Integer.compare(row, other);
        });
  }
}
