package org.wanfen.settlement.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Refused;

class RowSearchTest {

  private static final int ROWS = 200_000;

  @TempDir Path folder;
  private final FileStore store = FileStore.of(Map.of());
  private final Random random = new Random(5);
  private final long[] number = new long[ROWS];
  private final long[] dense = random.longs(ROWS).toArray();
  private int[] movedRows;
  private long[] moved;
  private org.apache.hadoop.fs.Path file;
  private long lengthBytes;

  @BeforeEach
  void write() {
    long last = 0;
    for (int row = 0; row < ROWS; row++) {
      last += 2 + random.nextInt(1000);
      number[row] = last;
    }
    movedRows = random.ints(3000, 0, ROWS).distinct().sorted().toArray();
    moved = random.longs(movedRows.length, 1, 1L << 40).toArray();
    file = Locations.local(folder.resolve("bucket.parquet"));
    lengthBytes =
        new ColumnsWriter(store.configuration())
            .write(
                file,
                ROWS,
                List.of(
                    new ColumnsWriter.Field(1, "number", LongColumn.ascending(number)),
                    new ColumnsWriter.Field(2, "dense", LongColumn.dense(dense)),
                    new ColumnsWriter.Field(3, "moved", LongColumn.sparse(movedRows, moved))));
  }

  private Map<String, Long> expected(int row) {
    Map<String, Long> values = new HashMap<>(Map.of("number", number[row], "dense", dense[row]));
    for (int i = 0; i < movedRows.length; i++) {
      if (movedRows[i] == row) {
        values.put("moved", moved[i]);
      }
    }
    return values;
  }

  @Test
  void findsEveryKindOfRowAndNoOther() {
    RowSearch search = new RowSearch(store.configuration());
    int[] rows = {0, 19_999, 20_000, ROWS - 1, movedRows[0], movedRows[1], random.nextInt(ROWS)};
    for (int row : rows) {
      assertThat(search.find(file, "number", number[row])).contains(expected(row));
      assertThat(search.find(file, "number", number[row] + 1)).isEmpty();
    }
    assertThat(search.find(file, "number", 0)).isEmpty();
    assertThat(search.find(file, "number", Long.MAX_VALUE)).isEmpty();
  }

  /** A tenth of the pages' bytes, and the footer. */
  @Test
  void readsThePagesThatMayHaveTheRow() {
    RowSearch search = new RowSearch(store.configuration());
    assertThat(search.find(file, "number", number[123_456])).isPresent();
    assertThat(search.bytesRead()).isPositive().isLessThan(lengthBytes / 6);
  }

  @Test
  void aFileThatIsGoneIsNamed() {
    RowSearch search = new RowSearch(store.configuration());
    store.delete(file);
    Refused.with(
        ErrorCode.MACHINE_FAULT,
        () -> assertThat(search.find(file, "number", 1)).isEmpty(),
        "bucket.parquet");
  }
}
