package org.wanfen.settlement.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

class ColumnsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 20_000, 20_001, 123_456})
  void whatIsWrittenIsRead(int rows) {
    Random random = new Random(rows);
    long[] dense = random.longs(rows).toArray();
    int[] some = random.ints(0, Math.max(1, rows)).limit(rows / 7).distinct().sorted().toArray();
    long[] ascending = random.longs(rows).sorted().toArray();
    long[] values = random.longs(some.length, -2, 3).toArray();
    long[] zeros = new long[some.length];
    FileStore store = FileStore.of(java.util.Map.of());
    var path = Locations.local(folder.resolve("columns.parquet"));
    long bytes =
        new ColumnsWriter(store.configuration())
            .write(
                path,
                rows,
                List.of(
                    new ColumnsWriter.Field(1, "dense", LongColumn.dense(dense)),
                    new ColumnsWriter.Field(2, "sparse", LongColumn.sparse(some, values)),
                    new ColumnsWriter.Field(3, "nothing", LongColumn.sparse(some, zeros)),
                    new ColumnsWriter.Field(4, "ascending", LongColumn.ascending(ascending)),
                    new ColumnsWriter.Field(5, "unlike", LongColumn.unlike(dense))));
    long[] denseRead = new long[rows];
    long[] sparseRead = new long[rows];
    long[] ascendingRead = new long[rows];
    long[] unlikeRead = new long[rows];
    int[] at = {0};
    new ColumnsReader(store.configuration())
        .read(
            path,
            bytes,
            List.of("nothing", "sparse", "dense", "ascending", "unlike"),
            batch -> {
              for (int i = 0; i < batch.numRows(); i++) {
                assertThat(batch.column(0).isNullAt(i)).isTrue();
                ColumnVector sparse = batch.column(1);
                sparseRead[at[0]] = sparse.isNullAt(i) ? 0 : sparse.getLong(i);
                ascendingRead[at[0]] = batch.column(3).getLong(i);
                unlikeRead[at[0]] = batch.column(4).getLong(i);
                denseRead[at[0]++] = batch.column(2).getLong(i);
              }
            });
    long[] expected = new long[rows];
    for (int i = 0; i < some.length; i++) {
      expected[some[i]] = values[i];
    }
    assertThat(at[0]).isEqualTo(rows);
    assertThat(denseRead).isEqualTo(dense);
    assertThat(ascendingRead).isEqualTo(ascending);
    assertThat(unlikeRead).isEqualTo(dense);
    assertThat(sparseRead).isEqualTo(expected);
    assertThat(folder.toFile().list()).isNotEmpty();
  }
}
