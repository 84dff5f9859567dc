package org.wanfen.settlement.events;

import java.util.Arrays;
import java.util.List;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.settle.BucketEvents;

/** The events of one bucket, out of the blocks of all files, without the rows that are none. */
final class EventColumns implements BucketEvents {

  private static final OrderType[] TYPES = OrderType.values();

  private final EventBlock[] blocks;

  /** For each event its block and the row in it. */
  private final int[] blockOf;

  private final int[] rowOf;
  private final int size;

  EventColumns(List<EventBlock> blocks, SkippedRows skipped) {
    this.blocks = blocks.toArray(new EventBlock[0]);
    int rows = blocks.stream().mapToInt(EventBlock::size).reduce(0, Math::addExact);
    blockOf = new int[rows];
    rowOf = new int[rows];
    int events = 0;
    for (int b = 0; b < this.blocks.length; b++) {
      EventBlock block = this.blocks[b];
      for (int row = 0; row < block.size(); row++) {
        if (!skipped.contains(block.file(), block.line()[row])) {
          blockOf[events] = b;
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
    return blocks[blockOf[event]].account()[rowOf[event]];
  }

  @Override
  public OrderType type(int event) {
    return TYPES[blocks[blockOf[event]].type()[rowOf[event]]];
  }

  @Override
  public long amountFen(int event) {
    return blocks[blockOf[event]].amountFen()[rowOf[event]];
  }

  @Override
  public boolean inTime(int event) {
    return blocks[blockOf[event]].inTime()[rowOf[event]];
  }

  @Override
  public int compareOrder(int event, int other) {
    EventBlock block = blocks[blockOf[event]];
    EventBlock otherBlock = blocks[blockOf[other]];
    int row = rowOf[event];
    int otherRow = rowOf[other];
    int byTime = Integer.compare(block.millisOfDay()[row], otherBlock.millisOfDay()[otherRow]);
    return byTime != 0
        ? byTime
        : Arrays.compareUnsigned(
            block.ids(),
            row == 0 ? 0 : block.idEnd()[row - 1],
            block.idEnd()[row],
            otherBlock.ids(),
            otherRow == 0 ? 0 : otherBlock.idEnd()[otherRow - 1],
            otherBlock.idEnd()[otherRow]);
  }

  /** Where an event came from. */
  long position(int event) {
    EventBlock block = blocks[blockOf[event]];
    return RowPosition.of(block.file(), block.line()[rowOf[event]]);
  }
}
