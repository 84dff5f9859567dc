package org.wanfen.settlement.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.wanfen.settlement.files.FileFaults;

/**
 * Writes columns to a Parquet file: delta coding, no dictionaries, one row group.
 *
 * <p>Values go straight to Parquet's column writers. They are handed over page by page, for a page
 * must end at the same row in every column.
 */
public final class ColumnsWriter {

  private static final int ROWS_OF_PAGE = 20_000;
  private static final int PAGE_BYTES = 1 << 20;

  /**
   * The block size that HDFS is asked for; a data node must have room for a whole block before it
   * takes the first byte of one. A row group may be larger: it ends where this class ends it.
   */
  private static final long BLOCK_BYTES = 128L << 20;

  private static final CompressionCodecName CODEC = CompressionCodecName.SNAPPY;

  private final Configuration configuration;
  private final ParquetProperties properties =
      ParquetProperties.builder()
          .withWriterVersion(WriterVersion.PARQUET_2_0)
          .withDictionaryEncoding(false)
          .withPageSize(PAGE_BYTES)
          .withPageRowCountLimit(ROWS_OF_PAGE)
          .withMinRowCountForPageSizeCheck(ROWS_OF_PAGE)
          .withMaxRowCountForPageSizeCheck(ROWS_OF_PAGE)
          .estimateRowCountForPageSizeCheck(false)
          .withStatisticsEnabled(false)
          .build();

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
      boolean dense = values instanceof LongColumn.Dense;
      return new PrimitiveType(
              dense ? Repetition.REQUIRED : Repetition.OPTIONAL, PrimitiveTypeName.INT64, name)
          .withId(id);
    }
  }

  /**
   * Writes a file, replacing one of that name. Columns without any value are left out.
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
            HadoopOutputFile.fromPath(path, configuration),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            BLOCK_BYTES,
            0,
            null,
            properties)) {
      file.start();
      if (rows > 0) {
        file.startBlock(rows);
        writeBlock(file, schema, rows, present);
        file.endBlock();
      }
      file.end(Map.of());
      return file.getPos();
    } catch (IOException e) {
      throw FileFaults.of("writing", path.toString(), e);
    }
  }

  private void writeBlock(ParquetFileWriter file, MessageType schema, int rows, List<Field> fields)
      throws IOException {
    CodecFactory codecs = new CodecFactory(configuration, PAGE_BYTES);
    BytesInputCompressor compressor = codecs.getCompressor(CODEC);
    try (ColumnChunkPageWriteStore pages =
            new ColumnChunkPageWriteStore(
                compressor,
                schema,
                properties.getAllocator(),
                properties.getColumnIndexTruncateLength());
        ColumnWriteStore columns = properties.newColumnWriteStore(schema, pages)) {
      for (int from = 0; from < rows; from += ROWS_OF_PAGE) {
        int to = Math.min(rows, from + ROWS_OF_PAGE);
        for (Field field : fields) {
          ColumnDescriptor column = schema.getColumnDescription(new String[] {field.name()});
          field.values().write(columns.getColumnWriter(column), from, to);
        }
        for (int row = from; row < to; row++) {
          columns.endRecord();
        }
      }
      columns.flush();
      pages.flushToFileWriter(file);
    } finally {
      codecs.release();
    }
  }
}
