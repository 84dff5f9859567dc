package org.wanfen.settlement.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.wanfen.settlement.columns.ColumnsReader;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.RegisterColumns;
import org.wanfen.settlement.shuffle.BlockShuffle;
import scala.Tuple2;

/**
 * Writes accounts.csv of a register of any size.
 *
 * <p>The range of account numbers is cut into pieces. Every bucket sends each piece its accounts of
 * that range; a piece is sorted and put into words by one task; and the pieces are written one
 * after the other, some being made while others are written. So only some pieces are in memory.
 */
public final class AccountsOnSpark {

  /** About the fewest accounts that are worth the effort. */
  public static final long LEAST_ACCOUNTS = 1_000_000;

  private static final int ROWS_OF_PIECE = 250_000;
  private static final int MOST_PIECES = 4096;
  private static final int MOST_ROWS_AT_ONCE = 4_000_000;
  private static final int BYTES_OF_LINE = 96;

  private final JavaSparkContext spark;
  private final FileStore store;
  private final int rowsOfPiece;

  /** Writes from the given files. */
  public AccountsOnSpark(JavaSparkContext spark, FileStore store) {
    this(spark, store, ROWS_OF_PIECE);
  }

  /** As above, with about so many rows to a piece. */
  AccountsOnSpark(JavaSparkContext spark, FileStore store, int rowsOfPiece) {
    this.spark = spark;
    this.store = store;
    this.rowsOfPiece = rowsOfPiece;
  }

  /**
   * Writes the accounts of a date.
   *
   * @param files the files of its buckets
   * @param out where to; stays open
   */
  public void write(Collection<BucketFile> files, OutputStream out) {
    try {
      AccountsCsv.writeHeader(out);
      if (!files.isEmpty()) {
        long rows = files.stream().mapToLong(BucketFile::rows).sum();
        long pieces = Math.min(MOST_PIECES, (rows + rowsOfPiece - 1) / rowsOfPiece);
        long[] firsts = firsts(files, (int) pieces);
        int atOnce = (int) Math.max(1, MOST_ROWS_AT_ONCE * pieces / Math.max(1, rows));
        write(
            pieces(files, firsts),
            firsts.length + 1,
            Math.min(atOnce, spark.defaultParallelism()),
            out);
      }
    } catch (IOException e) {
      throw FileFaults.of("writing", "accounts.csv", e);
    }
  }

  /**
   * The first account of every piece but the first. Accounts fall into buckets as dice fall, so one
   * bucket says how the numbers of all are spread.
   */
  private long[] firsts(Collection<BucketFile> files, int pieces) {
    BucketFile sample =
        files.stream().max(Comparator.comparingLong(BucketFile::rows)).orElseThrow();
    long[] accounts = accounts(sample);
    return IntStream.range(1, pieces)
        .mapToLong(piece -> accounts[(int) ((long) accounts.length * piece / pieces)])
        .distinct()
        .toArray();
  }

  private long[] accounts(BucketFile file) {
    long[] accounts = new long[Math.toIntExact(file.rows())];
    int[] size = new int[1];
    new ColumnsReader(store.configuration())
        .read(
            new Path(file.path()),
            file.lengthBytes(),
            List.of(RegisterColumns.ACCOUNT),
            batch -> {
              int rows = batch.numRows();
              System.arraycopy(batch.column(0).getLongs(0, rows), 0, accounts, size[0], rows);
              size[0] += rows;
            });
    return accounts;
  }

  private JavaRDD<byte[]> pieces(Collection<BucketFile> files, long[] firsts) {
    FileStore from = store;
    JavaPairRDD<Integer, BucketDays> sent =
        spark
            .parallelize(new ArrayList<>(files), files.size())
            .flatMapToPair(file -> cut(BucketDays.read(from, file), firsts));
    return BlockShuffle.toPartitions(sent, firsts.length + 1, BucketDays.class)
        .mapPartitions(AccountsOnSpark::inWords);
  }

  /** Cuts a bucket into its parts of the pieces. */
  private static Iterator<Tuple2<Integer, BucketDays>> cut(BucketDays bucket, long[] firsts) {
    int[] ends = Arrays.stream(firsts).mapToInt(first -> rowFrom(bucket, first)).toArray();
    return IntStream.rangeClosed(0, firsts.length)
        .filter(piece -> start(ends, piece) < end(ends, piece, bucket))
        .mapToObj(
            piece ->
                new Tuple2<>(piece, bucket.slice(start(ends, piece), end(ends, piece, bucket))))
        .iterator();
  }

  private static int rowFrom(BucketDays bucket, long account) {
    int found = bucket.find(account);
    return found < 0 ? -found - 1 : found;
  }

  private static int start(int[] ends, int piece) {
    return piece == 0 ? 0 : ends[piece - 1];
  }

  private static int end(int[] ends, int piece, BucketDays bucket) {
    return piece == ends.length ? bucket.size() : ends[piece];
  }

  private static Iterator<byte[]> inWords(Iterator<BucketDays> parts) {
    List<BucketDays> all = new ArrayList<>();
    parts.forEachRemaining(all::add);
    int rows = all.stream().mapToInt(BucketDays::size).reduce(0, Math::addExact);
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(Math.multiplyExact(rows, BYTES_OF_LINE) + BYTES_OF_LINE);
    try {
      AccountsCsv.writeSorted(all, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory never throws it
    }
    return List.of(out.toByteArray()).iterator();
  }

  /** Writes the pieces in their order; while some are written, the next are made. */
  private static void write(JavaRDD<byte[]> pieces, int count, int atOnce, OutputStream out)
      throws IOException {
    try (Ahead<List<byte[]>[]> ahead = new Ahead<>()) {
      ahead.begin(() -> pieces.collectPartitions(some(0, atOnce, count)));
      for (int from = 0; from < count; from += atOnce) {
        List<byte[]>[] made = ahead.take();
        int next = from + atOnce;
        if (next < count) {
          ahead.begin(() -> pieces.collectPartitions(some(next, atOnce, count)));
        }
        for (List<byte[]> piece : made) {
          for (byte[] lines : piece) {
            out.write(lines);
          }
        }
      }
    }
  }

  private static int[] some(int from, int atOnce, int count) {
    return IntStream.range(from, Math.min(count, from + atOnce)).toArray();
  }
}
