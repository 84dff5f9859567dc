package org.wanfen.settlement.columns;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.wanfen.settlement.files.FileFaults;

/**
 * Finds the row that has a number in a column, by the index of the column's pages: read are the
 * file's footer and, of every column, the one page that the row may be in.
 */
public final class RowSearch {

  private final Configuration configuration;
  private long bytesRead;

  /** Searches by the given configuration of Hadoop. */
  public RowSearch(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The values of the row, by column; those that it has none of are left out.
   *
   * @param path the file
   * @param column the column to search, ascending
   * @param value the number to find
   * @throws org.wanfen.fund.failure.WanfenException MACHINE_FAULT if the file cannot be read
   */
  public Optional<Map<String, Long>> find(Path path, String column, long value) {
    try {
      CountedFile file = new CountedFile(HadoopInputFile.fromPath(path, configuration));
      try (ParquetReader<Group> rows =
          new RowsOf(file)
              .withConf(configuration)
              .withFilter(FilterCompat.get(FilterApi.eq(FilterApi.longColumn(column), value)))
              .build()) {
        return Optional.ofNullable(rows.read()).map(RowSearch::values);
      } finally {
        bytesRead += file.bytesRead();
      }
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    }
  }

  /** What all searches have read so far. */
  public long bytesRead() {
    return bytesRead;
  }

  private static Map<String, Long> values(Group row) {
    Map<String, Long> values = new HashMap<>();
    for (int field = 0; field < row.getType().getFieldCount(); field++) {
      if (row.getFieldRepetitionCount(field) > 0) {
        values.put(row.getType().getFieldName(field), row.getLong(field, 0));
      }
    }
    return values;
  }

  private static final class RowsOf extends ParquetReader.Builder<Group> {
    RowsOf(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
