package org.wanfen.settlement.events;

import java.io.Serializable;
import org.wanfen.settlement.register.Cells;

/**
 * Where blocks of the feed go: a partition for each bucket of accounts, then one for each range of
 * event ids, then one for the reports on the files.
 *
 * @param cells the buckets of accounts
 * @param ids the ranges of event ids
 */
record FeedLayout(Cells cells, IdRanges ids) implements Serializable {

  int partitions() {
    return reports() + 1;
  }

  int accounts(int bucket) {
    return bucket;
  }

  boolean isAccounts(int partition) {
    return partition < cells.buckets();
  }

  int ids(int range) {
    return cells.buckets() + range;
  }

  int rangeOf(int partition) {
    return partition - cells.buckets();
  }

  int reports() {
    return cells.buckets() + ids.count();
  }
}
