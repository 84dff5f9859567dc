package org.wanfen.settlement.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.schema.PrimitiveType;

/** Codes the values of one column, a page after the other. */
final class PageCoder implements AutoCloseable {

  private static final int SLAB_BYTES = 64 * 1024;

  private final PrimitiveType type;
  private final DeltaBinaryPackingValuesWriterForLong deltas;

  PageCoder(PrimitiveType type, int pageBytes) {
    this.type = type;
    this.deltas =
        new DeltaBinaryPackingValuesWriterForLong(
            SLAB_BYTES, pageBytes, HeapByteBufferAllocator.getInstance());
  }

  /** Adds a value to the page. */
  void add(long value) {
    deltas.writeLong(value);
  }

  /** The page, if every row was added. */
  Page full() {
    return new Page(0, BytesInput.empty(), deltas.getBytes(), Statistics.noopStats(type));
  }

  /** As above, with the least and the greatest value. */
  Page full(long least, long greatest) {
    Statistics<?> statistics = Statistics.createStats(type);
    statistics.updateStats(least);
    statistics.updateStats(greatest);
    return new Page(0, BytesInput.empty(), deltas.getBytes(), statistics);
  }

  /** The page, if some rows were added. */
  Page some(Presence presence) throws IOException {
    return new Page(
        presence.absent(), presence.coded(), deltas.getBytes(), Statistics.noopStats(type));
  }

  /** A page of values as they are. */
  Page plain(long[] values, int from, int to) {
    ByteBuffer bytes = ByteBuffer.allocate((to - from) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values, from, to - from);
    return new Page(
        0, BytesInput.empty(), BytesInput.from(bytes.array()), Statistics.noopStats(type));
  }

  /** Forgets the page, which was written. */
  void next() {
    deltas.reset();
  }

  @Override
  public void close() {
    deltas.close();
  }
}
