package org.wanfen.settlement.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.wanfen.settlement.files.FileFaults;

/**
 * Writes columns to a Parquet file: differences, no dictionaries, one row group, nothing compressed
 * (what is left after taking differences does not compress).
 *
 * <p>A column is coded whole and written at once, page by page; no row is ever put together.
 */
public final class ColumnsWriter {

  private static final int ROWS_OF_PAGE = 20_000;
  private static final int PAGE_BYTES = ROWS_OF_PAGE * Long.BYTES;

  /**
   * The block size that HDFS is asked for; a data node must have room for a whole block before it
   * takes the first byte of one. A row group may be larger: it ends where this class ends it.
   */
  private static final long BLOCK_BYTES = 128L << 20;

  private static final CompressionCodecName CODEC = CompressionCodecName.UNCOMPRESSED;

  private final Configuration configuration;
  private final ParquetProperties properties =
      ParquetProperties.builder().withWriterVersion(WriterVersion.PARQUET_2_0).build();

  /** Writes by the given configuration of Hadoop. */
  public ColumnsWriter(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * A column of a file.
   *
   * @param id the field id that tables know it by
   * @param name its name
   * @param values its values
   */
  public record Field(int id, String name, LongColumn values) {

    private PrimitiveType type() {
      return new PrimitiveType(
              values.isDense() ? Repetition.REQUIRED : Repetition.OPTIONAL,
              PrimitiveTypeName.INT64,
              name)
          .withId(id);
    }
  }

  /**
   * Writes a file, replacing one of that name, and brings it to the disk. Columns without any value
   * are left out.
   *
   * @param path the file
   * @param rows the number of rows of every column
   * @param fields the columns
   * @return the file's size in bytes
   * @throws org.wanfen.fund.failure.WanfenException NO_ROOM or MACHINE_FAULT
   */
  public long write(Path path, int rows, List<Field> fields) {
    List<Field> present = fields.stream().filter(field -> field.values().isPresent()).toList();
    MessageType schema =
        new MessageType("columns", new ArrayList<>(present.stream().map(Field::type).toList()));
    try (ParquetFileWriter file =
        new ParquetFileWriter(
            new SyncedFile(path, configuration),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            BLOCK_BYTES,
            0,
            null,
            properties)) {
      file.start();
      if (rows > 0) {
        file.startBlock(rows);
        for (Field field : present) {
          String[] name = {field.name()};
          writeColumn(file, schema.getColumnDescription(name), field.values(), rows);
        }
        file.endBlock();
      }
      file.end(Map.of());
      return file.getPos();
    } catch (IOException e) {
      throw FileFaults.of("writing", path.toString(), e);
    }
  }

  private static void writeColumn(
      ParquetFileWriter file, ColumnDescriptor descriptor, LongColumn column, int rows)
      throws IOException {
    file.startColumn(descriptor, rows, CODEC);
    try (PageCoder coder = new PageCoder(descriptor.getPrimitiveType(), PAGE_BYTES)) {
      for (int from = 0; from < rows; from += ROWS_OF_PAGE) {
        int to = Math.min(rows, from + ROWS_OF_PAGE);
        Page page = column.code(coder, from, to);
        file.writeDataPageV2(
            to - from,
            page.absent(),
            to - from,
            BytesInput.empty(),
            page.presence(),
            column.encoding(),
            page.values(),
            false,
            Math.toIntExact(page.values().size()),
            page.statistics());
        coder.next();
      }
    }
    file.endColumn();
  }
}
