package org.wanfen.settlement.columns;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport$;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.wanfen.settlement.files.FileFaults;

/** Reads columns of {@code long} with Spark's vectorised Parquet reader. */
public final class ColumnsReader {

  private static final int ROWS_OF_BATCH = 4096;

  private final Configuration configuration;

  /** Reads by the given configuration of Hadoop. */
  public ColumnsReader(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Takes the rows of a file, batch by batch. */
  @FunctionalInterface
  public interface BatchVisitor {

    /**
     * Takes a batch.
     *
     * @param batch the columns asked for, in their order; valid until this returns
     */
    void batch(ColumnarBatch batch);
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @param path the file
   * @param lengthBytes its size
   * @param columns the columns to read; one that the file does not have is absent in every row
   * @param visitor takes the batches
   * @throws org.wanfen.fund.failure.WanfenException MACHINE_FAULT if it cannot be read
   */
  public void read(Path path, long lengthBytes, List<String> columns, BatchVisitor visitor) {
    try (VectorizedParquetRecordReader reader =
        new VectorizedParquetRecordReader(false, ROWS_OF_BATCH)) {
      TaskAttemptContextImpl context =
          new TaskAttemptContextImpl(configurationFor(columns), new TaskAttemptID());
      reader.initialize(new FileSplit(path, 0, lengthBytes, new String[0]), context);
      reader.initBatch(new StructType(), InternalRow.empty());
      reader.enableReturningBatches();
      while (reader.nextBatch()) {
        visitor.batch(reader.resultBatch());
      }
    } catch (IOException e) {
      throw FileFaults.of("reading", path.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FileFaults.of("reading", path.toString(), e);
    }
  }

  private Configuration configurationFor(List<String> columns) {
    StructType requested = new StructType();
    for (String column : columns) {
      requested = requested.add(column, DataTypes.LongType, true);
    }
    Configuration settings = new Configuration(configuration);
    settings.set(ParquetInputFormat.READ_SUPPORT_CLASS, ParquetReadSupport.class.getName());
    settings.set(ParquetReadSupport$.MODULE$.SPARK_ROW_REQUESTED_SCHEMA(), requested.json());
    settings.setBoolean(SQLConf.CASE_SENSITIVE().key(), true);
    settings.setBoolean(SQLConf.PARQUET_BINARY_AS_STRING().key(), false);
    settings.setBoolean(SQLConf.PARQUET_INT96_AS_TIMESTAMP().key(), false);
    settings.setBoolean(SQLConf.PARQUET_INFER_TIMESTAMP_NTZ_ENABLED().key(), false);
    settings.setBoolean(SQLConf.LEGACY_PARQUET_NANOS_AS_LONG().key(), false);
    settings.setBoolean(SQLConf.NESTED_SCHEMA_PRUNING_ENABLED().key(), false);
    settings.setBoolean(SQLConf.PARQUET_FIELD_ID_READ_ENABLED().key(), false);
    return settings;
  }
}
