package org.wanfen.settlement.events;

import java.util.Objects;
import org.apache.spark.Partitioner;

/** Sends a block to the partition that its key names. */
final class FeedPartitioner extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int partitions;

  FeedPartitioner(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return (Integer) key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeedPartitioner that && that.partitions == partitions;
  }

  @Override
  public int hashCode() {
    return Objects.hash(partitions);
  }
}
