package org.wanfen.settlement.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.settle.ClosedAccounts;
import org.wanfen.fund.settle.Movement;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.TestPlanes;
import org.wanfen.settlement.register.BucketFile;
import org.wanfen.settlement.register.BucketStore;

/** However it is cut into pieces, accounts.csv is the same. */
class AccountsOnSparkTest {

  private static final int ACCOUNTS = 400;

  @TempDir static Path folder;
  private static final FileStore FILES = FileStore.of(Map.of());
  private static JavaSparkContext spark;

  @BeforeAll
  static void startSpark() {
    SparkSession session = TestPlanes.session(folder.resolve("home"));
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  /** A register in buckets as dice fall, some accounts moved; with luck a bucket has none. */
  private static List<BucketFile> buckets(long seed, int buckets) {
    Random random = new Random(seed);
    long[] accounts =
        random.longs(ACCOUNTS, 1, 1_000_000_000_000_000_000L).distinct().sorted().toArray();
    List<List<Long>> of = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      of.add(new ArrayList<>());
    }
    Arrays.stream(accounts).forEach(account -> of.get(random.nextInt(buckets)).add(account));
    List<BucketFile> files = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      Path path = folder.resolve(seed + "-" + buckets + "-" + bucket + ".parquet");
      files.add(
          new BucketStore(FILES)
              .write(path.toUri().toString(), bucket, closed(of.get(bucket), random)));
    }
    return files;
  }

  private static ClosedAccounts closed(List<Long> accounts, Random random) {
    int size = accounts.size();
    int[] moved = random.ints(size / 4, 0, Math.max(1, size)).distinct().sorted().toArray();
    Map<Movement, long[]> movements = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      if (random.nextInt(4) > 0) {
        movements.put(movement, random.longs(moved.length, 0, 3).map(fen -> fen * 1234).toArray());
      }
    }
    return new ClosedAccounts(
        accounts.stream().mapToLong(Long::longValue).toArray(),
        random.longs(size, 0, 1L << 40).toArray(),
        random.longs(size, -500, 500).toArray(),
        moved,
        movements);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 100000", "2, 7, 100000", "3, 7, 90", "4, 20, 30", "5, 1, 15", "6, 60, 70"})
  void piecesMakeTheWhole(long seed, int buckets, int rowsOfPiece) {
    List<BucketFile> files = buckets(seed, buckets);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new AccountsCsv(FILES).write(files, whole);
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    new AccountsOnSpark(spark, FILES, rowsOfPiece).write(files, pieces);

    String csv = pieces.toString(StandardCharsets.US_ASCII);
    assertThat(csv).isEqualTo(whole.toString(StandardCharsets.US_ASCII));
    List<Long> accounts =
        csv.lines().skip(1).map(line -> Long.valueOf(line.split(",", 2)[0])).toList();
    assertThat(accounts).hasSize(ACCOUNTS).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void nobodyIsAHeader() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AccountsOnSpark(spark, FILES, 10).write(List.of(), out);
    assertThat(out.toString(StandardCharsets.US_ASCII).lines()).hasSize(1);
  }

  @Test
  void whatFailsIsTold() throws IOException {
    List<BucketFile> files = buckets(8, 3);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new UncheckedIOException(new IOException("No space left on device"));
          }
        };
    assertThatThrownBy(() -> new AccountsOnSpark(spark, FILES, 100).write(files, full))
        .hasMessageContaining("No space left on device");

    Files.delete(Path.of(java.net.URI.create(files.get(1).path())));
    assertThatThrownBy(
            () ->
                new AccountsOnSpark(spark, FILES, 100)
                    .write(files, OutputStream.nullOutputStream()))
        .hasMessageContaining("8-3-1.parquet");
  }
}
