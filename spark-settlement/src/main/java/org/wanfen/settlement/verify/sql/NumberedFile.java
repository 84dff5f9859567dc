package org.wanfen.settlement.verify.sql;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;

/**
 * A file of a night's feed.
 *
 * @param copies the copies of the night
 * @param file the file
 * @param number its place in the order in which files count, from 0
 */
record NumberedFile(KeptCopies copies, KeptFile file, int number) implements Serializable {

  Iterator<Row> rows() {
    return new FeedRows(copies, file, number);
  }
}
