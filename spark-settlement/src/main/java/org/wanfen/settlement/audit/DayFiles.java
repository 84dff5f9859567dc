package org.wanfen.settlement.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.register.Cells;

/** Which files a snapshot has of a date, by what Iceberg says. */
final class DayFiles {

  private DayFiles() {}

  /** The files of every bucket: one, or none; and any that it should not have. */
  static List<List<DayFile>> byBucket(Table table, LocalDate date, long snapshot, Cells cells) {
    List<List<DayFile>> byBucket = new ArrayList<>();
    for (int bucket = 0; bucket < cells.buckets(); bucket++) {
      byBucket.add(new ArrayList<>());
    }
    int epochDay = Math.toIntExact(date.toEpochDay());
    Expression day = Expressions.equal("business_date", epochDay);
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).filter(day).planFiles()) {
      for (FileScanTask task : tasks) {
        DayFile file = DayFile.of(task, epochDay);
        // A bucket that there is none of is read as well: its accounts are in no place of theirs.
        byBucket.get(Math.floorMod(file.bucket(), cells.buckets())).add(file);
      }
    } catch (IOException e) {
      throw FileFaults.of("planning", table.name(), e);
    }
    return byBucket;
  }
}
