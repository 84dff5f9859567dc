package org.wanfen.settlement.events;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.settle.BucketEvents;

/** The events of one bucket, out of the blocks of all files, without the rows that are none. */
final class EventColumns implements BucketEvents {

  private static final OrderType[] TYPES = OrderType.values();

  private static final int W = EventBlock.WORDS;

  private final EventBlock[] blocks;

  /** The events of a block are those from its entry to the next one's. */
  private final int[] firstOfBlock;

  /** The events, as {@link EventBlock} has them. */
  private final long[] words;

  /** For each event its row in its block. */
  private final int[] rowOf;

  private final int[][] idEnds;
  private final int size;

  EventColumns(List<EventBlock> blocks, SkippedRows skipped) {
    this.blocks = blocks.toArray(new EventBlock[0]);
    this.firstOfBlock = new int[this.blocks.length];
    this.idEnds = new int[this.blocks.length][];
    int rows = blocks.stream().mapToInt(EventBlock::size).reduce(0, Math::addExact);
    words = new long[Math.multiplyExact(rows, W)];
    rowOf = new int[rows];
    int events = 0;
    for (int b = 0; b < this.blocks.length; b++) {
      firstOfBlock[b] = events;
      EventBlock block = this.blocks[b];
      BitSet no = skipped.linesOf(block.file());
      for (int row = 0; row < block.size(); row++) {
        if (!no.get(block.line(row))) {
          System.arraycopy(block.words(), row * W, words, events * W, W);
          rowOf[events++] = row;
        }
      }
    }
    size = events;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long account(int event) {
    return words[event * W];
  }

  @Override
  public OrderType type(int event) {
    return TYPES[EventBlock.type(words[event * W + 1])];
  }

  @Override
  public long amountFen(int event) {
    return EventBlock.amountFen(words[event * W + 1]);
  }

  @Override
  public boolean inTime(int event) {
    return EventBlock.inTime(words[event * W + 1]);
  }

  @Override
  public int compareOrder(int event, int other) {
    int byTime =
        Integer.compare(
            EventBlock.millisOfDay(words[event * W + 2]),
            EventBlock.millisOfDay(words[other * W + 2]));
    return byTime != 0 ? byTime : compareIds(event, other);
  }

  private int compareIds(int event, int other) {
    int block = blockOf(event);
    int otherBlock = blockOf(other);
    return Arrays.compareUnsigned(
        blocks[block].ids(),
        idStart(block, event),
        idEnds(block)[rowOf[event]],
        blocks[otherBlock].ids(),
        idStart(otherBlock, other),
        idEnds(otherBlock)[rowOf[other]]);
  }

  private int idStart(int block, int event) {
    int row = rowOf[event];
    return row == 0 ? 0 : idEnds(block)[row - 1];
  }

  /** Where ids end, found when two events of one account have the same time. */
  private int[] idEnds(int block) {
    if (idEnds[block] == null) {
      idEnds[block] = blocks[block].idEnds();
    }
    return idEnds[block];
  }

  private int blockOf(int event) {
    int found = Arrays.binarySearch(firstOfBlock, event);
    if (found < 0) {
      return -found - 2;
    }
    // Of blocks without events, which begin where the next one does, the last has the event.
    while (found + 1 < firstOfBlock.length && firstOfBlock[found + 1] == event) {
      found++;
    }
    return found;
  }

  /** Where an event came from. */
  long position(int event) {
    return RowPosition.of(blocks[blockOf(event)].file(), EventBlock.line(words[event * W + 2]));
  }
}
