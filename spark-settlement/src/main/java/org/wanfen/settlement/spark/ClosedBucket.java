package org.wanfen.settlement.spark;

import java.io.Serializable;
import org.wanfen.fund.settle.CloseSums;
import org.wanfen.settlement.register.BucketFile;

/**
 * A bucket that was closed and written.
 *
 * @param file where it was written; null if it has no accounts
 * @param sums what it came to
 */
record ClosedBucket(BucketFile file, CloseSums sums) implements Serializable {}
