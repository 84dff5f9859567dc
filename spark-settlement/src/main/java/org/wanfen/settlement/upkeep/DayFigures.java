package org.wanfen.settlement.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.register.RegisterColumns;

/**
 * What stands on a date of a snapshot, read in SQL: how many rows, the sum of every column, and a
 * digest over all rows that does not depend on their order.
 *
 * @param rows rows
 * @param sumsFen the sum of every column, in the order of {@link #columns()}
 * @param digest exclusive or of the hashes of all rows, each over all of its columns
 */
record DayFigures(long rows, List<Long> sumsFen, long digest) {

  /** Copies the sums. */
  DayFigures {
    sumsFen = List.copyOf(sumsFen);
  }

  /** The columns of amounts, in the order of their sums. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.add(RegisterColumns.CLOSING_UNITS);
    columns.add(RegisterColumns.INCOME);
    for (Movement movement : Movement.values()) {
      columns.add(RegisterColumns.of(movement));
    }
    return columns;
  }

  static DayFigures of(SparkSession session, String register, LocalDate date, long snapshot) {
    // An amount that is absent is zero, whichever of the two is stored.
    List<String> amounts =
        columns().stream().map(column -> "coalesce(" + column + ", 0L)").toList();
    List<String> figures = new ArrayList<>();
    figures.add("count(*)");
    figures.add(
        "coalesce(bit_xor(xxhash64("
            + RegisterColumns.ACCOUNT
            + ", "
            + String.join(", ", amounts)
            + ")), 0L)");
    int firstSum = figures.size();
    amounts.forEach(amount -> figures.add("coalesce(sum(" + amount + "), 0L)"));
    Row row =
        session
            .read()
            .format("iceberg")
            .option("versionAsOf", snapshot)
            .load(register)
            .where(RegisterColumns.BUSINESS_DATE + " = DATE'" + date + "'")
            .selectExpr(figures.toArray(String[]::new))
            .first();
    List<Long> sumsFen = new ArrayList<>();
    for (int column = firstSum; column < row.length(); column++) {
      sumsFen.add(row.getLong(column));
    }
    return new DayFigures(row.getLong(0), sumsFen, row.getLong(1));
  }
}
