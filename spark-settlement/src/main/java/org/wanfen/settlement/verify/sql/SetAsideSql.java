package org.wanfen.settlement.verify.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.RowsCompared;

/** Holds quarantine.csv and rejected.csv against the rows that should be in them. */
final class SetAsideSql {

  private static final StructType LINE = new StructType().add("row", DataTypes.BinaryType);

  private final Queries queries;
  private final FileStore store;
  private final Path folder;

  SetAsideSql(Queries queries, FileStore store, String folder, List<KeptFile> files) {
    this.queries = queries;
    this.store = store;
    this.folder = Locations.path(folder);
    List<Row> names = new ArrayList<>();
    for (int number = 0; number < files.size(); number++) {
      names.add(RowFactory.create(number, files.get(number).name()));
    }
    queries.view(
        "files",
        queries
            .session()
            .createDataFrame(
                names,
                new StructType()
                    .add("file", DataTypes.IntegerType)
                    .add("name", DataTypes.StringType)));
  }

  /** Quarantined rows. */
  RowsCompared quarantined() {
    return compared(
        "quarantine.csv",
        "SELECT file, line, outcome AS reason FROM outcomes WHERE outcome NOT IN ('EVENT',"
            + " 'DUPLICATE')");
  }

  /** Rejected rows. */
  RowsCompared rejected() {
    return compared("rejected.csv", "SELECT file, line, reason FROM rejected");
  }

  private RowsCompared compared(String name, String which) {
    queries.view("set_aside", which);
    Path path = Locations.child(folder, name);
    long computed = queries.one("SELECT count(*) FROM set_aside").getLong(0);
    if (computed == 0 && !store.exists(path)) {
      return new RowsCompared(name, 0, 0, 0, List.of());
    }
    publishedLines(path);
    queries.view(
        "balance",
        """
        SELECT row, sum(side) AS side FROM (
          SELECT concat(encode(concat(n.name, ',', f.line, ',', s.reason, ','), 'UTF-8'), f.row)
            AS row, 1 AS side
          FROM feed f JOIN set_aside s ON s.file = f.file AND s.line = f.line
          JOIN files n ON n.file = f.file
          UNION ALL SELECT row, -1 FROM published_lines)
        GROUP BY row HAVING sum(side) <> 0
        """);
    long published = queries.one("SELECT count(*) FROM published_lines").getLong(0);
    long differing = queries.one("SELECT coalesce(sum(abs(side)), 0L) FROM balance").getLong(0);
    List<String> first = new ArrayList<>();
    if (differing > 0) {
      for (Row row :
          queries
              .ask(
                  "SELECT row, side FROM balance ORDER BY row LIMIT "
                      + AccountsCompared.MOST_LISTED)
              .collectAsList()) {
        byte[] line = row.getAs(0);
        first.add((row.getLong(1) < 0 ? "-" : "+") + new String(line, StandardCharsets.ISO_8859_1));
      }
    }
    return new RowsCompared(name, published, computed, differing, first);
  }

  /** Makes the view {@code published_lines}, as they stand in the file after its header. */
  private void publishedLines(Path path) {
    FileStore at = store;
    List<String> there = store.exists(path) ? List.of(path.toString()) : List.of();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(queries.session().sparkContext());
    queries.view(
        "published_lines",
        queries
            .session()
            .createDataFrame(
                spark.parallelize(there, 1).flatMap(file -> lines(at, new Path(file)).iterator()),
                LINE));
  }

  private static List<Row> lines(FileStore store, Path path) {
    List<Row> lines = new ArrayList<>();
    try (InputStream in = store.open(path)) {
      byte[] bytes = in.readAllBytes();
      int from = 0;
      boolean header = true;
      for (int at = 0; at <= bytes.length; at++) {
        boolean ends = at == bytes.length ? from < at : bytes[at] == '\n';
        if (ends) {
          if (!header) {
            lines.add(RowFactory.create((Object) java.util.Arrays.copyOfRange(bytes, from, at)));
          }
          header = false;
          from = at + 1;
        }
      }
      return lines;
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }
}
