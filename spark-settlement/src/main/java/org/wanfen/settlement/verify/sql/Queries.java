package org.wanfen.settlement.verify.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Queries in a session of their own; what they keep is let go at the end. */
final class Queries implements AutoCloseable {

  private final SparkSession session;
  private final Deque<Dataset<Row>> kept = new ArrayDeque<>();

  /**
   * Begins.
   *
   * @param program the program's session, whose catalogs this one knows too
   * @param partitions how many partitions rows are shuffled to
   */
  Queries(SparkSession program, int partitions) {
    session = program.newSession();
    Map<String, String> settings =
        scala.jdk.javaapi.CollectionConverters.asJava(program.conf().getAll());
    settings.forEach(
        (key, value) -> {
          if (key.startsWith("spark.sql.catalog.")) {
            session.conf().set(key, value);
          }
        });
    session.conf().set("spark.sql.ansi.enabled", "true");
    session.conf().set("spark.sql.session.timeZone", "UTC");
    session.conf().set("spark.sql.shuffle.partitions", Integer.toString(partitions));
    session.conf().set("spark.sql.adaptive.enabled", "true");
    session.udf().register("tie_key", TieKey.IN_SQL, org.apache.spark.sql.types.DataTypes.LongType);
  }

  SparkSession session() {
    return session;
  }

  /** What a query answers. */
  Dataset<Row> ask(String sql) {
    return session.sql(sql);
  }

  /** The only row that a query answers. */
  Row one(String sql) {
    return ask(sql).collectAsList().get(0);
  }

  /** Gives a query a name. */
  void view(String name, String sql) {
    ask(sql).createOrReplaceTempView(name);
  }

  /** Gives rows that come from elsewhere a name. */
  void view(String name, Dataset<Row> rows) {
    rows.createOrReplaceTempView(name);
  }

  /** Gives a query a name and keeps its answer, for several queries to come. */
  void keep(String name, String sql) {
    keep(name, ask(sql));
  }

  /** As above, for rows that come from elsewhere. */
  void keep(String name, Dataset<Row> rows) {
    Dataset<Row> here = rows.persist(StorageLevel.MEMORY_AND_DISK());
    kept.push(here);
    here.createOrReplaceTempView(name);
  }

  @Override
  public void close() {
    kept.forEach(rows -> rows.unpersist(false));
  }
}
