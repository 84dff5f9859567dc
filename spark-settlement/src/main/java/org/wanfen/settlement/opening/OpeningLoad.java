package org.wanfen.settlement.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.TaskCompletionListener;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.dataset.OpeningCsv;
import org.wanfen.settlement.dataset.OpeningRows;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.register.RegisterTable;
import org.wanfen.settlement.shuffle.BlockShuffle;

/** Loads an opening register from opening.csv, opening.csv.gz or the folder opening.parquet. */
public final class OpeningLoad {

  private static final long BYTES_OF_CSV_ROW = 24;
  private static final long BYTES_OF_GZIP_ROW = 12;

  private final SparkSession session;
  private final FileStore store;
  private final Path location;
  private Dataset<Row> parquet;

  /**
   * Prepares to load.
   *
   * @param session where
   * @param store the files
   * @param location the file, or the folder of Parquet files
   */
  public OpeningLoad(SparkSession session, FileStore store, String location) {
    this.session = session;
    this.store = store;
    this.location = Locations.path(location);
  }

  private boolean isParquet() {
    return store.isFolder(location);
  }

  /**
   * About how many accounts it holds: enough to choose the number of buckets.
   *
   * @throws org.wanfen.fund.failure.WanfenException OPENING_INVALID if it holds no Parquet files of
   *     two longs
   */
  public long estimatedAccounts() {
    if (isParquet()) {
      long rows = new ParquetFooters(store, location).rows();
      // Looked at here, for it is a job of its own, and not a part of the loading.
      parquet = twoLongs();
      return rows;
    }
    long bytes =
        store.list(location.getParent()).stream()
            .filter(entry -> entry.name().equals(location.getName()))
            .mapToLong(entry -> entry.lengthBytes())
            .sum();
    return bytes / (FileNames.isGzip(location.getName()) ? BYTES_OF_GZIP_ROW : BYTES_OF_CSV_ROW);
  }

  /**
   * Loads it as the close of a day.
   *
   * @param table the fund's new register
   * @param closeOf the day before the fund's first
   * @param alone runs what has everyone see it
   * @param freshNames names that no file has yet
   * @throws org.wanfen.fund.failure.WanfenException OPENING_INVALID with file and line
   */
  public void into(
      RegisterTable table,
      LocalDate closeOf,
      Consumer<Runnable> alone,
      Supplier<String> freshNames) {
    Cells cells = table.cells();
    String name = "opening-" + freshNames.get();
    List<String> paths = new ArrayList<>();
    for (int bucket = 0; bucket < cells.buckets(); bucket++) {
      paths.add(table.newFile(closeOf, bucket, name + "-" + bucket + ".parquet"));
    }
    BucketStore buckets = new BucketStore(store);
    List<OpeningBucket> written =
        BlockShuffle.toPartitions(blocks(cells), cells.buckets(), OpeningBlock.class)
            .mapPartitionsWithIndex(
                (bucket, blocks) ->
                    List.of(OpeningBucket.write(buckets, paths.get(bucket), bucket, blocks))
                        .iterator(),
                false)
            .collect();
    requireDistinct(written);
    List<BucketFile> files =
        written.stream().map(OpeningBucket::file).filter(Objects::nonNull).toList();
    long accounts = files.stream().mapToLong(BucketFile::rows).sum();
    long units = written.stream().mapToLong(OpeningBucket::unitsFen).reduce(0, Math::addExact);
    alone.accept(
        () -> table.commitOpening(new RegisterTable.Contents(0, closeOf, accounts, units), files));
  }

  private void requireDistinct(List<OpeningBucket> written) {
    written.stream()
        .map(OpeningBucket::repeated)
        .filter(Objects::nonNull)
        .min(OpeningBucket.Repeated.IN_ORDER)
        .ifPresent(
            repeated -> {
              String what = "account " + repeated.account() + " stands there twice";
              throw repeated.line() == 0
                  ? input().refused(what)
                  : input()
                      .refusedAt(repeated.line(), what + ", first in line " + repeated.firstLine());
            });
  }

  private InputFile input() {
    return new InputFile(location.getName(), ErrorCode.OPENING_INVALID);
  }

  private JavaPairRDD<Integer, OpeningBlock> blocks(Cells cells) {
    if (isParquet()) {
      InputFile file = input();
      return (parquet == null ? twoLongs() : parquet)
          .queryExecution()
          .toRdd()
          .toJavaRDD()
          .mapPartitionsToPair(rows -> new OpeningBlocks(new ParquetRows(rows, file), cells));
    }
    FileStore files = store;
    String path = location.toString();
    return JavaSparkContext.fromSparkContext(session.sparkContext())
        .parallelize(List.of(path), 1)
        .flatMapToPair(each -> new OpeningBlocks(csv(files, new Path(each)), cells));
  }

  /** Opens the file for the task at hand, which closes it, however it ends. */
  private static OpeningRows csv(FileStore files, Path path) {
    OpeningCsv csv = OpeningCsv.of(path.getName(), files.open(path));
    TaskCompletionListener close = task -> csv.close();
    TaskContext.get().addTaskCompletionListener(close);
    return csv;
  }

  private Dataset<Row> twoLongs() {
    Dataset<Row> rows = session.read().parquet(location.toString());
    boolean twoLongs =
        rows.schema().length() == 2
            && Arrays.asList(rows.columns()).containsAll(List.of("account_id", "units"))
            && rows.schema().apply("account_id").dataType().equals(DataTypes.LongType)
            && rows.schema().apply("units").dataType().equals(DataTypes.LongType);
    if (!twoLongs) {
      throw input()
          .refused("its columns are not the longs account_id and units: " + rows.schema().sql());
    }
    return rows.select("account_id", "units");
  }
}
