package org.wanfen.settlement.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.register.Cells;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sums up a date of a written snapshot.
 *
 * <p>Which files the snapshot has, and what stands in them, Iceberg says, through Spark SQL: the
 * way on which anybody else reads the register. The columns are taken as Iceberg's reader gives
 * them, before SQL would make rows of them.
 */
public final class RegisterAudit {

  /** A task for each file: a bucket is done when its task is. */
  private static final String ONE_FILE = Long.toString(1L << 40);

  private final SparkSession session;
  private final String register;

  /**
   * Audits a register.
   *
   * @param session where
   * @param sqlName its name in Spark SQL
   */
  public RegisterAudit(SparkSession session, String sqlName) {
    this.session = session;
    this.register = sqlName;
  }

  /**
   * What stands in a snapshot.
   *
   * @param date the business date
   * @param snapshot the snapshot
   * @param cells how accounts are divided on that date
   * @param poolFen the day's pool, for the exact shares
   * @param entitledUnitsFen the units it is due to, likewise
   */
  public AuditFigures figures(
      LocalDate date, long snapshot, Cells cells, long poolFen, long entitledUnitsFen) {
    DayReader.Day day =
        new DayReader.Day(
            Math.toIntExact(date.toEpochDay()),
            cells,
            new ExactShares(poolFen, Math.max(1, entitledUnitsFen)));
    SparkPlan scan = scan(date, snapshot);
    // Where there is no file, Iceberg does not say that it reads columns.
    List<DayReader.Part> parts =
        scan.execute().getNumPartitions() == 0
            ? List.of()
            : batches(scan)
                .mapPartitions(batches -> List.of(DayReader.read(batches, day)).iterator())
                .collect();
    DaySums sums = new DaySums();
    List<Placement> pieces = new ArrayList<>();
    for (DayReader.Part part : parts) {
      sums.add(part.sums());
      pieces.addAll(part.pieces());
    }
    return sums.figures(Placement.misplaced(pieces));
  }

  private static JavaRDD<ColumnarBatch> batches(SparkPlan scan) {
    if (!scan.supportsColumnar()) {
      throw new IllegalStateException("the register is not read in columns: " + scan);
    }
    return scan.executeColumnar().toJavaRDD();
  }

  /** The scan alone: what stands above it may choose columns, but leaves no row out. */
  private SparkPlan scan(LocalDate date, long snapshot) {
    Dataset<Row> day =
        session
            .read()
            .format("iceberg")
            .option("versionAsOf", snapshot)
            .option("split-size", ONE_FILE)
            .option("file-open-cost", ONE_FILE)
            .load(register)
            .where(functions.col("business_date").equalTo(date))
            .select(DayBatch.COLUMNS.stream().map(functions::col).toArray(Column[]::new));
    SparkPlan scan = day.queryExecution().sparkPlan();
    while (scan instanceof ProjectExec choice) {
      scan = choice.child();
    }
    List<String> columns =
        CollectionConverters.asJava(scan.output()).stream().map(Attribute::name).toList();
    if (!scan.children().isEmpty() || !columns.equals(DayBatch.COLUMNS)) {
      throw new IllegalStateException(
          "the register is not read as the audit takes it:\n" + day.queryExecution());
    }
    return scan;
  }
}
